"""Choose the claims that gain most by a question's items, without looking at all of them where that is many.

What rare items gain is added up first. Then only so many of the frequent ones are gone through that no
claim without any of those can still be among the best (MaxScore: Turtle and Flood, "Query evaluation",
1995); the rest are only looked up for the claims that can. The result is the same as if all were added.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from bot.matching.postings import Dense

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from bot.matching.postings import Gains, Posting, Slots

_DECIMALS: Final = 9
_ROUNDING: Final = 1e-8
_PROBED: Final = 256


class Wanted(NamedTuple):
    """An item of a question: what a claim gains by each degree of it, and the claims that have it."""

    gains: Gains
    posting: Posting


class _Frequent(NamedTuple):
    """An item that many claims have: what they gain at most, and by each degree."""

    most: float
    gains: Gains
    posting: Dense


def best(
    wanted: Sequence[Wanted], lots: NDArray[np.uint64], most: int, start: Mapping[int, float]
) -> list[int]:
    """Return the slots of the claims that gain most, best first; of equals the one with the smaller lot.

    `lots` has a number for every slot; `start` is what some slots have gained already.
    """
    scores = np.zeros(len(lots))
    scores[list(start)] = list(start.values())
    frequent: list[_Frequent] = []
    for gains, posting in wanted:
        if isinstance(posting, Dense):
            frequent.append(_Frequent(float(gains.max()), gains, posting))
        else:
            posting.add_to(scores, gains)
    frequent.sort(key=lambda each: -each.most)
    while True:
        slots = np.flatnonzero(scores > 0)
        floor = _floor(scores, slots, frequent, most)
        if not frequent or _bound(frequent) < floor:
            break
        scanned = frequent.pop(0)
        scanned.posting.add_to(scores, scanned.gains)
    return _ordered(*_completed(scores, slots, frequent, floor), lots, most)


def _bound(frequent: Sequence[_Frequent]) -> float:
    """Return more than a claim can gain by some items."""
    return sum(each.most for each in frequent) + _ROUNDING


def _floor(scores: Gains, slots: Slots, frequent: Sequence[_Frequent], most: int) -> float:
    """Return what the last of the best gains at least: what it would be were there only some promising ones.

    Promising are those that have gained as much so far as the best of an even sample.
    """
    if len(slots) < most:
        return 0.0
    sample = scores[slots[:: -(-len(slots) // _PROBED)]]
    if len(sample) < most:
        return 0.0
    promising = slots[scores[slots] >= np.partition(sample, -most)[-most]][:_PROBED]
    gained = scores[promising]
    for each in frequent:
        gained += each.posting.of(promising, each.gains)
    return float(np.partition(gained, -most)[-most])


def _completed(
    scores: Gains, slots: Slots, frequent: Sequence[_Frequent], floor: float
) -> tuple[Slots, Gains]:
    """Return the claims that can be among the best with all they gain."""
    gained = scores[slots]
    for at in range(len(frequent) + 1):
        hopeful = gained + _bound(frequent[at:]) >= floor
        slots, gained = slots[hopeful], gained[hopeful]
        if at < len(frequent):
            gained += frequent[at].posting.of(slots, frequent[at].gains)
    return slots, gained


def _ordered(slots: Slots, gained: Gains, lots: NDArray[np.uint64], most: int) -> list[int]:
    gained = np.round(gained, _DECIMALS)
    if len(slots) > most:
        last = np.partition(gained, -most)[-most]
        better, even = np.flatnonzero(gained > last), np.flatnonzero(gained == last)
        drawn = even[np.argpartition(lots[slots[even]], most - len(better) - 1)[: most - len(better)]]
        chosen = np.concatenate([better, drawn])
        slots, gained = slots[chosen], gained[chosen]
    return [int(slot) for slot in slots[np.lexsort((lots[slots], -gained))]]
