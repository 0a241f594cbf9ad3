"""What is different between a question and a stored claim, in one plain sentence each."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.language.offered import LANGUAGES
from bot.matching.answer import Fact
from bot.replies.dates import write_partial
from bot.replies.markup import lines, one_line
from bot.replies.reader import Reader, message
from bot.replies.shorten import shorten
from bot.replies.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from bot.matching.answer import Difference
    from bot.replies.record import Record

LONGEST_VALUE = 60
_FIGURE = re.compile(r"\d{4,}")
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_QUOTED = re.compile(r"[«“]([^«»“”]*)[»”]")
_INNER_MARKS = frozenset(":|")
"""What stands in names of concepts inside the matcher and nowhere in words for readers."""

Write = Callable[[str, Reader, "Record"], str]
"""Puts a value into words for a reader; what cannot be put into words becomes an empty text."""

UNNAMED = message("It says something else; I could not tell exactly what differs.")
"""For a difference that has no words."""


def _number(value: str, reader: Reader, _record: Record) -> str:
    """Group the digits of long numbers: 20,000."""
    return _FIGURE.sub(lambda figure: _grouped(figure[0], reader), value)


def _grouped(digits: str, reader: Reader) -> str:
    language = reader.language
    is_long = len(digits) >= language.shortest_grouped
    return f"{int(digits):,}".replace(",", language.thousands) if is_long else digits


def _date(value: str, reader: Reader, _record: Record) -> str:
    written = write_partial(value, reader.language)
    return "" if written == value and not value.isdecimal() else written


def _concept(value: str, reader: Reader, record: Record) -> str:
    """Write a concept of the lexicon; an id or a stem that it has no words for is nothing for readers."""
    if _INNER_MARKS.intersection(value) or not _is_known(value, record):
        return ""
    label = record.label(value, reader.language.code)
    quoted = _QUOTED.fullmatch(label)
    return quoted[1] if quoted else label


def _is_known(value: str, record: Record) -> bool:
    return any(record.label(value, language.code) != value for language in LANGUAGES)


def _name(value: str, reader: Reader, record: Record) -> str:
    """Write a name; one in Latin letters that the lexicon lacks is a stem, which is no name."""
    return _concept(value, reader, record) or ("" if _LATIN.search(value) else value)


def _speaker(value: str, reader: Reader, record: Record) -> str:
    """Write a speaker's name as the record has it for the reader; one it lacks stays as it is."""
    speakers = (statement.speaker for claim in record.claims.values() for statement in claim.statements)
    known = next((speaker for speaker in speakers if speaker.name.get("en") == value), None)
    if known is not None:
        return wording(known.name, reader).text
    return _concept(value, reader, record) or ("" if _INNER_MARKS.intersection(value) else value)


@dataclass(frozen=True, slots=True)
class Phrasing:
    """How one kind of fact is put into words.

    `both` says what question and record have, `asked` is for a record that has nothing of the kind
    and `stored` for a question that has not. `write` turns a value into what readers see.
    """

    write: Write
    both: str
    asked: str
    stored: str

    def sentence(self, difference: Difference, reader: Reader, record: Record) -> Markup:
        """Write the sentence for one difference; empty where it cannot be put into words."""
        given = [value for value in (difference.asked, difference.stored) if value]
        written = {value: one_line(self.write(value, reader, record)) for value in given}
        if not all(written.values()) or len(set(written.values())) < len(given):
            return lines()
        asked, stored = (
            shorten(written.get(value, ""), LONGEST_VALUE) for value in (difference.asked, difference.stored)
        )
        text = self.both if asked and stored else self.asked if asked else self.stored
        return reader.say(text, asked=asked, stored=stored)


_OPPOSITE = message(
    "Your question and this claim say opposite things: one says that it happened, the other that it did not."
)

PHRASINGS = {
    Fact.NUMBER: Phrasing(
        _number,
        message("You asked about {asked}; the record is about {stored}."),
        message("You asked about {asked}; this claim has no such number."),
        message("The record is about {stored}; your question gives no such number."),
    ),
    Fact.DATE: Phrasing(
        _date,
        message("You asked about {asked}; the record is about {stored}."),
        message("You asked about {asked}; this claim gives no date."),
        message("The record is about {stored}; your question gives no date."),
    ),
    Fact.ACTOR: Phrasing(
        _concept,
        message("Who acts: “{asked}” in your question, “{stored}” in the record."),
        message("Who acts: “{asked}” in your question; this claim does not say it of them."),
        message("Who acts: “{stored}” in the record; your question does not say."),
    ),
    Fact.OBJECT: Phrasing(
        _concept,
        message("Whom or what it is about: “{asked}” in your question, “{stored}” in the record."),
        message("Whom or what it is about: “{asked}” in your question; this claim is not about that."),
        message("Whom or what it is about: “{stored}” in the record; your question does not say."),
    ),
    Fact.PREDICATE: Phrasing(
        _concept,
        message("What happened: “{asked}” in your question, “{stored}” in the record."),
        message("What happened: “{asked}” in your question; this claim does not say that."),
        message("What happened: “{stored}” in the record; your question does not say that."),
    ),
    Fact.SPEAKER: Phrasing(
        _speaker,
        message("Who said it: “{asked}” in your question, “{stored}” in the record."),
        message("Who said it: “{asked}” in your question; the record does not have this claim from them."),
        message("Who said it: “{stored}” in the record; your question does not say."),
    ),
    Fact.NAME: Phrasing(
        _name,
        message("Name: “{asked}” in your question, “{stored}” in the record."),
        message("Name: “{asked}” in your question; this claim does not have the name."),
        message("Name: “{stored}” in the record; your question does not have it."),
    ),
    Fact.PLACE: Phrasing(
        _concept,
        message("Place: “{asked}” in your question, “{stored}” in the record."),
        message("Place: “{asked}” in your question; this claim names no such place."),
        message("Place: “{stored}” in the record; your question names none."),
    ),
}
"""One row for each kind of fact but polarity, which has no values to show; a new kind needs a row here."""


def sentence(difference: Difference, reader: Reader, record: Record) -> Markup:
    """Write what is different in one fact, in one sentence; empty where it cannot be put into words."""
    if difference.fact is Fact.POLARITY:
        return reader.say(_OPPOSITE)
    return PHRASINGS[difference.fact].sentence(difference, reader, record)


def sentences(differences: Iterable[Difference], reader: Reader, record: Record) -> tuple[Markup, ...]:
    """Write what is different, each thing once; where nothing has words, say that it could not be told."""
    written = (sentence(difference, reader, record) for difference in differences)
    return tuple(dict.fromkeys(filter(None, written))) or (reader.say(UNNAMED),)
