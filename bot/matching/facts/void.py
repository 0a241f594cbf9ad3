"""Negations that deny nothing: "not only", "nobody but", "until it is over" where others say "not"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.lexicon.lists import listed
from bot.matching.facts.words import words

if TYPE_CHECKING:
    from bot.matching.reading import Reading

_REACH: Final = 5
_EXCEPTION_REACH: Final = 10
_EXCEPTING_REACH: Final = 2
_OPENING_REACH: Final = 3


def denies_nothing(reading: Reading, at: int) -> bool:
    """Tell whether the negation at a place belongs to a turn of phrase that says that it is so.

    "not only refused but ...", "едва не отказались", "nobody but Kyiv refused", "никто, кроме Киева, не
    отказался", "пока всё не закончится".
    """
    return (
        _is_within_phrase(reading, at)
        or any(excepts(reading, place) for place in range(at + 1, at + 1 + _EXCEPTING_REACH))
        or _follows_until(reading, at)
        or (reading.is_inflected and _names_exception(reading, at))
    )


def excepts(reading: Reading, at: int) -> bool:
    """Tell whether the word at a place excepts those named next from nobody: "nobody but", "ніхто, крім"."""
    if at >= len(reading.items) or reading.items[at].lower not in listed(
        "grammar", "excepting", reading.language
    ):
        return False
    nobody = listed("grammar", "nobody", reading.language)
    return any(item.lower in nobody for item in reading.items[max(0, at - _EXCEPTING_REACH) : at])


def is_for_a_purpose(reading: Reading, at: int) -> bool:
    """Tell whether a negation says what is to be prevented: "so that nobody remembers"."""
    purpose = words("grammar", "purpose")
    opening = range(max(0, at - _OPENING_REACH), at)
    return any(purpose.has(reading.language, reading.tokens, place) for place in opening)


def _is_within_phrase(reading: Reading, at: int) -> bool:
    """Tell whether a turn of phrase that says that it is so takes in the negation at a place."""
    void = words("grammar", "void-negation")
    for place in range(max(0, at + 1 - _OPENING_REACH), at + 1):
        found = void.match(reading.language, reading.tokens, place)
        if found is not None and place + found[0] > at:
            return True
    return False


def _follows_until(reading: Reading, at: int) -> bool:
    """Tell whether a negation stands in a clause that says how long, where it is a matter of style."""
    if not reading.is_inflected:
        return False
    until = listed("grammar", "until", reading.language)
    for item in reversed(reading.items[max(0, at - _REACH) : at]):
        if item.is_mark:
            return False
        if item.lower in until:
            return True
    return False


def _names_exception(reading: Reading, at: int) -> bool:
    """Tell whether a verb is only denied because all but one are excepted: "никто, кроме Киева, не ..."."""
    return any(excepts(reading, place) for place in range(max(0, at - _EXCEPTION_REACH), at))
