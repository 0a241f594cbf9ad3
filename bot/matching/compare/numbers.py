"""Numbers: the figures a question states must be the claim's, counting the same things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.answer import Difference, Fact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.facts.numbers import Quantity
    from bot.matching.profile import Profile, Said

_TIMES: Final = frozenset({"day", "week", "month", "year", "hour", "round", "version", "party"})
_SMALL: Final = 5
_LOOSE_DEEDS: Final = frozenset({"weak", "speech", "symmetric", "signless"})
_ONE_FOR_ONE: Final = "one-for-one"
_TRADED: Final = 1.0
_COMMON: Final = frozenset({"captive", "soldier", "person"})
_MOST: Final = 0.6
_BROAD: Final = frozenset({"weak", "topic", "broad"})


def compare(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return the numbers of a question that the claim does not have, or has of other things."""
    counts = [quantity for quantity in asked.whole.quantities if quantity.unit not in _TIMES]
    core, around = stored.whole.quantities, stored.around.quantities
    missing: list[Quantity] = []
    found = _durations(asked.whole.quantities, core)
    has_core = has_core_value = False
    for count in counts:
        own = _equal(count, core)
        elsewhere = _differing(count, counts, own, stored, lexicon)
        if elsewhere is not None:
            found.append(elsewhere)
            continue
        if own:
            has_core = True
            found.extend(_other_things(count, own, lexicon))
            has_core_value = has_core_value or count.value > _SMALL
            continue
        beside = [other for other in around if count.same_value(other) and count.same_unit(other)]
        foreign = _other_things(count, beside, lexicon) if beside else []
        if foreign:
            found.extend(foreign)
            continue
        if not _rivals(count, core) and (beside or count.unit == "money"):
            continue
        if beside and (has_core_value or asked.is_long or _is_told_beside(count, asked, stored, lexicon)):
            continue
        missing.append(count)
    found.extend(_swapped(counts, (*core, *around)))
    if asked.is_long and (has_core or not any(_rivals(count, core) for count in missing)):
        return found
    telling = [count for count in missing if count.value > _SMALL or count.unit == "percent" or not has_core]
    if any(count.role == "ordinal" and _equal(count, core) for count in counts):
        telling = [count for count in telling if count.role != "ordinal" and count.unit != "exchange"]
    return found + [_difference(count, core) for count in telling]


def _differing(
    count: Quantity, counts: list[Quantity], own: list[Quantity], stored: Profile, lexicon: Lexicon
) -> Difference | None:
    """Return what the claim says otherwise of a figure: the things, the sign, the place or the deed."""
    core, around = stored.whole.quantities, stored.around.quantities
    if own and count.denied and not any(other.denied for other in own):
        of_sign = Difference(Fact.POLARITY, f"not {count.written()}", count.written())
    else:
        of_sign = None
    there, among = (own, core) if own else (_equal(count, around), around)
    return (
        _counted_otherwise(count, core)
        or of_sign
        or _misplaced(count, there, among, lexicon)
        or _not_traded(count, counts, own, stored)
        or _of_another_deed(count, counts, own, core, lexicon)
    )


def _is_told_beside(count: Quantity, asked: Asked, stored: Profile, lexicon: Lexicon) -> bool:
    """Tell whether one statement or sentence told has the figure and most of what is asked of it."""
    telling = {c for c in asked.whole.concepts if not lexicon.concepts[c].flags & {"weak", "speech", "topic"}}
    told = [said.text for said in stored.said if not asked.whole.periods or _is_meant_day(asked, said)]
    for part in (*stored.context, *told):
        if any(count.same_value(other) and count.same_unit(other) for other in part.quantities):
            shared = telling & part.concepts
            if len(shared) >= _MOST * len(telling):
                return True
    return False


def _equal(count: Quantity, stored: Iterable[Quantity]) -> list[Quantity]:
    """Return the stored numbers a figure can be."""
    return [other for other in stored if count.same_unit(other) and count.same_value(other)]


def _is_meant_day(asked: Asked, said: Said) -> bool:
    return not said.days or any(period.overlaps(day) for period in asked.whole.periods for day in said.days)


def _counted_otherwise(count: Quantity, core: Iterable[Quantity]) -> Difference | None:
    """Return a difference where the claim has the figure, but of another kind of thing throughout."""
    same = [other for other in core if count.same_value(other) and other.unit]
    if not count.unit or not same or any(count.same_unit(other) for other in same):
        return None
    return Difference(Fact.OBJECT, (count.kinds or (count.unit,))[0], (same[0].kinds or (same[0].unit,))[0])


def _not_traded(
    count: Quantity, counts: list[Quantity], own: list[Quantity], stored: Profile
) -> Difference | None:
    """Return a difference where "500 for 500" is asked and the claim counts 500 of one side only."""
    if count.role != "pair" or not own or any(other.role == "pair" for other in own):
        return None
    if _ONE_FOR_ONE in stored.whole.concepts or [c.value for c in counts].count(count.value) == 1:
        return None
    deed = next((other.predicate for other in own if other.predicate not in {"", "exchange"}), "")
    return Difference(Fact.PREDICATE, "exchange", deed)


