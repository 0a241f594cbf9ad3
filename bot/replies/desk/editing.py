"""Editing a claim: which place, and what shall stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.language.offered import LANGUAGES
from bot.moderation.fields import Field, Kind, field_at
from bot.replies.desk.keys import key, pairs, rows
from bot.replies.desk.places import choice, language_name, place, value
from bot.replies.markup import bold, lines, paragraphs
from bot.replies.reader import message, reader_for
from bot.replies.reply import Reply
from bot.replies.shorten import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from markupsafe import Markup

    from bot.moderation.fields import Step
    from bot.replies.reader import Reader
    from bot.replies.reply import Button
    from storage.desk.records import Draft

    Way = tuple[Step, ...]

LONGEST_LINE = 90
LONGEST_NOW = 1_500
LONGEST_OTHER = 900
LONGEST_BUTTON = 30

ASK = {
    Kind.TEXT: message("Send the text that shall stand here as your next message."),
    Kind.LINK: message("Send the address as your next message; it begins with http:// or https://."),
    Kind.DAY: message("Send the day as your next message, such as 2024-12-02, 02.12.2024 or 2 December."),
    Kind.LANGUAGE: message("Press a language, or send its code, such as pl or de."),
    Kind.CHOICE: message("Press what shall stand here."),
}
PER_PAGE = 12
PAGE = "page"
"""What the last argument of a button begins with that leads to a further page of a place."""
HIDDEN = frozenset({"status"})
"""Fields with commands of their own."""


def place_of(draft: Draft, claim: Mapping[str, Any], way: Way, language: str, page: int = 1) -> Reply:
    """Show a place of the claim as the draft has it, with what can be changed there; pages count from 1."""
    reader, held = reader_for(language), field_at(way)
    if held is None or held.kind in ASK:
        return _ask(draft, claim, way, held or Field(Kind.TEXT), reader)
    everything = list(_inside(claim, way, held))
    first = min(max(page, 1) - 1, max(len(everything) - 1, 0) // PER_PAGE) * PER_PAGE
    inside = everything[first : first + PER_PAGE]
    title = place(way, reader) if way else reader.plain("What shall be changed?")
    shown = [
        reader.say("{place}: {value}", place=_short(each, way, reader), value=_value(claim, each, reader))
        for each in inside
    ]
    opens = [_open(_label(claim, each, way, reader), draft, each) for each in inside]
    below = [*_adding(draft, claim, way, held, reader), *_removing(draft, claim, way, held, reader)]
    html = paragraphs(
        lines(bold(title), reader.say("Edit {n} of {id}", n=draft.number, id=claim["id"])), lines(*shown)
    )
    return Reply(
        str(html),
        rows(
            *pairs(opens),
            _turning(draft, way, first // PER_PAGE + 1, reader, has_more=len(everything) > first + PER_PAGE),
            *([each] for each in below),
            _leaving(draft, way, reader),
        ),
    )


def _turning(draft: Draft, way: Way, page: int, reader: Reader, *, has_more: bool) -> list[Button]:
    back = [_open(reader.plain("← Previous"), draft, (*way, f"{PAGE}{page - 1}"))] if page > 1 else []
    on = [_open(reader.plain("Next →"), draft, (*way, f"{PAGE}{page + 1}"))] if has_more else []
    return [*back, *on]


def _ask(draft: Draft, claim: Mapping[str, Any], way: Way, held: Field, reader: Reader) -> Reply:
    """Ask what shall stand at a place that holds a single value."""
    stands = _at(claim, way)
    now = reader.say("Now: {value}", value=value(way, stands, reader, LONGEST_NOW)) if stands else ""
    html = paragraphs(
        bold(place(way, reader)), now or _elsewhere(claim, way, reader), reader.say(ASK[held.kind])
    )
    return Reply(
        str(html),
        rows(
            *pairs(_offered(draft, way, held, reader)),
            _removing(draft, claim, way, held, reader),
            _leaving(draft, way, reader),
        ),
    )


def _elsewhere(claim: Mapping[str, Any], way: Way, reader: Reader) -> Markup:
    """Show a text that lacks a language in those it has: it is translated from them."""
    above = field_at(way[:-1]) if way else None
    texts = _at(claim, way[:-1]) if above is not None and above.kind is Kind.TEXTS else None
    return lines(
        *(
            reader.say("{place}: {value}", place=language_name(code), value=shorten(text, LONGEST_OTHER))
            for code, text in (texts or {}).items()
            if isinstance(text, str)
        )
    )


def _offered(draft: Draft, way: Way, held: Field, reader: Reader) -> list[Button]:
    """Offer the words that can be chosen."""
    options = {option: choice(way, option, reader) for option in held.options}
    if held.kind is Kind.LANGUAGE:
        options = {language.code: language.own_name for language in LANGUAGES}
    return [key(text, "set", draft.number, draft.version, option, *way) for option, text in options.items()]


def _inside(claim: Mapping[str, Any], way: Way, held: Field) -> Iterator[Way]:
    """Give the places within a place; those of a speaker stand with the statement's own."""
    stands = _at(claim, way)
    if held.kind is Kind.PART:
        for name, part in held.parts.items():
            if part.kind is Kind.PART:
                yield from _inside(claim, (*way, name), part)
            elif name not in HIDDEN:
                yield (*way, name)
    elif held.kind is Kind.TEXTS:
        for code in {**dict.fromkeys(each.code for each in LANGUAGES), **(stands or {})}:
            yield (*way, code)
    else:
        yield from ((*way, at) for at in range(len(stands or [])))


