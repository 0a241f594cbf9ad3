"""What is different between a question and a stored claim, in one plain sentence each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.matching.answer import Fact
from bot.replies.dates import write_partial
from bot.replies.markup import one_line
from bot.replies.reader import Reader, message
from bot.replies.shorten import shorten

if TYPE_CHECKING:
    from markupsafe import Markup

    from bot.matching.answer import Difference
    from bot.replies.record import Label

LONGEST_VALUE = 60
_SHORTEST_GROUPED = 5
_GROUP = 3

Write = Callable[[str, Reader, "Label"], str]


def _number(value: str, reader: Reader, _label: Label) -> str:
    """Group the digits of a long number: 20,000."""
    if not value.isdecimal() or len(value) < _SHORTEST_GROUPED:
        return value
    return f"{int(value):,}".replace(",", reader.language.thousands)


def _date(value: str, reader: Reader, _label: Label) -> str:
    return write_partial(value, reader.language)


def _concept(value: str, reader: Reader, label: Label) -> str:
    return label(value, reader.language.code)


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

    def sentence(self, difference: Difference, reader: Reader, label: Label) -> Markup:
        """Write the sentence for one difference."""
        asked, stored = (
            shorten(one_line(self.write(value, reader, label)), LONGEST_VALUE) if value else ""
            for value in (difference.asked, difference.stored)
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
    Fact.POLARITY: Phrasing(_concept, _OPPOSITE, _OPPOSITE, _OPPOSITE),
    Fact.SPEAKER: Phrasing(
        _concept,
        message("Who said it: “{asked}” in your question, “{stored}” in the record."),
        message("Who said it: “{asked}” in your question; the record does not have this claim from them."),
        message("Who said it: “{stored}” in the record; your question does not say."),
    ),
    Fact.NAME: Phrasing(
        _concept,
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
"""One row for each kind of fact; a new kind needs a row here and its texts in the catalogues."""


def sentence(difference: Difference, reader: Reader, label: Label) -> Markup:
    """Write what is different in one fact, in one sentence."""
    return PHRASINGS[difference.fact].sentence(difference, reader, label)
