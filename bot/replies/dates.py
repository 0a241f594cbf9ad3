"""Dates as people write them: "3 December 2024", "3 грудня 2024 року", "June 2024"."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.language.offered import OfferedLanguage

_PARTIAL = re.compile(r"(\d{4}|-)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")

_LEAP_YEAR = 2024


@dataclass(frozen=True, slots=True)
class _Partial:
    """A date of which the day, or the month too, or the year may be open."""

    year: int | None
    month: int | None
    day: int | None

    def write(self, language: OfferedLanguage, *, inside_year: bool = False) -> str:
        inside_year = inside_year or self.year is None
        if self.month is None:
            return language.year.format(year=self.year)
        if self.day is None:
            pattern = language.month_inside_year if inside_year else language.month
            return pattern.format(month=language.months[self.month - 1], year=self.year)
        pattern = language.day_inside_year if inside_year else language.day
        return pattern.format(day=self.day, month=language.months_of_day[self.month - 1], year=self.year)


def write_date(day: date, language: OfferedLanguage) -> str:
    """Write a date in full."""
    return _Partial(day.year, day.month, day.day).write(language)


def write_moment(moment: datetime, language: OfferedLanguage) -> str:
    """Write the date and the time of an aware UTC moment."""
    return f"{write_date(moment.date(), language)}, {moment:%H:%M} UTC"


def write_partial(iso: str, language: OfferedLanguage) -> str:
    """Write an ISO date, a part of one ("2024-06", "2024", "--06-07"), or a range ("2024-06-01/2024-08-31").

    A range that covers whole months or a whole year is written as such. What is no date is
    returned unchanged.
    """
    parts = [_read(part) for part in iso.split("/")]
    match parts:
        case [_Partial() as day]:
            return day.write(language)
        case [_Partial() as start, _Partial() as end]:
            return _write_range(*_widen(start, end), language)
        case _:
            return iso


def _read(text: str) -> _Partial | None:
    found = _PARTIAL.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day = (int(part) if part and part.isdecimal() else None for part in found.groups())
    return None if year is None and month is None else _Partial(year, month, day)


def _widen(start: _Partial, end: _Partial) -> tuple[_Partial, _Partial]:
    """Leave out the days of whole months and the months of whole years."""
    if start.month and end.month and start.day == 1 and end.day == _last_day(end):
        start, end = _Partial(start.year, start.month, None), _Partial(end.year, end.month, None)
    is_whole = start.month == 1 and end.month == 12 and not start.day and not end.day  # noqa: PLR2004 - December
    if start.year and is_whole:
        return _Partial(start.year, None, None), _Partial(end.year, None, None)
    return start, end


def _last_day(of: _Partial) -> int:
    """Return the last day of a date's month; in an unknown year February may have 29."""
    return monthrange(of.year or _LEAP_YEAR, of.month or 1)[1]


def _write_range(start: _Partial, end: _Partial, language: OfferedLanguage) -> str:
    if start == end:
        return start.write(language)
    inside_year = start.year == end.year and start.month is not None and end.month is not None
    return f"{start.write(language, inside_year=inside_year)} – {end.write(language)}"
