"""Deeds that only say of whom or of what another is: "in the downed plane", "those who wait"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.lexicon.lists import listed

if TYPE_CHECKING:
    from bot.matching.reading import Reading

_REACH: Final = 3
_CLAUSE_REACH: Final = 8
_ATTRIBUTES: Final = frozenset({"participle", "adjective"})


def is_setting(reading: Reading, at: int) -> bool:
    """Tell whether the deed at a place is the background of another: it says of whom that is."""
    return _is_attribute(reading, at) or describes(reading, at)


def describes(reading: Reading, at: int) -> bool:
    """Tell whether a verb stands in a clause that only says of whom: "captives who remain there"."""
    relatives = listed("grammar", "describing", reading.language)
    for back in range(at - 1, max(at - _CLAUSE_REACH, 0), -1):
        if reading.items[back].lower in relatives:
            return _has_antecedent(reading, back)
        if reading.items[back].is_mark:
            return False
    return False


def _has_antecedent(reading: Reading, at: int) -> bool:
    """Tell whether somebody is named just before a relative pronoun, rather than asked for or singled out."""
    before = reading.items[at - 1]
    if before.lower == "," and reading.is_inflected and at > 1:
        before = reading.items[at - 2]
    copulas = listed("grammar", "auxiliary-passive", reading.language)
    is_singled = any(item.lower in copulas for item in reading.items[max(0, at - _REACH) : at])
    return not (before.is_mark or is_singled) and before.mention("predicate") is None


def _is_attribute(reading: Reading, at: int) -> bool:
    """Tell whether a word says of what kind something is, in a case that no predicate stands in."""
    word = reading.items[at].word
    return word.part in _ATTRIBUTES and bool(word.cases) and "nomn" not in word.cases
