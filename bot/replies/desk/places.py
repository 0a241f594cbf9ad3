"""Places of a claim and what stands there, in the reader's words: one row a field of the format."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from bot.language.offered import LANGUAGES
from bot.moderation.changes.paths import steps
from bot.moderation.fields import Field, Kind, field_at, names
from bot.moderation.refusals import Refusal
from bot.replies.dates import write_date
from bot.replies.markup import one_line
from bot.replies.reader import message
from bot.replies.shorten import shorten
from bot.replies.statements import STANCES
from bot.replies.verdicts import WORDS as VERDICTS
from bot.replies.wording import wording
from storage.records import Side, Status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.moderation.fields import Step
    from bot.replies.reader import Reader

LABELS = {
    "claim": message("Wording"),
    "verdict": message("Verdict"),
    "verdict_by": message("Whose verdict it is"),
    "summary": message("Summary"),
    "statements": message("Statements"),
    "statements.stance": message("Stance"),
    "statements.speaker": message("Speaker"),
    "statements.speaker.name": message("Speaker’s name"),
    "statements.speaker.role": message("Speaker’s role"),
    "statements.speaker.side": message("Speaker’s side"),
    "statements.said_on": message("Said on"),
    "statements.text": message("Text"),
    "statements.sources": message("Sources"),
    "statements.sources.url": message("Address"),
    "statements.sources.publisher": message("Publisher"),
    "statements.sources.title": message("Title"),
    "statements.sources.published_on": message("Published on"),
    "statements.sources.language": message("Language"),
    "first_seen": message("First seen"),
    "aliases": message("Other wordings"),
    "tags": message("Tags"),
    "status": message("Status"),
}
"""What a field is called."""

ENTRIES = {
    "statements": message("Statement {n}"),
    "statements.sources": message("Source {n}"),
    "aliases": message("Other wording {n}"),
    "tags": message("Tag {n}"),
}
"""What an entry of a list is called."""

SIDES = {
    Side.UKRAINE: message("Ukraine"),
    Side.RUSSIA: message("Russia"),
    Side.THIRD_PARTY: message("Third party"),
}
STATUSES = {Status.PUBLISHED: message("published"), Status.RETIRED: message("withdrawn")}
CHOICES: dict[str, Mapping[Any, str]] = {
    "verdict": VERDICTS,
    "status": STATUSES,
    "statements.stance": STANCES,
    "statements.speaker.side": SIDES,
}
"""What the words that can be chosen in a field are called."""

BETWEEN = " › "
LONGEST = 160
OWN_NAMES = {language.code: language.own_name for language in LANGUAGES}


def language_name(code: str) -> str:
    """Name a language in itself; one the bot does not speak by its code."""
    return OWN_NAMES.get(code, one_line(code))


def place(way: Sequence[Step], reader: Reader) -> str:
    """Name a place as plain text, such as "Statement 2 › Text (English)"."""
    parts: list[str] = []
    for at, step in enumerate(way):
        above, name = field_at(way[:at]), ".".join(names(way[: at + 1]))
        if above is not None and above.kind is Kind.TEXTS:
            parts[-1] = f"{parts[-1]} ({language_name(str(step))})"
        elif isinstance(step, int) and name in ENTRIES:
            parts[-1] = reader.plain(ENTRIES[name], n=step + 1) + _language(way[:at])
        elif name in LABELS:
            parts.append(reader.plain(LABELS[name]))
        else:
            parts.append(str(step))
    return BETWEEN.join(parts)


def path_in_words(path: str, reader: Reader) -> str:
    """Name the place that a path such as statements[1].text.en leads to; what is no place stays as it is."""
    try:
        way = steps(path)
    except Refusal:
        return path
    return place(way, reader) if field_at(way) is not None else path


def value(way: Sequence[Step], stands: Any, reader: Reader, limit: int = LONGEST) -> str:
    """Write what stands at a place as plain text on one line; nothing is a dash."""
    kind = (field_at(way) or Field(Kind.TEXT)).kind
    if not stands:
        return "–"
    if isinstance(stands, dict) and kind is Kind.PART:
        return shorten(_part(names(way), stands, reader), limit)
    if isinstance(stands, dict | list):
        return shorten(_several(way, stands, reader), limit)
    return _single(way, kind, one_line(str(stands)), reader, limit)


def _single(way: Sequence[Step], kind: Kind, stands: str, reader: Reader, limit: int) -> str:
    match kind:
        case Kind.CHOICE:
            return choice(way, stands, reader)
        case Kind.DAY:
            return _day(stands, reader)
        case Kind.LANGUAGE:
            return language_name(stands)
        case Kind.LINK:
            return shorten(stands, limit)
        case _:
            return reader.plain("“{text}”", text=shorten(stands, limit))


def choice(way: Sequence[Step], option: str, reader: Reader) -> str:
    """Write one of the words that can be chosen at a place."""
    words = CHOICES[".".join(names(way))]
    return reader.plain(words[option]) if option in words else option


def _several(way: Sequence[Step], stands: dict[str, Any] | list[Any], reader: Reader) -> str:
    if isinstance(stands, list):
        return ", ".join(value((*way, n), each, reader) for n, each in enumerate(stands))
    return ", ".join(
        f"{language_name(code)}: {value((*way, code), each, reader)}" for code, each in stands.items()
    )


def _part(at: tuple[str, ...], stands: Mapping[str, Any], reader: Reader) -> str:
    """Write a whole speaker, statement or source in a line."""
    if at[-1:] == ("sources",):
        return " – ".join(filter(None, (stands.get("publisher"), stands.get("url"))))
    speaker = stands.get("speaker", stands)
    name = wording(speaker.get("name", {}), reader).one_line().text
    text = wording(stands.get("text", {}), reader).one_line().text
    return ": ".join(filter(None, (name, text)))


def _language(way: Sequence[Step]) -> str:
    above = field_at(way[:-1])
    return f" ({language_name(str(way[-1]))})" if above is not None and above.kind is Kind.TEXTS else ""


def _day(iso: str, reader: Reader) -> str:
    try:
        return write_date(date.fromisoformat(iso), reader.language)
    except ValueError:
        return iso