def _adding(draft: Draft, claim: Mapping[str, Any], way: Way, held: Field, reader: Reader) -> list[Button]:
    """Make the button that adds to a list; statements are added as such, with who said them."""
    if held.kind is not Kind.LIST or way == ("statements",):
        return []
    # Of a source its address comes first: without one it is none.
    first = ("url",) if held.each and held.each.kind is Kind.PART else ()
    return [_open(reader.plain("Add"), draft, (*way, len(_at(claim, way) or []), *first))]


def _removing(draft: Draft, claim: Mapping[str, Any], way: Way, held: Field, reader: Reader) -> list[Button]:
    above = field_at(way[:-1]) if way else None
    is_entry = above is not None and above.kind in {Kind.LIST, Kind.TEXTS}
    if not _at(claim, way) or held.needed or not (is_entry or held.kind in ASK):
        return []
    return [key(reader.plain("Take it out"), "unset", draft.number, draft.version, *way)]


def _leaving(draft: Draft, way: Way, reader: Reader) -> list[Button]:
    if way:
        return [_open(reader.plain("← Back"), draft, _above(way))]
    seen = [key(reader.plain("See the draft"), "look", draft.number)] if draft.fields.get("set") else []
    return [*seen, key(reader.plain("Cancel the draft"), "stop", draft.number, draft.version)]


def _above(way: Way) -> Way:
    """Return the place that leads here; a speaker's fields stand with the statement's own."""
    return way[:-2] if way[-2:-1] == ("speaker",) else way[:-1]


def _open(text: str, draft: Draft, way: Way) -> Button:
    return key(shorten(text, LONGEST_BUTTON), "at", draft.number, *way)


def _label(claim: Mapping[str, Any], way: Way, above: Way, reader: Reader) -> str:
    last = way[-1]
    if isinstance(last, str) and (held := field_at(above)) is not None and held.kind is Kind.TEXTS:
        return language_name(last) if _at(claim, way) else f"+ {language_name(last)}"
    return _short(way, above, reader)


def _short(way: Way, above: Way, reader: Reader) -> str:
    """Name a place as seen from the one that leads to it."""
    held = field_at(above)
    if held is not None and held.kind is Kind.TEXTS:
        return language_name(str(way[-1]))
    return place(way, reader).rpartition(" › ")[2]


def _value(claim: Mapping[str, Any], way: Way, reader: Reader) -> str:
    stands = _at(claim, way)
    if isinstance(stands, list) and way[-1] in {"statements", "sources"}:
        return str(len(stands))
    if isinstance(stands, dict) and (held := field_at(way)) is not None and held.kind is Kind.TEXTS:
        return ", ".join(map(language_name, stands)) if stands else "–"
    return value(way, stands, reader, LONGEST_LINE)


def _at(claim: Mapping[str, Any], way: Way) -> Any:
    at: Any = claim
    for step in way:
        if isinstance(at, dict):
            at = at.get(str(step))
        elif isinstance(at, list) and isinstance(step, int) and step < len(at):
            at = at[step]
        else:
            return None
    return at
