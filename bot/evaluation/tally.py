"""Sums of results: overall, by language, by kind; and how long answers took."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.evaluation.scoring import Scored
    from bot.evaluation.sheets import Result, Sheet

PERCENTILES = (50, 99)
"""The shares of answers, in percent, whose time is reported."""

GROUPINGS: dict[str, Callable[[Scored], str]] = {
    "language": lambda scored: scored.case.language,
    "kind": lambda scored: scored.case.kind,
}
"""By what results are summed up besides overall."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many messages there were, how many with each result, and how many ended as hoped.

    `several` counts answers that confirm more than one claim.
    """

    count: int
    results: dict[Result, int]
    as_hoped: int
    several: int

    @property
    def share_as_hoped(self) -> float:
        """Return how many ended as hoped in percent of all."""
        return 100 * self.as_hoped / self.count


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums of a sheet, and of its messages by what GROUPINGS names: grouping -> name -> sums."""

    sheet: Sheet
    overall: Tally
    groups: dict[str, dict[str, Tally]]


def totals(scored: Sequence[Scored], sheet: Sheet) -> Totals | None:
    """Sum up the messages of a sheet, groups in the order of their names; None when it has none."""
    own = [each for each in scored if each.case.sheet is sheet]
    if not own:
        return None
    return Totals(
        sheet,
        _tally(own, sheet),
        {grouping: _tallies(own, sheet, name_of) for grouping, name_of in GROUPINGS.items()},
    )


def percentile(scored: Sequence[Scored], share: int) -> float:
    """Return the milliseconds within which this share (percent) of the answers came: the nearest rank."""
    times = sorted(each.ms for each in scored)
    return times[ceil(share / 100 * len(times)) - 1]


def _tallies(scored: Sequence[Scored], sheet: Sheet, name_of: Callable[[Scored], str]) -> dict[str, Tally]:
    names = sorted({name_of(each) for each in scored})
    return {name: _tally([each for each in scored if name_of(each) == name], sheet) for name in names}


def _tally(scored: Sequence[Scored], sheet: Sheet) -> Tally:
    counted = Counter(each.result for each in scored)
    return Tally(
        len(scored),
        {result: counted[result] for result in sheet.headings},
        as_hoped=sum(each.is_as_hoped for each in scored),
        several=sum(bool(each.answer.also) for each in scored),
    )
