"""The ways in which people write a date or a period, one function each."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from bot.language.lexicon.lists import listed_anywhere
from bot.matching.facts.date_words import century_of
from bot.matching.facts.periods import Period, days_of_month, period_of, whole_months, whole_year

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.matching.facts.date_words import DateText

_DAY_FIRST: Final = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?$")
_YEAR_FIRST: Final = re.compile(r"(\d{4})(\d{2})(\d{2})$")
_ZERO: Final = re.compile(r"\d\d[./](?:0\d|1[0-2])$")
_LAST_DAY: Final = 31
_LAST_UNLIKE_A_YEAR: Final = 20
_SEASON: Final = 3
_DECEMBER: Final = 12
_PARTS: Final = {"early": (1, 4), "middle": (4, 6), "late": (9, 4)}
"""The first month and the number of months that a part of a year may mean."""


def numeric(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read 07.06.2024, 07/06/24, 07.06 and 20240607."""
    written = text.tokens[at].lower if text.tokens[at].kind == "number" else ""
    match = _YEAR_FIRST.match(written)
    if match:
        year, month, day = (int(part) for part in match.groups())
        return _found(at + 1, days_of_month(month, day, day, century_of(year)))
    match = _DAY_FIRST.match(written)
    if match is None or (match[3] is None and not _ZERO.match(written)):
        return None
    day, month = int(match[1]), int(match[2])
    return _found(at + 1, days_of_month(month, day, day, century_of(int(match[3])) if match[3] else None))


def iso(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read 2024-06-07."""
    year, month, day = (text.number(at + offset) for offset in range(3))
    if year is None or month is None or day is None or text.full_year(year) is None:
        return None
    if not text.is_joined(at + 1) or not text.is_joined(at + 2):
        return None
    return _found(at + 3, days_of_month(month, day, day, year))


def day_and_month(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read "7 June", "7-9 June 2024", "7th of June", "сьоме червня"."""
    day = text.number(at) or text.ordinal(at)
    if day is None or day > _LAST_DAY:
        return None
    last, place = day, at + 1
    until = text.number(place)
    if until is not None and text.is_joined(place):
        last, place = until or day, place + 1
    place = text.after_day(place)
    month = text.month(place)
    return None if month is None else _in_year(text, place + 1, (month, day, last))


def month_and_day(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read "June 7" and "June 7, 2024"; "June 24" may mean the year, so it names no day."""
    month, day = text.month(at), text.number(at + 1)
    if not text.is_month_first or month is None or day is None or not 1 <= day <= _LAST_DAY:
        return None
    if day > _LAST_UNLIKE_A_YEAR and text.year(at + 2) is None and not text.is_joined(at + 2):
        return at + 2, whole_months(month)
    return _in_year(text, at + 2, (month, day, day))


def month_alone(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read "June", "June 2024", "червень 24"."""
    month = text.month(at)
    if month is None:
        return None
    year = text.year(at + 1)
    if year is not None:
        return year[0], whole_months(month, year[1])
    short = text.short_year(at + 1)
    if short is not None:
        return at + 2, whole_months(month, None if text.is_month_first else short)
    return (at + 1, whole_months(month)) if text.is_surely_month(at) else None


def season(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read "spring 2024", "весна 23", "winter 25-26"; without a year a season tells too little."""
    found = text.match("season", at) if text.tokens[at].kind == "word" else None
    if found is None:
        return None
    year = text.year(at + 1) or _short_year(text, at + 1)
    return None if year is None else (year[0], whole_months(int(found[1]), year[1], count=_SEASON))


def year_alone(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read "2024", "2024 року", "at the end of '24", and the turn of the year in "new year 2024"."""
    number = text.number(at)
    if number is None:
        return None
    end = text.after_year(at + 1)
    is_suffixed = end > at + 1
    opens = text.is_in("part-of-period", at - 1) or text.is_in("season", at - 1)
    year = (text.short_year(at) if is_suffixed and opens else None) or text.full_year(number)
    if year is None:
        return None
    if at > 1 and text.lower(at - 1) in listed_anywhere("time", "new-year"):
        return end, whole_months(_DECEMBER, year - 1, count=2)
    if not is_suffixed and not text.is_marked(at) and text.is_of_things(end):
        return None
    return end, _part_of_year(text, at, year)


def relative(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read "yesterday", "last week", "this year", counted from the day of the message."""
    if text.today is None or text.tokens[at].kind != "word":
        return None
    found = text.match("relative", at)
    if found is not None:
        first, last = (timedelta(days=int(part)) for part in str(found[1]).split())
        return at + found[0], period_of(text.today + first, text.today + last)
    found = text.match("relative-year", at)
    return None if found is None else (at + found[0], whole_year(text.today.year + int(found[1])))


READERS: Final[tuple[Callable[[DateText, int], tuple[int, Period] | None], ...]] = (
    numeric,
    iso,
    day_and_month,
    month_and_day,
    month_alone,
    season,
    year_alone,
    relative,
)
"""All ways of writing a date, the more exact first. Each returns where it ends and what it means, or None."""


def _found(end: int, period: Period | None) -> tuple[int, Period] | None:
    return None if period is None else (end, period)


def _in_year(text: DateText, end: int, days: tuple[int, int, int]) -> tuple[int, Period] | None:
    """Return days (month, first, last) in the year that follows them, if one does."""
    found = text.year(end)
    end, year = (end, None) if found is None else found
    return _found(end, days_of_month(*days, year))


def _part_of_year(text: DateText, at: int, year: int) -> Period:
    """Return a year, or the part of it that "early", "mid" or "late" before it means."""
    part = text.match("part-of-period", at - 1)
    if part is None:
        return whole_year(year)
    first, count = _PARTS[part[1]]
    return whole_months(first, year, count=count)


def _short_year(text: DateText, at: int) -> tuple[int, int] | None:
    """Return (end, year) of a year of two digits, or of the first of two: "25-26"."""
    year = text.short_year(at)
    if year is None:
        return None
    is_followed = text.short_year(at + 1) == year + 1 and text.is_joined(at + 1)
    return text.after_year(at + 2 if is_followed else at + 1), year