def _of_another_deed(
    count: Quantity, counts: list[Quantity], own: list[Quantity], core: Iterable[Quantity], lexicon: Lexicon
) -> Difference | None:
    """Return a difference where the claim ties the deed to another figure: "took 935" for "took 279"."""
    deed = count.predicate
    if (
        not own
        or not deed
        or not lexicon.concepts[deed].negated_as
        or lexicon.concepts[deed].flags & _LOOSE_DEEDS
    ):
        return None
    if any(not other.predicate or lexicon.concepts[other.predicate].flags & _LOOSE_DEEDS for other in own):
        return None
    tied = [
        other
        for other in core
        if other.predicate == deed and other.low == other.high and count.same_unit(other)
    ]
    if not tied or any(deed == other.predicate for other in own):
        return None
    if any(other.same_value(figure) for other in counts for figure in tied):
        return None
    return Difference(Fact.NUMBER, count.written(), tied[0].written())


def _durations(quantities: Iterable[Quantity], core: Iterable[Quantity]) -> list[Difference]:
    """Return the spans of time ("four months") that the claim gives otherwise."""
    found: list[Difference] = []
    for quantity in quantities:
        spans = [other for other in core if other.unit == quantity.unit and quantity.unit in _TIMES]
        if spans and not any(quantity.same_value(other) for other in spans):
            found.append(Difference(Fact.NUMBER, quantity.written(), spans[0].written()))
    return found


def _misplaced(
    count: Quantity, own: list[Quantity], core: Iterable[Quantity], lexicon: Lexicon
) -> Difference | None:
    """Return a difference where the claim counts otherwise: "500 of Azov" for "38 of Azov"."""
    telling = {kind for kind in count.kinds if not lexicon.concepts[kind].flags & _BROAD}
    if not telling or any(telling & set(other.kinds) for other in own):
        return None
    there = [other for other in core if telling & set(other.kinds) and not count.same_value(other)]
    return Difference(Fact.NUMBER, count.written(), there[0].written()) if there else None


def _rivals(count: Quantity, core: Iterable[Quantity]) -> list[Quantity]:
    return [
        other
        for other in core
        if (
            other.role == "ordinal"
            if count.role == "ordinal"
            else other.unit not in _TIMES and count.same_unit(other)
        )
    ]


def _other_things(count: Quantity, own: list[Quantity], lexicon: Lexicon) -> list[Difference]:
    """Return a difference where every stored number of that value counts something else."""
    for kind in count.kinds:
        clashes = [_clash(kind, other, lexicon) for other in own if other.kinds]
        if clashes and all(clashes):
            return [Difference(Fact.OBJECT, kind, str(clashes[0]))]
    sides = {other.side for other in own if other.side}
    if count.side and sides and count.side not in sides:
        return [Difference(Fact.ACTOR, count.side, min(sides))]
    return []


def _clash(kind: str, other: Quantity, lexicon: Lexicon) -> str | None:
    if any(kind == stored for stored in other.kinds):
        return None
    return next((stored for stored in other.kinds if lexicon.exclude(kind, stored)), None)


def _swapped(counts: list[Quantity], core: Iterable[Quantity]) -> list[Difference]:
    """Return a difference where two of the claim's numbers have traded places."""
    stored = list(core)
    for index, one in enumerate(counts):
        for other in counts[index + 1 :]:
            if (
                one.value == other.value
                or not one.same_unit(other)
                or _surroundings(one) == _surroundings(other)
            ):
                continue
            straight = _fits(one, one, stored) + _fits(other, other, stored)
            crossed = (_fits(one, other, stored), _fits(other, one, stored))
            if sum(crossed) - straight >= _TRADED and min(crossed) >= _TRADED / 2:
                return [Difference(Fact.NUMBER, one.written(), other.written())]
    return []


def _surroundings(quantity: Quantity) -> tuple[object, ...]:
    return quantity.predicate, quantity.beside, quantity.kinds


def _fits(place: Quantity, value: Quantity, stored: list[Quantity]) -> float:
    """Return how well the surroundings of one number agree with those the claim gives another's value.

    Deed, state and kind each count by the share of the claim's mentions that have the same.
    """
    there = [other for other in stored if value.same_value(other)]
    deeds = [other.predicate for other in there if other.predicate]
    states = [other.beside.partition(":")[0] for other in there if other.beside]
    kinds = [set(other.kinds) - _COMMON for other in there if set(other.kinds) - _COMMON]
    mine = set(place.kinds) - _COMMON
    return (
        _share(deeds.count(place.predicate), len(deeds))
        + _share(states.count(place.beside.partition(":")[0]), len(states))
        + _share(sum(bool(mine & known) for known in kinds), len(kinds))
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _difference(count: Quantity, core: Iterable[Quantity]) -> Difference:
    rivals = _rivals(count, core)
    if not rivals:
        return Difference(Fact.NUMBER, count.written(), "")
    nearest = min(
        rivals, key=lambda other: (not set(other.kinds) & set(count.kinds), abs(other.value - count.value))
    )
    return Difference(Fact.NUMBER, count.written(), nearest.written())
