"""What a figure of both the question and the claim counts: the same things, of the same side and deed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.answer import Difference, Fact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.language.lexicon import Lexicon
    from bot.matching.facts.quantity import Quantity
    from bot.matching.profile import Profile
    from bot.matching.proposition import Proposition

_LOOSE_DEEDS: Final = frozenset({"weak", "speech", "symmetric", "signless"})
_ONE_FOR_ONE: Final = "one-for-one"
_BROAD: Final = frozenset({"weak", "topic", "broad"})
_SHARE: Final = "share"
_ALL: Final = "all"


def differing(
    count: Quantity, asked: Proposition, own: list[Quantity], stored: Profile, lexicon: Lexicon
) -> Difference | None:
    """Return what the claim says otherwise of a figure it has: things, sign, place or deed."""
    core, around = stored.whole.quantities, stored.around.quantities
    there, among = (own, core) if own else ([o for o in around if _is_same(count, o)], around)
    return (
        _of_other_unit(count, core)
        or _of_other_sign(count, own)
        or _misplaced(count, there, among, lexicon)
        or _not_traded(count, asked, own, stored)
        or _not_all(count, asked, own, stored, lexicon)
        or _of_another_deed(count, asked, own, core, lexicon)
    )


def of_other_things(
    count: Quantity, own: list[Quantity], beside: Iterable[Quantity], lexicon: Lexicon
) -> list[Difference]:
    """Return a difference where every stored number of that value counts something else.

    Whose people it counts may be said only `beside` the claim.
    """
    for kind in count.kinds:
        clashes = [_clash(kind, other, lexicon) for other in own if other.kinds]
        if clashes and all(clashes):
            return [Difference(Fact.OBJECT, kind, str(clashes[0]))]
    sides = {other.side for other in own if other.side} or {
        other.side for other in beside if other.side and _is_same(count, other)
    }
    if count.side and sides and count.side not in sides:
        return [Difference(Fact.ACTOR, count.side, min(sides))]
    return []


def _is_same(count: Quantity, other: Quantity) -> bool:
    return count.same_unit(other) and count.same_value(other)


def _of_other_unit(count: Quantity, core: Iterable[Quantity]) -> Difference | None:
    """Return a difference where the claim has the figure, but of another kind of thing throughout."""
    same = [other for other in core if count.same_value(other) and other.unit]
    if not count.unit or not same or any(count.same_unit(other) for other in same):
        return None
    return Difference(Fact.OBJECT, (count.kinds or (count.unit,))[0], (same[0].kinds or (same[0].unit,))[0])


def _of_other_sign(count: Quantity, own: list[Quantity]) -> Difference | None:
    """Return a difference where one of the two denies the figure: "not 630"."""
    if own and count.denied and not any(other.denied for other in own):
        return Difference(Fact.POLARITY, f"not {count.written()}", count.written())
    return None


def _misplaced(
    count: Quantity, own: list[Quantity], core: Iterable[Quantity], lexicon: Lexicon
) -> Difference | None:
    """Return a difference where the claim counts otherwise: "500 of Azov" for "38 of Azov"."""
    telling = {kind for kind in count.kinds if not lexicon.concepts[kind].flags & _BROAD}
    if not telling or any(telling & set(other.kinds) or (other.denied and not other.kinds) for other in own):
        return None
    there = [other for other in core if telling & set(other.kinds) and not count.same_value(other)]
    return Difference(Fact.NUMBER, count.written(), there[0].written()) if there else None


def _not_traded(
    count: Quantity, asked: Proposition, own: list[Quantity], stored: Profile
) -> Difference | None:
    """Return a difference where "500 for 500" is asked and the claim counts 500 of one side only."""
    if count.role != "pair" or not own or any(other.role == "pair" for other in own):
        return None
    if _ONE_FOR_ONE in stored.whole.concepts or [c.value for c in asked.quantities].count(count.value) == 1:
        return None
    deed = next((other.predicate for other in own if other.predicate not in {"", "exchange"}), "")
    return Difference(Fact.PREDICATE, "exchange", deed)


def _not_all(
    count: Quantity, asked: Proposition, own: list[Quantity], stored: Profile, lexicon: Lexicon
) -> Difference | None:
    """Return a difference where "all 339" is asked and the claim says it of most of them."""
    shares = sorted(c for c in stored.whole.concepts if lexicon.concepts[c].family == _SHARE)
    if count.role != _ALL or not own or not shares or not asked.concepts.isdisjoint({*shares} - {_ALL}):
        return None
    return None if _ALL in shares else Difference(Fact.OBJECT, _ALL, shares[0])


def _of_another_deed(
    count: Quantity, asked: Proposition, own: list[Quantity], core: Iterable[Quantity], lexicon: Lexicon
) -> Difference | None:
    """Return a difference where the claim ties the deed to another figure: "took 935" for "took 279"."""
    deed = count.predicate
    if not own or not deed or not lexicon.concepts[deed].negated_as or _is_loose(deed, lexicon):
        return None
    if any(_is_loose(other.predicate, lexicon) or deed == other.predicate for other in own):
        return None
    tied = [other for other in core if other.predicate == deed and other.is_exact and count.same_unit(other)]
    same_deed = [other for other in asked.quantities if other.predicate == deed]
    if not tied or any(other.same_value(figure) for other in same_deed for figure in tied):
        return None
    return Difference(Fact.NUMBER, count.written(), tied[0].written())


def _is_loose(deed: str, lexicon: Lexicon) -> bool:
    """Tell whether a deed, or none, ties no figure."""
    return not deed or bool(lexicon.concepts[deed].flags & _LOOSE_DEEDS)


def _clash(kind: str, other: Quantity, lexicon: Lexicon) -> str | None:
    if any(kind == stored for stored in other.kinds):
        return None
    return next((stored for stored in other.kinds if lexicon.exclude(kind, stored)), None)
