"""Read numbers as they are written: in digits, in words, or in both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language.lexicon.lists import listed_anywhere, read_data
from bot.matching.facts.number_words import after_full_stop, half_at, multiplier_at, spelled_at
from bot.matching.facts.words import words

if TYPE_CHECKING:
    from collections.abc import Container

    from bot.language.tokens import Token

_GROUPED: Final = re.compile(r"\d{1,3}(?:[ \u00a0\u202f',.]\d{3})+$")
_LONGEST_FIGURE: Final = 15
_LONGEST_UNGROUPED: Final = 9
"""More digits in a row than this are a telephone or an account, not a count."""
_PLAIN: Final = re.compile(r"\d+(?:[.,]\d+)?$")
_HALF: Final = 0.5
PLUS: Final = "+"


class Figure(NamedTuple):
    """A number as it is written: its tokens, what it amounts to, and what it is meant as.

    `is_ordinal` says that it is a place in a count; `most` is the upper end of a range ("600-700").
    """

    start: int
    end: int
    value: float
    is_ordinal: bool
    most: float | None = None


def figure_at(language: str, tokens: list[Token], at: int, taken: Container[int]) -> Figure | None:
    """Return the number that begins at a token; words that dates have taken are no part of it."""
    token = tokens[at]
    if token.kind == "number":
        return _digits(language, tokens, at)
    if token.kind != "word":
        return None
    spelled = spelled_at(language, tokens, at, taken)
    return None if spelled is None else Figure(at, spelled.end, spelled.value, spelled.is_ordinal)


def _digits(language: str, tokens: list[Token], at: int) -> Figure | None:
    value = _value(tokens[at].lower.removesuffix(PLUS))
    if value is None:
        return None
    end, is_ordinal = _after_suffix(tokens, at + 1)
    end, multiplier = _after_short_multiplier(tokens, end)
    half = half_at(language, tokens, end)
    end, value = end + half, (value + _HALF * bool(half)) * multiplier
    more = words("numbers", "more-after").match(language, tokens, end)
    if more is not None and multiplier_at(language, tokens, end + more[0]) is not None:
        end += more[0]
    following = multiplier_at(language, tokens, end)
    if following is not None:
        return Figure(at, after_full_stop(tokens, end + 1), value * following, is_ordinal)
    return Figure(at, end, value, is_ordinal)


def _value(written: str) -> float | None:
    """Return what digits amount to, or None for a date, a clock time or a telephone number."""
    if len(written) <= _LONGEST_FIGURE and _GROUPED.match(written):
        return float(re.sub(r"\D", "", written))
    if len(written) <= _LONGEST_UNGROUPED and _PLAIN.match(written):
        return float(written.replace(",", "."))
    return None


def _after_suffix(tokens: list[Token], at: int) -> tuple[int, bool]:
    """Return where figures end with the ending written after them, and whether it is that of an ordinal."""
    if at < len(tokens) and tokens[at].joined:
        if tokens[at].lower in listed_anywhere("numbers", "ordinal-suffix"):
            return at + 1, True
        if tokens[at].lower in listed_anywhere("numbers", "cardinal-suffix"):
            return at + 1, False
    return at, False


def _after_short_multiplier(tokens: list[Token], at: int) -> tuple[int, int]:
    """Return where figures end with a letter that multiplies them ("1.2k"), and by how much it does."""
    known: dict[str, int] = read_data("numbers")["short-multiplier"]
    if at < len(tokens) and tokens[at].joined and tokens[at].lower in known:
        return at + 1, known[tokens[at].lower]
    return at, 1
