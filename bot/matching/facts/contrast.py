"""Who is put aside: "not Russia but Ukraine refused", "отказалась Украина, а не Россия"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.language.lexicon.lists import listed
from bot.matching.facts.words import words

if TYPE_CHECKING:
    from bot.matching.reading import Reading


def without_those_put_aside(reading: Reading) -> Reading:
    """Return a sentence without the states it puts aside for another that it names."""
    left_out: set[int] = set()
    for at, item in enumerate(reading.items):
        if item.lower in listed("grammar", "not-label", reading.language):
            left_out.update(_put_aside(reading, at))
    if not left_out:
        return reading
    kept = [at for at in range(len(reading.items)) if at not in left_out]
    return replace(
        reading, items=tuple(reading.items[at] for at in kept), tokens=[reading.tokens[at] for at in kept]
    )


def _put_aside(reading: Reading, at: int) -> range:
    """Return what to leave out with the negation at a place: nothing where it puts no state aside."""
    end = _end_of_state(reading, at + 1)
    if not end:
        return range(0)
    pauses = _is_comma(reading, end)
    if _is(reading, end + pauses, "contrast"):
        return range(at, end + pauses + 1)
    start = at - 1
    joins = start > 0 and _is(reading, start, "contrast", "coordinating")
    start -= joins
    pauses_before = start > 0 and _is_comma(reading, start)
    closes = end == len(reading.items) or reading.items[end].is_mark
    if not joins and not (pauses_before and closes):
        return range(0)
    return range(start + (not pauses_before), end + (pauses_before and _is_comma(reading, end)))


def _end_of_state(reading: Reading, at: int) -> int:
    """Return the place after a state named at a place, or 0: "by Russia", "the Russian side"."""
    items = reading.items
    while at < len(items) and _is(reading, at, "agent-preposition", "article"):
        at += 1
    mention = items[at].mention("actor") if at < len(items) else None
    if mention is None:
        return 0
    end = at + mention.length
    if mention.form != "adjective":
        return end
    return (end + 1) * words("grammar", "side-head").has(reading.language, reading.tokens, end)


def _is(reading: Reading, at: int, *lists: str) -> bool:
    """Tell whether the word at a place is in one of some lists of its language."""
    if not 0 <= at < len(reading.items):
        return False
    return any(reading.items[at].lower in listed("grammar", name, reading.language) for name in lists)


def _is_comma(reading: Reading, at: int) -> bool:
    return 0 <= at < len(reading.items) and reading.items[at].lower in {",", "-", "\u2013", "\u2014"}
