"""The parts a date is made of, as they stand in a text: figures, years, names of months."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from bot.language.lexicon.lists import listed, listed_anywhere, read_data
from bot.matching.facts.number_words import spelled_at
from bot.matching.facts.words import begins_any, words, words_by_value

if TYPE_CHECKING:
    from datetime import date

    from bot.language.lexicon import Lexicon
    from bot.matching.facts.number_words import Spelled
    from bot.matching.reading import Reading

_YEARS: Final = range(1900, 2100)
_SHORT_YEARS: Final = range(20, 40)
_CENTURY: Final = 2000
_SEASON: Final = 3
"""How many months a season has."""
_ALL_SHORT: Final = range(100)
_LISTS: Final = (
    "month",
    "season",
    "relative",
    "relative-year",
    "turn-of-year",
    "last",
    "this",
    "ago-unit",
    "half-unit",
)
_NUMBERS: Final = ("ordinal", "cardinal", "multiplier")
_TWO_YEARS: Final = re.compile(r"(\d{4})/(\d{2}|\d{4})$")
_LONGEST_PHRASE: Final = 4
_NOT_MEASURED: Final = frozenset({"year", "round", "party", "version"})
"""Units before which a year may stand: "the 2024 round"."""

_DESCRIBED: Final = 3
_DESCRIBED_PARTS: Final = frozenset({"noun", "adjective"})
_PLURAL: Final = "s"


class DateText:
    """A sentence as one who looks for dates sees it; `today` is the message's day, if known."""

    def __init__(self, reading: Reading, lexicon: Lexicon, today: date | None) -> None:
        self.language = reading.language
        self.tokens = reading.tokens
        self.today = today
        self.is_month_first = self.language in read_data("time")["month-first"]
        self._has_capital_months = self.language in read_data("time")["capital-months"]
        self._reading = reading
        self._lexicon = lexicon

    def may_begin(self, at: int) -> bool:
        """Tell, cheaply, whether a date can begin at a token."""
        token = self.tokens[at]
        if token.kind != "word":
            return token.kind == "number"
        return begins_any("time", _LISTS, self.language, token.lower) or begins_any(
            "numbers", _NUMBERS, self.language, token.lower
        )

    def lower(self, at: int) -> str:
        """Return the folded token at a place, or "" outside the sentence."""
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def is_joined(self, at: int) -> bool:
        """Tell whether a token stands right after the one before it."""
        return at < len(self.tokens) and self.tokens[at].joined

    def is_in(self, name: str, at: int) -> bool:
        """Tell whether an entry of a list of the time data begins at a place."""
        return words("time", name).has(self.language, self.tokens, at)

    def match(self, name: str, at: int) -> tuple[int, Any] | None:
        """Return how many tokens an entry of a list of the time data takes and its value, or None."""
        return words("time", name).match(self.language, self.tokens, at)

    def before(self, name: str, at: int) -> Any:
        """Return the value of an entry of a list of the time data that ends right before a place, or None."""
        found = self._ending(name, at)
        return None if found is None else found[1]

    def is_counted_from(self, at: int) -> bool:
        """Tell whether a place in a count is told from the time at a place on: "the 58th from May"."""
        if self.lower(at - 1) not in listed_anywhere("time", "counted-from"):
            return False
        suffixes = listed("numbers", "ordinal-suffix", self.language)
        return self.lower(at - 2) in suffixes or self.ordinal(at - 2) is not None

    def opening(self, at: int) -> int:
        """Return where the words that tell how a time is meant begin: "late in 2024", "counting from"."""
        found = self._ending("part-of-period", at) or self._ending("bound-since", at)
        return at if found is None else at - found[0]

    def _ending(self, name: str, at: int) -> tuple[int, Any] | None:
        for back in range(min(_LONGEST_PHRASE, at), 0, -1):
            found = self.match(name, at - back)
            if found is not None and found[0] == back:
                return found
        return None

    def number(self, at: int) -> int | None:
        """Return the whole number at a place."""
        if 0 <= at < len(self.tokens) and self.tokens[at].kind == "number":
            written = self.tokens[at].lower
            return int(written) if written.isdigit() else None
        return None

    def short_year(self, at: int) -> int | None:
        """Return the year that two digits at a place can stand for: 2024 for 24."""
        number = self.number(at)
        return _CENTURY + number if number is not None and number in _SHORT_YEARS else None

    def full_year(self, number: int) -> int | None:
        """Return a number of four digits as a year where it is one of our time."""
        return number if number in _YEARS else None

    def ordinal(self, at: int) -> int | None:
        """Return the value of an ordinal in words at a place."""
        found = words("numbers", "ordinal").match(self.language, self.tokens, at)
        return None if found is None else int(found[1])

    def spelled(self, at: int) -> Spelled | None:
        """Return the number in words at a place."""
        is_word = 0 <= at < len(self.tokens) and self.tokens[at].kind == "word"
        return spelled_at(self.language, self.tokens, at, ()) if is_word else None

    def month(self, at: int) -> int | None:
        """Return the month named at a place, whatever else its name may mean."""
        if not 0 <= at < len(self.tokens) or self.tokens[at].kind != "word":
            return None
        found = self.match("month", at)
        return None if found is None else int(found[1])

    def is_surely_month(self, at: int) -> bool:
        """Tell whether a name of a month means it: one that means other things too needs a sign of time."""
        if not self.is_in("month-needs-company", at) or self.is_marked(at):
            return True
        token = self.tokens[at]
        return self._has_capital_months and token.is_capital and not token.first

    def is_marked(self, at: int) -> bool:
        """Tell whether the word before a place marks a time: "in May"."""
        return self.lower(at - 1) in listed_anywhere("time", "before-time")

    def is_of_things(self, at: int) -> bool:
        """Tell whether what stands at a place makes the number before it a count: "2024 days"."""
        unit = words_by_value("numbers", "unit").value(self.language, self.tokens, at)
        return unit is not None and unit not in _NOT_MEASURED

    def is_of_objects(self, at: int) -> bool:
        """Tell whether the number before a place counts what stands there: "2024 captured soldiers"."""
        for item in self._reading.items[at : at + _DESCRIBED]:
            if item.is_mark or item.token.kind == "number":
                return False
            mention = item.mention("object")
            if mention is not None and "counts" in self._lexicon.concepts[mention.concept].flags:
                if self._reading.is_inflected:
                    return not item.word.cases or "gent" in item.word.cases
                plurals = listed("numbers", "plural", self.language)
                return item.lower.endswith(_PLURAL) or item.lower in plurals
            if item.word.part not in {"", "adjective", "participle"} and item.mention("actor") is None:
                return False
        return False

    def is_end_of_phrase(self, at: int) -> bool:
        """Tell whether no noun or deed that what stands before it could describe follows at a place."""
        if at >= len(self.tokens):
            return True
        item = self._reading.items[at]
        is_telling = item.word.part == "verb"
        return item.is_mark or is_telling or (not item.mentions and item.word.part not in _DESCRIBED_PARTS)

    def stretch(self, at: int) -> tuple[int, int, int] | None:
        """Return (end, first month, number of months) of the month or season named at a place."""
        if not 0 <= at < len(self.tokens) or self.tokens[at].kind != "word":
            return None
        for name, count in (("season", _SEASON), ("month", 1)):
            found = self.match(name, at)
            if found is not None:
                return at + found[0], int(found[1]), count
        return None

    def is_bare(self, at: int) -> bool:
        """Tell whether a number at a place counts nothing that follows it and is no part of a bigger one."""
        after = at + 1
        if self.number(at) is None or self.is_of_objects(after) or self.is_of_things(after):
            return False
        is_traded = self.lower(after) in listed_anywhere("grammar", "oblique") and self.number(after + 1)
        return not is_traded and self.number(after) is None

    def after_month(self, at: int) -> int:
        """Return where the full stop of a short name of a month ends: "Dec. 2"."""
        is_stop = self.lower(at) == "." and self.is_joined(at) and at + 1 < len(self.tokens)
        return at + is_stop

    def year(self, at: int) -> tuple[int, int] | None:
        """Return (end, year) of a year that follows a month or season: 2024, 24-го, ", 2024"."""
        at += self.lower(at) == "," or self.lower(at) in listed_anywhere("time", "day-link")
        number = self.number(at)
        if number is None:
            return self.two_years(at)
        end = self.after_year(at + 1)
        if number in _YEARS:
            return end, number
        if number in _ALL_SHORT and end > at + 1:
            return end, _CENTURY + number
        return None

    def two_years(self, at: int) -> tuple[int, int] | None:
        """Return (end, first year) of two years joined by a slash: 2024/25."""
        found = _TWO_YEARS.match(self.lower(at))
        year = None if found is None else self.full_year(int(found[1]))
        return None if year is None else (self.after_year(at + 1), year)

    def after_year(self, at: int) -> int:
        """Return where the endings and the word "year" after the figures of a year end."""
        suffixes = listed_anywhere("time", "year-suffix")
        while at < len(self.tokens):
            token = self.tokens[at]
            is_suffix = token.joined and token.lower in suffixes
            if not is_suffix and not (token.kind == "word" and self.is_in("year-word", at)):
                break
            at += 1
        return at

    def after_day(self, at: int) -> int:
        """Return where the endings of a day and the word that links it with its month end."""
        suffixes = listed_anywhere("time", "day-suffix") | listed_anywhere("time", "year-suffix")
        links = listed_anywhere("time", "day-link")
        while (self.is_joined(at) and self.lower(at) in suffixes) or self.lower(at) in links:
            at += 1
        return at


def century_of(number: int) -> int:
    """Return a year written in two or four digits in full."""
    return _CENTURY + number if number in _ALL_SHORT else number
