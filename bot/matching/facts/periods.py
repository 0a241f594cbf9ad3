"""Stretches of time: days, months, years, with or without a year."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


class Period(NamedTuple):
    """An inclusive stretch of days as yyyymmdd, or mmdd where the year is left open."""

    start: int
    end: int

    @property
    def is_yearless(self) -> bool:
        """Tell whether the year is open."""
        return self.start < 10_000  # noqa: PLR2004 - the largest mmdd is 1231

    @property
    def days(self) -> int:
        """Return roughly how many days it covers."""
        return (
            (self.end // 10_000 - self.start // 10_000) * 365
            + (self.end // 100 % 100 - self.start // 100 % 100) * 30
            + self.end % 100
            - self.start % 100
            + 1
        )

    def overlaps(self, other: Period) -> bool:
        """Tell whether the two can mean the same time."""
        if self.is_yearless == other.is_yearless:
            return self.start <= other.end and other.start <= self.end
        full, open_ = (other, self) if self.is_yearless else (self, other)
        if full.days >= 365:  # noqa: PLR2004 - a whole year has every month
            return True
        start, end = full.start % 10_000, full.end % 10_000
        if start <= end:
            return open_.start <= end and start <= open_.end
        return open_.end >= start or open_.start <= end

    def written(self) -> str:
        """Return the shortest ISO form: 2024, 2024-06, 2024-06-07, start/end; yearless --06, --06-07."""
        if self.is_yearless:
            same_month = self.start // 100 == self.end // 100
            day = f"-{self.start % 100:02}" if self.start == self.end else ""
            return (
                f"--{self.start // 100:02}{day}"
                if same_month
                else f"--{self.start // 100:02}/--{self.end // 100:02}"
            )
        start, end = _iso(self.start), _iso(self.end)
        if start == end:
            return start
        if self.start // 10_000 == self.end // 10_000:
            if (self.start % 10_000, self.end % 10_000) == (101, 1231):
                return start[:4]
            if self.start // 100 == self.end // 100 and self.start % 100 == 1 and self.end % 100 >= 28:  # noqa: PLR2004
                return start[:7]
        return f"{start}/{end}"


def period_of(day: date) -> Period:
    """Return a single day as a period."""
    number = day.year * 10_000 + day.month * 100 + day.day
    return Period(number, number)


def _iso(number: int) -> str:
    return f"{number // 10_000:04}-{number // 100 % 100:02}-{number % 100:02}"
