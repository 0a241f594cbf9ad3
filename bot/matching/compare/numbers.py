"""Numbers: the figures a question states must be the claim's, counting the same things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.answer import Difference, Fact
from bot.matching.compare.counted import differing, of_other_things
from bot.matching.compare.traded import taken_for_the_part, traded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.facts.quantity import Quantity
    from bot.matching.profile import Profile, Said

SPANS: Final = frozenset({"day", "week", "month", "year", "hour"})
TIMES: Final = SPANS | {"round", "version", "party"}
"""Units of which a number is no count of the things a claim is about."""

_SMALL: Final = 5
_MOST: Final = 0.6


def compare(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return the numbers of a question that the claim does not have, or has of other things."""
    counts = [quantity for quantity in asked.whole.quantities if quantity.unit not in TIMES]
    core, around = stored.whole.quantities, stored.around.quantities
    missing: list[Quantity] = []
    found = _durations(asked.whole.quantities, core)
    has_core = has_core_value = _amount_together(counts, core, around)
    for count in counts:
        own, beside = _equal(count, core), _equal(count, around)
        elsewhere = differing(count, asked.whole, own, stored, lexicon) or taken_for_the_part(
            count, asked.whole, own or beside, core if own else around
        )
        if elsewhere is not None:
            found.append(elsewhere)
            continue
        if own:
            has_core = True
            found.extend(of_other_things(count, own, around, lexicon))
            has_core_value = has_core_value or count.value > _SMALL
            continue
        foreign = of_other_things(count, beside, (), lexicon) if beside else []
        if foreign:
            found.extend(foreign)
            continue
        if count.denied and not any(other.denied for other in _rivals(count, core)):
            continue
        if not _rivals(count, core) and (beside or count.unit == "money"):
            continue
        if beside and (has_core_value or asked.is_long or _is_told_beside(count, asked, stored, lexicon)):
            continue
        missing.append(count)
    found.extend(traded(counts, (*core, *around)))
    if asked.is_long and (has_core or not any(_rivals(count, core) for count in missing)):
        return found
    telling = [count for count in missing if count.value > _SMALL or count.unit == "percent" or not has_core]
    if any(count.role == "ordinal" and _equal(count, core) for count in counts):
        telling = [count for count in telling if count.role != "ordinal" and count.unit != "exchange"]
    return found + [_difference(count, core) for count in telling]


def _amount_together(counts: list[Quantity], core: Iterable[Quantity], around: Iterable[Quantity]) -> bool:
    """Tell whether figures that the record has beside a claim add up to the claim's: 29 and 19 to 48."""
    parts = [count for count in counts if _equal(count, around)]
    total = sum(count.value for count in parts)
    return len(parts) > 1 and any(other.value == total and parts[0].same_unit(other) for other in core)


def _equal(count: Quantity, stored: Iterable[Quantity]) -> list[Quantity]:
    """Return the stored numbers a figure can be."""
    return [other for other in stored if count.same_unit(other) and count.same_value(other)]


def _is_told_beside(count: Quantity, asked: Asked, stored: Profile, lexicon: Lexicon) -> bool:
    """Tell whether one statement or sentence told has the figure and most of what is asked of it."""
    telling = {c for c in asked.whole.concepts if not lexicon.concepts[c].flags & {"weak", "speech", "topic"}}
    told = [said.text for said in stored.said if not asked.whole.periods or _is_meant_day(asked, said)]
    return any(
        len(telling & part.concepts) >= _MOST * len(telling)
        for part in (*stored.context, *told)
        if _equal(count, part.quantities)
    )


def _is_meant_day(asked: Asked, said: Said) -> bool:
    return not said.days or any(period.overlaps(day) for period in asked.whole.periods for day in said.days)


def _durations(quantities: Iterable[Quantity], core: Iterable[Quantity]) -> list[Difference]:
    """Return the spans of time ("four months") and rounds that the claim gives otherwise."""
    found: list[Difference] = []
    for quantity in quantities:
        spans = [other for other in core if other.unit == quantity.unit and quantity.unit in TIMES]
        if spans and not any(quantity.same_value(other) for other in spans):
            found.append(Difference(Fact.NUMBER, quantity.written(), spans[0].written()))
    return found


def _rivals(count: Quantity, core: Iterable[Quantity]) -> list[Quantity]:
    """Return the claim's numbers of the same things, in whose place a figure stands that it does not have."""
    if count.role == "ordinal":
        return [other for other in core if other.role == "ordinal"]
    return [other for other in core if other.unit not in TIMES and count.same_unit(other)]


def _difference(count: Quantity, core: Iterable[Quantity]) -> Difference:
    rivals = [other for other in _rivals(count, core) if other.denied or not count.denied]
    if not rivals:
        return Difference(Fact.NUMBER, count.written(), "")
    nearest = max(
        rivals, key=lambda other: (bool(set(other.kinds) & set(count.kinds)), _closeness(count, other))
    )
    return Difference(Fact.NUMBER, count.written(), nearest.written())


def _closeness(one: Quantity, other: Quantity) -> float:
    """Return the share, 0 to 1, of the greater of two numbers that the smaller one is."""
    greater = max(one.value, other.value)
    return min(one.value, other.value) / greater if greater else 1.0
