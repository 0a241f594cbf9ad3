"""Stretches of days, some of them without a year."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Final, NamedTuple

_YEAR: Final = 10_000
_MONTH: Final = 100
_FIRST_DAY: Final = 101
_LAST_DAY: Final = 1231
_MONTHS: Final = 12
_DAYS_IN_YEAR: Final = 365
_DAYS_IN_MONTH: Final = 30
_SHORTEST_MONTH: Final = 28
_LEAP_YEAR: Final = 2024


class Period(NamedTuple):
    """An inclusive stretch of days as yyyymmdd, or mmdd where the year is left open."""

    start: int
    end: int

    @property
    def is_yearless(self) -> bool:
        """Tell whether the year is open."""
        return self.start < _YEAR

    @property
    def days(self) -> int:
        """Return roughly how many days it covers."""
        (first_year, first), (last_year, last) = divmod(self.start, _YEAR), divmod(self.end, _YEAR)
        months = last // _MONTH - first // _MONTH
        days = last % _MONTH - first % _MONTH + 1
        return (last_year - first_year) * _DAYS_IN_YEAR + months * _DAYS_IN_MONTH + days

    def overlaps(self, other: Period) -> bool:
        """Tell whether the two can mean the same time."""
        if self.is_yearless == other.is_yearless:
            return self.start <= other.end and other.start <= self.end
        full, open_ = (other, self) if self.is_yearless else (self, other)
        if full.days >= _DAYS_IN_YEAR:
            return True
        start, end = full.start % _YEAR, full.end % _YEAR
        if start <= end:
            return open_.start <= end and start <= open_.end
        return open_.end >= start or open_.start <= end

    def written(self) -> str:
        """Return the shortest ISO form: 2024, 2024-06, 2024-06-07, start/end; yearless --06 or --06-07."""
        if self.is_yearless:
            return self._written_yearless()
        start, end = _iso(self.start), _iso(self.end)
        if start == end:
            return start
        if (self.start // _YEAR, self.start % _YEAR, self.end % _YEAR) == (
            self.end // _YEAR,
            _FIRST_DAY,
            _LAST_DAY,
        ):
            return start[:4]
        same_month = self.start // _MONTH == self.end // _MONTH
        if same_month and self.start % _MONTH == 1 and self.end % _MONTH >= _SHORTEST_MONTH:
            return start[:7]
        return f"{start}/{end}"

    def _written_yearless(self) -> str:
        first, last = self.start // _MONTH, self.end // _MONTH
        if first != last:
            return f"--{first:02}/--{last:02}"
        return f"--{first:02}-{self.start % _MONTH:02}" if self.start == self.end else f"--{first:02}"

    def in_year(self, year: int) -> Period:
        """Return a yearless period as one of a year."""
        return Period(year * _YEAR + self.start, year * _YEAR + self.end)

    @property
    def year(self) -> int:
        """Return the year it ends in, 0 where that is open."""
        return self.end // _YEAR

    @property
    def first_day(self) -> date:
        """Return its first day; only of one that has a year."""
        return _date(self.start)

    @property
    def last_day(self) -> date:
        """Return its last day; only of one that has a year."""
        return _date(self.end)


def period_of(first: date, last: date | None = None) -> Period:
    """Return a single day, or the days from one to another, as a period."""
    return Period(_number(first), _number(last or first))


def days_of_month(month: int, first: int, last: int, year: int | None = None) -> Period | None:
    """Return days of a month, in a year or an open one, or None where the month has no such days."""
    if not (1 <= month <= _MONTHS and 1 <= first <= last <= monthrange(_LEAP_YEAR, month)[1]):
        return None
    base = (year or 0) * _YEAR + month * _MONTH
    return Period(base + first, base + last)


def whole_months(month: int, year: int | None = None, *, count: int = 1) -> Period:
    """Return whole months from a given one, in a year or an open one; a winter ends in the next year."""
    more, last = divmod(month + count - 2, _MONTHS)
    start = (year or 0) * _YEAR + month * _MONTH + 1
    last_year = (year or 0) + more
    last_day = monthrange(last_year or _LEAP_YEAR, last + 1)[1]
    return Period(start, last_year * _YEAR + (last + 1) * _MONTH + last_day)


def whole_year(year: int) -> Period:
    """Return a year as a period."""
    return Period(year * _YEAR + _FIRST_DAY, year * _YEAR + _LAST_DAY)


def _number(day: date) -> int:
    return day.year * _YEAR + day.month * _MONTH + day.day


def _date(number: int) -> date:
    return date(number // _YEAR, number // _MONTH % _MONTH, number % _MONTH)


def _iso(number: int) -> str:
    return f"{number // _YEAR:04}-{number // _MONTH % _MONTH:02}-{number % _MONTH:02}"
