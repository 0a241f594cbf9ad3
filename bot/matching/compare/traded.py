"""Numbers that have traded places: "70 for 630" where the claim says "630 for 70"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.answer import Difference, Fact

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.matching.facts.quantity import Quantity
    from bot.matching.proposition import Proposition

_TRADED: Final = 1.0
_HALF: Final = 0.5
_WHOLE: Final = "whole"
_ALL: Final = "all"
_SMALL: Final = 5
"""Up to here numbers are too common to be told by what surrounds them, but for the two ends of a swap."""

_FEATURES: Final[tuple[Callable[[Quantity], frozenset[str]], ...]] = (
    lambda quantity: frozenset({quantity.predicate} - {""}),
    lambda quantity: frozenset({quantity.beside.partition(":")[0]} - {""}),
    lambda quantity: frozenset(quantity.kinds),
    lambda quantity: frozenset({quantity.side} - {""}),
    lambda quantity: frozenset({quantity.end_of_trade} - {""}),
)
"""What surrounds a number: deed, state, the things it counts, whose people they are, its end of a swap."""


def traded(counts: list[Quantity], stored: Iterable[Quantity]) -> list[Difference]:
    """Return a difference where two of the claim's numbers have traded places in the question."""
    known = list(stored)
    for index, one in enumerate(counts):
        for other in counts[index + 1 :]:
            if _may_trade(one, other) and _are_traded(one, other, known):
                return [Difference(Fact.NUMBER, one.written(), other.written())]
    return []


def taken_for_the_part(
    count: Quantity, asked: Proposition, own: list[Quantity], among: Iterable[Quantity]
) -> Difference | None:
    """Return a difference where a question says of all what the claim says of a part: "took all 935"."""
    if count.role == _WHOLE or not own:
        return None
    deeds = {frame.predicate for frame in asked.frames} if count.role == _ALL else {count.predicate}
    deeds -= {other.predicate for other in own}
    if count.role != _ALL and any(other.role != _WHOLE for other in own):
        return None
    parts = (other for other in among if other.role == "count" and other.predicate in deeds)
    part = next((other for other in parts if other.value < count.value and count.same_unit(other)), None)
    return None if part is None else Difference(Fact.NUMBER, count.written(), part.written())


def _may_trade(one: Quantity, other: Quantity) -> bool:
    are_ends = bool(one.end_of_trade and other.end_of_trade)
    return (
        one.value != other.value
        and one.same_unit(other)
        and (are_ends or min(one.value, other.value) > _SMALL)
    )


def _are_traded(one: Quantity, other: Quantity, stored: list[Quantity]) -> bool:
    """Tell whether the surroundings of each of two numbers are those the claim gives the other one.

    Only what sets the two apart in the question tells.
    """
    straight = crossed = 0.0
    least = [0.0, 0.0]
    for feature in _FEATURES:
        mine, theirs = feature(one), feature(other)
        if mine == theirs:
            continue
        first, second = _having(one, stored, feature), _having(other, stored, feature)
        straight += _share(mine - theirs, first) + _share(theirs - mine, second)
        least[0] += _share(mine - theirs, second)
        least[1] += _share(theirs - mine, first)
    crossed = sum(least)
    return crossed - straight >= _TRADED and min(least) >= _HALF


def _having(
    value: Quantity, stored: list[Quantity], feature: Callable[[Quantity], frozenset[str]]
) -> list[frozenset[str]]:
    """Return the feature of every stored mention of a number that has it."""
    return [feature(other) for other in stored if value.same_value(other) and feature(other)]


def _share(wanted: frozenset[str], found: list[frozenset[str]]) -> float:
    """Return the share of mentions that have what is wanted."""
    return sum(bool(wanted & each) for each in found) / len(found) if found and wanted else 0.0
