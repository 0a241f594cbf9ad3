"""Read numbers in words: tens and hundreds add up in a group, a multiplier closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language import UNDERSTOOD
from bot.language.lexicon.lists import bare_words, listed, listed_anywhere, read_data
from bot.matching.facts.words import begins_any, words

if TYPE_CHECKING:
    from collections.abc import Container

    from bot.language.tokens import Token

_LISTS: Final = ("cardinal", "multiplier", "ordinal")
_THOUSAND: Final = 1000
_HALF: Final = 0.5
_SMALLEST_COUNT: Final = 1.5
_QUANTIFIER_REACH: Final = 2


class Spelled(NamedTuple):
    """A number in words: where it ends, what it amounts to, and whether it is a place in a count."""

    end: int
    value: float
    is_ordinal: bool


def spelled_at(language: str, tokens: list[Token], at: int, taken: Container[int]) -> Spelled | None:
    """Return the number whose first word stands at a place; words that dates have taken are no part of it."""
    if not any(begins_any("numbers", _LISTS, code, tokens[at].lower) for code in _with_sisters(language)):
        return None
    return _Words(language, tokens, taken).read(at)


def multiplier_at(language: str, tokens: list[Token], at: int) -> float | None:
    """Return what a word such as "thousand" at a place multiplies by."""
    found = _part("multiplier", language, tokens, at)
    return None if found is None or tokens[at].kind != "word" else found[1]


def half_at(language: str, tokens: list[Token], at: int) -> int:
    """Return how many tokens "and a half" takes at a place, 0 where it does not stand."""
    found = words("numbers", "and-half").match(language, tokens, at)
    return 0 if found is None else found[0]


def after_full_stop(tokens: list[Token], at: int) -> int:
    """Return the place after the full stop of an abbreviation that ends before a place: "6 тис. тіл"."""
    is_stop = at < len(tokens) and tokens[at].lower == "." and tokens[at].joined
    return at + (is_stop and tokens[at - 1].lower in listed_anywhere("numbers", "abbreviated"))


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


def _part(name: str, language: str, tokens: list[Token], at: int) -> tuple[int, float] | None:
    """Return how many tokens a number word takes and its value; words of sister languages are mixed in."""
    for code in _with_sisters(language):
        found = words("numbers", name).match(code, tokens, at)
        if found is not None:
            return found[0], float(found[1])
    return None


class _Words:
    """Reads one number."""

    def __init__(self, language: str, tokens: list[Token], taken: Container[int]) -> None:
        self._language = language
        self._tokens = tokens
        self._taken = taken
        self._total = self._group = 0.0
        self._parts = 0
        self._last = 0.0

    def read(self, start: int) -> Spelled | None:
        """Return the number whose first word stands at a place; "thousands" and "one" count nothing."""
        if self._is_vague(start):
            return None
        place = start
        while place < len(self._tokens) and place not in self._taken:
            length = self._multiplied(place) or self._added(place) or self._halved(place)
            length = length or self._joining(place)
            if not length:
                break
            place += length
        place, is_ordinal = self._ordinal(after_full_stop(self._tokens, place))
        value = self._total + self._group
        if not self._parts or (value <= _SMALLEST_COUNT and not is_ordinal):
            return None
        return Spelled(place, value, is_ordinal)

    def _is_vague(self, place: int) -> bool:
        """Tell whether a multiplier says no number: "thousands of", "several hundred"."""
        if multiplier_at(self._language, self._tokens, place) is None:
            return False
        quantifiers = listed_anywhere("numbers", "vague-before")
        before = [token.lower for token in self._tokens[max(0, place - _QUANTIFIER_REACH) : place]]
        if quantifiers.intersection(before):
            return True
        if _part("cardinal", self._language, self._tokens, place + 1) is not None:
            return False
        return self._is_plural(place, before[-1] if before else "")

    def _is_plural(self, place: int, before: str) -> bool:
        """Tell whether a multiplier is a plural: "тисячі" is, but "від тисячі" is of one thousand."""
        if not words("numbers", "vague").has(self._language, self._tokens, place):
            return False
        may_be_one = self._tokens[place].lower in listed("numbers", "one-in-genitive", self._language)
        return not (may_be_one and before in listed("numbers", "takes-genitive", self._language))

    def _multiplied(self, place: int) -> int:
        multiplier = multiplier_at(self._language, self._tokens, place)
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

    def _halved(self, place: int) -> int:
        length = half_at(self._language, self._tokens, place) if self._group else 0
        self._group += _HALF * bool(length)
        return length

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


def _magnitude(value: float) -> int:
    return next(size for size in (1, 10, 100, 1000, 10**9) if value < size * 10)
