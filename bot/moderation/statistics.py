"""The numbers of some days, computed from what was counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.matching.answer import Outcome
from storage.desk.figures import Event

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from storage.desk.figures import Counts, DeadSource

SPANS = (7, 30, 90)
"""Over how many days numbers are offered."""
MOST_ASKED = 4
"""As many as fit into a picture that a phone shows whole."""


@dataclass(frozen=True, slots=True)
class Questions:
    """How many questions were answered with a claim (or a choice of claims), came near one, or found none."""

    answered: int = 0
    near: int = 0
    none: int = 0

    @property
    def total(self) -> int:
        """Return the number of all questions."""
        return self.answered + self.near + self.none

    @property
    def percent(self) -> tuple[int, int, int]:
        """Return the shares as whole percents that make 100 together (all 0 without a question).

        Each is rounded down, and what is then missing goes to those that lost most, as with seats in a
        parliament (the largest remainders).
        """
        parts = (self.answered, self.near, self.none)
        if not self.total:
            return (0, 0, 0)
        shares = [part * 100 // self.total for part in parts]
        by_loss = sorted(range(3), key=lambda place: -(parts[place] * 100 % self.total))
        for place in by_loss[: 100 - sum(shares)]:
            shares[place] += 1
        return (shares[0], shares[1], shares[2])


@dataclass(frozen=True, slots=True)
class Asked:
    """How often a claim was shown as what was asked about, and how often somebody said that it was not."""

    claim: str
    shown: int
    not_this: int = 0


@dataclass(frozen=True, slots=True)
class Statistics:
    """The numbers of the days from `first` to `last`, one entry of `days` for each of them.

    `asked` are the claims shown most often, the first most; `not_this` and `sent_in` count how often
    somebody said that a claim was not what they asked, or sent a question to the moderators. `open` are
    the kept questions nobody has dealt with, `checked` the addresses of sources that were ever asked, and
    `dead` the sources that no longer lead where they did: all of them as of now.
    """

    first: date
    last: date
    days: tuple[Questions, ...]
    asked: tuple[Asked, ...] = ()
    not_this: int = 0
    sent_in: int = 0
    open: int = 0
    checked: int = 0
    dead: tuple[DeadSource, ...] = ()

    @property
    def questions(self) -> Questions:
        """Return the questions of all days together."""
        return Questions(
            sum(day.answered for day in self.days),
            sum(day.near for day in self.days),
            sum(day.none for day in self.days),
        )


def first_of(last: date, span: int) -> date:
    """Return the first of the `span` days that end with `last`."""
    return last - timedelta(days=span - 1)


def statistics(counts: Counts, last: date, span: int) -> Statistics:
    """Compute the numbers of the `span` days that end with `last`; what was counted on others is left out."""
    first = first_of(last, span)
    within = {what: number for what, number in counts.items() if first <= what.day <= last}
    return Statistics(
        first=first,
        last=last,
        days=_by_day(within, [first + timedelta(days=passed) for passed in range(span)]),
        asked=_most_asked(within),
        not_this=_about(within, Event.NOT_THIS).total(),
        sent_in=_about(within, Event.SENT_IN).total(),
    )


def _by_day(counts: Counts, days: Sequence[date]) -> tuple[Questions, ...]:
    of: Counter[tuple[date, str]] = Counter()
    for what, number in counts.items():
        if what.event is Event.ANSWERED:
            of[what.day, what.about] += number
    return tuple(
        Questions(
            answered=of[day, Outcome.MATCH] + of[day, Outcome.CHOOSE],
            near=of[day, Outcome.NEAR],
            none=of[day, Outcome.NONE],
        )
        for day in days
    )


def _most_asked(counts: Counts) -> tuple[Asked, ...]:
    shown, not_this = _about(counts, Event.SHOWN), _about(counts, Event.NOT_THIS)
    most = sorted(shown, key=lambda claim: (-shown[claim], claim))[:MOST_ASKED]
    return tuple(Asked(claim, shown[claim], not_this[claim]) for claim in most)


def _about(counts: Counts, event: Event) -> Counter[str]:
    """Add up the counts of one kind of event by what it was about."""
    about: Counter[str] = Counter()
    for what, number in counts.items():
        if what.event is event:
            about[what.about] += number
    return about
