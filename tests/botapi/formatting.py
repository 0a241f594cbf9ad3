"""Text with entities as Telegram stores it: parsed, checked, trimmed, completed."""

from tests.botapi.detection import detect
from tests.botapi.errors import bad_request
from tests.botapi.html import parse_html
from tests.botapi.links import mentioned_user
from tests.botapi.params import Json, Params
from tests.botapi.utf16 import covered, utf16_length

Formatted = tuple[str, list[Json]]

MAX_ENTITIES = 100
MAX_SOURCE_BYTES = 1 << 15
OPAQUE = {"code", "pre"}  # nothing can stand inside or across these
EXCLUSIVE = OPAQUE | {"text_link", "text_mention", "custom_emoji"}  # nothing is detected inside these
KINDS = EXCLUSIVE | {
    "bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote",
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number",
}  # fmt: skip


def read_formatted(params: Params, text_name: str, entities_name: str) -> Formatted:
    """Read a text parameter with its parse_mode or its entities and return what Telegram would store."""
    entities = params.json(entities_name, "entities") or []
    return formatted(params.text(text_name), params.text("parse_mode"), entities)


def formatted(source: str, parse_mode: str = "", entities: list[Json] | None = None) -> Formatted:
    """Apply the parse mode or check the entities given, then tidy the text up."""
    if len(source.encode()) > MAX_SOURCE_BYTES:
        raise bad_request("text is too long")
    if not source or parse_mode.lower() in {"", "none"}:
        return tidy(source, [_checked(source, entity) for entity in entities or []])
    if parse_mode.lower() != "html":
        raise bad_request("unsupported parse_mode")
    return tidy(*parse_html(source))


def tidy(text: str, entities: list[Json]) -> Formatted:
    """Trim the text, drop entities that cannot stay, and add those Telegram finds itself."""
    text = "".join(" " if c < " " and c not in "\n\t" else c for c in text.replace("\r", ""))
    text, entities = _trim(text, entities)
    opaque = [e for e in entities if e["type"] in OPAQUE]
    kept = [e for e in entities if not any(_crosses(e, other) for other in opaque)]
    kept += detect(text, [e for e in kept if e["type"] in EXCLUSIVE])
    kept.sort(key=lambda e: (e["offset"], -e["length"]))
    return text, kept[:MAX_ENTITIES]


def with_known_users(entities: list[Json], users: dict[int, Json]) -> list[Json]:
    """Make links to users known to the bot mentions, and drop those to strangers."""
    result = []
    for entity in entities:
        user_id = mentioned_user(entity.get("url", ""))
        if user_id is None:
            result.append(entity)
        elif user_id in users:
            place = {key: entity[key] for key in ("offset", "length")}
            result.append(place | {"type": "text_mention", "user": users[user_id]})
    return result


def _trim(text: str, entities: list[Json]) -> Formatted:
    right = text.rstrip()
    first = min((e["offset"] for e in entities), default=len(right))
    left = min(len(right) - len(right.lstrip(" \n")), first)
    end = utf16_length(right)
    moved = [
        e | {"offset": e["offset"] - left, "length": min(e["length"], end - e["offset"])} for e in entities
    ]
    return right[left:], [e for e in moved if e["length"] > 0 and covered(right[left:], e).strip()]


def _crosses(entity: Json, other: Json) -> bool:
    if entity is other or entity["type"].endswith("blockquote"):
        return False
    return bool(
        entity["offset"] < other["offset"] + other["length"]
        and other["offset"] < entity["offset"] + entity["length"]
    )


def _checked(text: str, entity: Json) -> Json:
    if entity.get("type") not in KINDS:
        raise bad_request("can't parse MessageEntity: unsupported type specified")
    offset, length = entity.get("offset", -1), entity.get("length", -1)
    if offset < 0 or length < 0 or offset + length > utf16_length(text):
        raise bad_request("can't parse MessageEntity: incorrect offset or length specified")
    return entity
