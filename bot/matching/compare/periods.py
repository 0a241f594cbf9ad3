"""Dates: a time the question states must be the claim's own, or one of those around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.matching.answer import Difference, Fact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.facts.periods import Period
    from bot.matching.profile import Profile


def compare(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return the times of a question at which the claim's event did not take place."""
    del lexicon
    own = stored.whole.periods
    days = stored.days
    beside = (*days, *stored.around.periods)
    found: list[Difference] = []
    agreed = False
    for period in asked.whole.periods:
        if _meets(period, own) or (not own and _meets(period, days or beside)):
            agreed = True
        elif (_is_exact(period) and _meets(period, beside)) or (
            _asks_of_words(asked) and _meets(period, days)
        ):
            continue
        elif own or days:
            found.append(Difference(Fact.DATE, period.written(), (*own, *days)[0].written()))
    if agreed:
        found = [] if asked.is_long else [d for d in found if not d.asked.startswith("--")]
    return found


def _meets(period: Period, others: Iterable[Period]) -> bool:
    """Tell whether a period can be one of others; those without a year count only where none has one."""
    stored = tuple(others)
    dated = [other for other in stored if not other.is_yearless]
    return any(period.overlaps(other) for other in dated or stored)


def _asks_of_words(asked: Asked) -> bool:
    """Tell whether a question is about what somebody said, whose day need not be that of the event."""
    return asked.whole.is_open or bool(asked.whole.persons or asked.whole.attributed)


def _is_exact(period: Period) -> bool:
    """Tell whether a period is one day: people who give the day mean what was said or done on it."""
    return period.start == period.end
