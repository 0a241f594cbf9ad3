"""How much of a question's items a claim has: in its own wording, around it, or only related to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.compare.numbers import SPANS, TIMES
from bot.matching.facts.sought import COUNT, DURATION, MONEY, ORDINAL
from bot.matching.items import thresholds

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.language.lexicon import Lexicon
    from bot.matching.facts.periods import Period
    from bot.matching.facts.quantity import Quantity
    from bot.matching.profile import Profile
    from bot.matching.proposition import Proposition

_MUCH_LONGER: Final = 4
_MONTH: Final = 31


def covered(item: str, asked: Proposition, stored: Profile, lexicon: Lexicon) -> float:
    """Return the share, 0 to 1, of a question's item that a claim has."""
    kind, value = item[0], item[2:]
    if kind == "s":
        return float(_was_said(asked, stored))
    if kind == "d":
        return _timed(value, asked, stored)
    has = _HOLDS[kind]
    if has(value, asked, stored.whole) or (kind == "p" and value in stored.persons):
        return 1.0
    share = thresholds()
    if has(value, asked, stored.around):
        return float(share["around"])
    if kind == "c":
        return 0.0 if lexicon.kin(value).isdisjoint(stored.whole.concepts) else float(share["related"])
    return float(share["rival"]) * _nearness(value, asked, stored.whole) if kind == "n" else 0.0


def holds(item: str, asked: Proposition, stored: Proposition) -> bool:
    """Tell whether a proposition has an item of a question."""
    return _HOLDS.get(item[0], _never)(item[2:], asked, stored)


def _holds_number(value: str, asked: Proposition, stored: Proposition) -> bool:
    figures = stored.quantities
    mine = [quantity for quantity in asked.quantities if f"{quantity.value:g}" == value] if figures else []
    return any(q.same_value(other) and q.same_unit(other) for q in mine for other in figures)


def _holds_asked(value: str, asked: Proposition, stored: Proposition) -> bool:
    del asked
    kind, _, counted = value.partition(":")
    if kind == DURATION and any(period.days > _MONTH for period in stored.periods):
        return True
    return any(_is_sought(quantity, kind, counted) for quantity in stored.quantities)


def _is_sought(quantity: Quantity, kind: str, counted: str) -> bool:
    """Tell whether a figure of a claim is of the kind a question asks for."""
    if kind == DURATION:
        return quantity.unit in SPANS
    if kind == MONEY:
        return quantity.unit == MONEY
    is_ordinal = quantity.role == ORDINAL
    if kind not in {COUNT, ORDINAL} or is_ordinal != (kind == ORDINAL) or quantity.unit in TIMES:
        return False
    return not counted or counted in quantity.kinds


def _holds_deed(value: str, asked: Proposition, stored: Proposition) -> bool:
    del asked
    predicate, _, rest = value.partition(":")
    agent, _, sign = rest.rpartition(":")
    meant = predicate, int(sign)
    return any(frame.agent == agent and meant in frame.meanings for frame in stored.frames)


def _holds_time(value: str, asked: Proposition, stored: Proposition) -> bool:
    return any(p.overlaps(other) for p in asked.periods if _month(p) == value for other in stored.periods)


def _never(value: str, asked: Proposition, stored: Proposition) -> bool:
    """Return False: a proposition alone has no item of such a kind."""
    del value, asked, stored
    return False


_HOLDS: Final[dict[str, Callable[[str, Proposition, Proposition], bool]]] = {
    "c": lambda value, _, stored: value in stored.concepts,
    "t": lambda value, _, stored: value in stored.terms,
    "a": lambda value, _, stored: value in stored.actors,
    "p": lambda value, _, stored: value in stored.persons,
    "n": _holds_number,
    "q": _holds_asked,
    "f": _holds_deed,
    "d": _holds_time,
}


def _nearness(value: str, asked: Proposition, stored: Proposition) -> float:
    """Return how near, 0 to 1, the claim's nearest figure of the same things comes to a question's."""
    mine = [q for q in asked.quantities if f"{q.value:g}" == value and q.unit]
    return max(
        (
            min(q.value, other.value) / max(q.value, other.value)
            for q in mine
            for other in stored.quantities
            if q.unit == other.unit and q.value and other.value
        ),
        default=0.0,
    )


def _was_said(asked: Proposition, stored: Profile) -> bool:
    """Tell whether a speaker the question names made a statement on a day it names."""
    return any(
        (said.person in asked.persons or asked.concepts & said.roles)
        and any(period.overlaps(day) for period in asked.periods for day in said.days)
        for said in stored.said
    )


def _month(period: Period) -> str:
    return str(period.start // 100 % 100)


def _timed(month: str, asked: Proposition, stored: Profile) -> float:
    """Return how well a stated time is met: less by a stored one that is much less exact."""
    around = float(thresholds()["around"])
    stored_times = (
        *((own, 1.0) for own in stored.whole.periods),
        *((day, 1.0) for day in stored.days),
        *((beside, around) for beside in stored.around.periods),
    )
    best = 0.0
    for period in asked.periods:
        if _month(period) != month:
            continue
        for other, share in stored_times:
            if period.overlaps(other):
                exact = other.is_yearless or other.days <= _MUCH_LONGER * max(period.days, 1)
                best = max(best, share if exact else share / 2)
    return best
