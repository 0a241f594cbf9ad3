"""Read numbers as they are written: in digits, in words, or in both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language import UNDERSTOOD
from bot.language.lexicon.lists import bare_words, listed, listed_anywhere, read_data
from bot.matching.facts.words import begins_any, words

if TYPE_CHECKING:
    from collections.abc import Container

    from bot.language.tokens import Token

_GROUPED: Final = re.compile(r"\d{1,3}(?:[ \u00a0\u202f',.]\d{3})+$")
_LONGEST_FIGURE: Final = 15
_PLAIN: Final = re.compile(r"\d+(?:[.,]\d+)?$")
_LISTS: Final = ("cardinal", "multiplier", "ordinal")
_THOUSAND: Final = 1000
_SMALLEST_COUNT: Final = 2


class Figure(NamedTuple):
    """A number as it is written: its tokens, what it amounts to, and whether it is a place in a count."""

    start: int
    end: int
    value: float
    is_ordinal: bool


def figure_at(language: str, tokens: list[Token], at: int, taken: Container[int]) -> Figure | None:
    """Return the number that begins at a token; words that dates have taken are no part of it."""
    token = tokens[at]
    if token.kind == "number":
        return _digits(language, tokens, at)
    if token.kind != "word":
        return None
    if not any(begins_any("numbers", _LISTS, code, token.lower) for code in _with_sisters(language)):
        return None
    return _Spelled(language, tokens, taken).read(at)


def number_words() -> frozenset[str]:
    """Return every number word of every language, for correcting typos."""
    return frozenset[str]().union(
        *(
            bare_words(patterns)
            for name in _LISTS
            for by_value in read_data("numbers")[name].values()
            for patterns in by_value.values()
        )
    )


def _with_sisters(language: str) -> tuple[str, ...]:
    return (language, *UNDERSTOOD[language].sisters)


def _digits(language: str, tokens: list[Token], at: int) -> Figure | None:
    written = tokens[at].lower
    if len(written) > _LONGEST_FIGURE:
        return None
    if _GROUPED.match(written):
        value = float(re.sub(r"\D", "", written))
    elif _PLAIN.match(written):
        value = float(written.replace(",", "."))
    else:
        return None
    end, is_ordinal = _after_suffix(tokens, at + 1)
    more = words("numbers", "more-after").match(language, tokens, end)
    if more is not None and _multiplier(language, tokens, end + more[0]) is not None:
        end += more[0]
    multiplier = _multiplier(language, tokens, end)
    if multiplier is not None:
        return Figure(at, end + 1, value * multiplier, is_ordinal)
    return Figure(at, end, value, is_ordinal)


def _after_suffix(tokens: list[Token], at: int) -> tuple[int, bool]:
    """Return where figures end with the ending written after them, and whether it is that of an ordinal."""
    if at < len(tokens) and tokens[at].joined:
        if tokens[at].lower in listed_anywhere("numbers", "ordinal-suffix"):
            return at + 1, True
        if tokens[at].lower in listed_anywhere("numbers", "cardinal-suffix"):
            return at + 1, False
    return at, False


def _multiplier(language: str, tokens: list[Token], at: int) -> int | None:
    found = _part("multiplier", language, tokens, at)
    return None if found is None or tokens[at].kind != "word" else found[1]


def _part(name: str, language: str, tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Return how many tokens a number word takes and its value; words of sister languages are mixed in."""
    for code in _with_sisters(language):
        found = words("numbers", name).match(code, tokens, at)
        if found is not None:
            return found[0], int(found[1])
    return None


class _Spelled:
    """Reads one number in words: tens and hundreds add up in a group, a multiplier closes it."""

    def __init__(self, language: str, tokens: list[Token], taken: Container[int]) -> None:
        self._language = language
        self._tokens = tokens
        self._taken = taken
        self._total = self._group = 0.0
        self._parts = self._last = 0

    def read(self, start: int) -> Figure | None:
        """Return the number whose first word stands at a place; "thousands" and "one" count nothing."""
        place = start
        while place < len(self._tokens) and place not in self._taken:
            if not self._parts and self._is_vague(place):
                return None
            length = self._multiplied(place) or self._added(place) or self._joining(place)
            if not length:
                break
            place += length
        place, is_ordinal = self._ordinal(place)
        value = self._total + self._group
        if not self._parts or (value < _SMALLEST_COUNT and not is_ordinal):
            return None
        return Figure(start, place, value, is_ordinal)

    def _is_vague(self, place: int) -> bool:
        """Tell whether a number would begin with an indefinite multiplier: "thousands of"."""
        return (
            _multiplier(self._language, self._tokens, place) is not None
            and words("numbers", "vague").has(self._language, self._tokens, place)
            and _part("cardinal", self._language, self._tokens, place + 1) is None
        )

    def _multiplied(self, place: int) -> int:
        multiplier = _multiplier(self._language, self._tokens, place)
        if multiplier is None:
            return 0
        scaled = (self._group or 1) * multiplier
        if multiplier >= _THOUSAND:
            self._total, self._group = self._total + scaled, 0.0
        else:
            self._group = scaled
        self._parts, self._last = self._parts + 1, 0
        return 1

    def _added(self, place: int) -> int:
        """Add a cardinal that is smaller than what the word before it leaves open ("two" after "forty")."""
        part = _part("cardinal", self._language, self._tokens, place)
        if part is None or (self._last and part[1] >= self._last):
            return 0
        self._group, self._last = self._group + part[1], _magnitude(part[1])
        self._parts += 1
        return part[0]

    def _joining(self, place: int) -> int:
        joining = listed("numbers", "inside", self._language)
        is_joined = self._parts and self._tokens[place].lower in joining
        return int(bool(is_joined and _part("cardinal", self._language, self._tokens, place + 1)))

    def _ordinal(self, place: int) -> tuple[int, bool]:
        """Add the ordinal that may end a number: "fifty-eighth"."""
        if place >= len(self._tokens) or place in self._taken:
            return place, False
        found = _part("ordinal", self._language, self._tokens, place)
        if found is None or (self._last and found[1] >= self._last):
            return place, False
        self._group += found[1]
        self._parts += 1
        return place + found[0], True


def _magnitude(value: int) -> int:
    return next(size for size in (1, 10, 100, 1000, 10**9) if value < size * 10)
