"""Telegram's HTML, parsed by Telegram's rules: its tags, its entities, its complaints."""

from dataclasses import dataclass

from tests.botapi.errors import bad_request
from tests.botapi.html_references import decode_references, read_reference
from tests.botapi.links import checked_link
from tests.botapi.params import Json
from tests.botapi.utf16 import utf16_length

SPACE = " \t\r\n\v\0"
STYLES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "code": "code", "pre": "pre",
}  # fmt: skip
TAGS = STYLES.keys() | {"a", "blockquote", "tg-emoji"}
ATTRIBUTES = {("a", "href"), ("code", "class"), ("span", "class"), ("tg-emoji", "emoji-id")}


@dataclass(slots=True)
class OpenTag:
    """A tag that waits for its end."""

    name: str
    argument: str
    offset: int
    start: int


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Turn HTML into plain text and entities; refuse what Telegram cannot parse (400)."""
    return HtmlParser(source).parse()


class HtmlParser:
    """Reads one text once; ``parse`` is the only way in."""

    def __init__(self, source: str) -> None:
        self.source = source.replace("\0", " ") + "\0"
        self.at = 0
        self.out: list[str] = []
        self.length = 0  # of what was put out, in UTF-16 code units
        self.open: list[OpenTag] = []
        self.entities: list[Json] = []

    def parse(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source) - 1:
            if self.source.startswith("</", self.at):
                self.end_tag()
            elif self.source[self.at] == "<":
                self.start_tag()
            else:
                self.character()
        if self.open:
            raise self.refusal(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        text = "".join(self.out)
        if any("\ud800" <= c <= "\udfff" for c in text):
            raise self.refusal("Text contains invalid Unicode characters after decoding HTML entities")
        return text, self.entities

    def refusal(self, reason: str, at: int | None = None) -> Exception:
        where = "" if at is None else f" at byte offset {len(self.source[:at].encode())}"
        return bad_request(f"can't parse entities: {reason}{where}")

    def character(self) -> None:
        decoded, self.at = read_reference(self.source, self.at)
        self.out.append(decoded)
        self.length += utf16_length(decoded)

    def skip_space(self) -> None:
        while self.source[self.at] in SPACE[:-1]:
            self.at += 1

    def take_until(self, stops: str) -> str:
        start = self.at
        while self.source[self.at] not in stops:
            self.at += 1
        return self.source[start : self.at]

    def start_tag(self) -> None:
        begin, self.at = self.at, self.at + 1
        name = self.take_until(SPACE + ">").lower()
        if self.source[self.at] == "\0":
            raise self.refusal("Unclosed start tag", begin)
        if name not in TAGS:
            raise self.refusal(f'Unsupported start tag "{name}"', begin)
        argument = self.attributes(name, begin)
        if name == "span" and argument != "tg-spoiler":
            raise self.refusal('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(OpenTag(name, argument, self.length, len(self.out)))

    def attributes(self, tag: str, begin: int) -> str:
        """Read up to the tag's ">" and return the value of the one attribute that matters for it."""
        argument = ""
        while True:
            self.skip_space()
            if self.source[self.at] == ">":
                self.at += 1
                return argument
            name = self.take_until(SPACE + "=>/\"'")
            if not name:
                raise self.refusal(f'Empty attribute name in the tag "{tag}"', begin)
            self.skip_space()
            value = self.attribute_value(tag, begin) if self.source[self.at] == "=" else ""
            if self.source[self.at] == "\0":
                raise self.refusal(f'Unclosed start tag "{tag}"', begin)
            if (tag, name) == ("blockquote", "expandable"):
                argument = "expandable"
            elif (tag, name) in ATTRIBUTES:
                argument = value

    def attribute_value(self, tag: str, begin: int) -> str:
        self.at += 1
        self.skip_space()
        quote, start = self.source[self.at], self.at
        if quote == "\0":
            raise self.refusal(f'Unclosed start tag "{tag}"', begin)
        if quote in "\"'":
            self.at += 1
            value = decode_references(self.take_until(quote + "\0"))
            if self.source[self.at] == "\0":
                raise self.refusal("Unclosed start tag", begin)
            self.at += 1
            return value
        while (c := self.source[self.at]).isascii() and (c.isalnum() or c in ".-"):
            self.at += 1
        if self.source[self.at] not in SPACE + ">":
            raise self.refusal("Unexpected end of name token", start)
        return self.source[start : self.at].lower()

    def end_tag(self) -> None:
        begin, self.at = self.at, self.at + 2
        if not self.open:
            raise self.refusal("Unexpected end tag", begin)
        name = self.take_until(SPACE + ">").lower()
        self.skip_space()
        if self.source[self.at] != ">":
            raise self.refusal("Unclosed end tag", begin)
        self.at += 1
        tag = self.open.pop()
        if name not in {"", tag.name}:
            where = f"at byte offset {len(self.source[:begin].encode())}"
            raise self.refusal(f'Unmatched end tag {where}, expected "</{tag.name}>", found "</{name}>"')
        if self.length > tag.offset:
            self.close(tag)

    def close(self, tag: OpenTag) -> None:
        """Put down the entity of a tag that has ended."""
        entity: Json = {"offset": tag.offset, "length": self.length - tag.offset}
        if tag.name == "a":
            url = checked_link(tag.argument or "".join(self.out[tag.start :]))
            self.entities += [entity | {"type": "text_link", "url": url}] if url else []
        elif tag.name == "blockquote":
            self.entities.append(entity | {"type": f"{tag.argument}_blockquote".lstrip("_")})
        elif tag.name == "tg-emoji":
            if not tag.argument.isdecimal() or not int(tag.argument):
                raise self.refusal("Invalid custom emoji identifier specified")
            self.entities.append(entity | {"type": "custom_emoji", "custom_emoji_id": tag.argument})
        elif tag.name == "pre":
            self.entities.append(entity | {"type": "pre"} | self.pop_language(entity))
        else:
            self.entities.append(entity | {"type": STYLES[tag.name]} | _language(tag))

    def pop_language(self, entity: Json) -> Json:
        """Take over the language of a <code class="language-..."> that fills the whole <pre>."""
        inner = self.entities[-1] if self.entities else {}
        if inner.get("language") and inner == {**entity, "type": "code", "language": inner["language"]}:
            return {"language": self.entities.pop()["language"]}
        return {}


def _language(tag: OpenTag) -> Json:
    language = tag.argument.removeprefix("language-") if tag.argument.startswith("language-") else ""
    return {"language": language} if tag.name == "code" and language else {}
