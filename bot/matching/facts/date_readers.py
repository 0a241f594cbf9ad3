"""The ways in which people write a date or a period, one function each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.language import UNDERSTOOD
from bot.language.lexicon.lists import listed_anywhere
from bot.matching.facts.date_words import century_of
from bot.matching.facts.periods import Period, days_of_month, whole_months, whole_year

if TYPE_CHECKING:
    from bot.matching.facts.date_words import DateText

_DAY_FIRST: Final = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?$")
_YEAR_FIRST: Final = re.compile(r"(\d{4})([./]?)(\d{2})\2(\d{2})$")
_MONTH_AND_YEAR: Final = re.compile(r"(\d{1,2})[./](\d{4})$")
_ZERO: Final = re.compile(r"\d\d[./](?:0\d|1[0-2])$")
_LAST_DAY: Final = 31
_LAST_UNLIKE_A_YEAR: Final = 20
_SEASON: Final = 3
_CENTURY: Final = 100
_MILLENNIUM: Final = 2000
_DECEMBER: Final = 12
_PARTS: Final = {
    "early": (1, 4),
    "middle": (4, 6),
    "late": (9, 4),
    "first-half": (1, 6),
    "second-half": (7, 6),
    "first-quarter": (1, 3),
    "second-quarter": (4, 3),
    "third-quarter": (7, 3),
    "fourth-quarter": (10, 3),
}
"""The first month and the number of months that a part of a year may mean."""


def numeric(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read 07.06.2024, 07/06/24, 07.06, 06.2024, 2024/06/07 and 20240607."""
    written = text.tokens[at].lower if text.tokens[at].kind == "number" else ""
    match = _YEAR_FIRST.match(written)
    if match:
        year, month, day = (int(part) for part in match.group(1, 3, 4))
        return _found(at + 1, days_of_month(month, day, day, century_of(year)))
    match = _MONTH_AND_YEAR.match(written)
    if match:
        month, known = int(match[1]), text.full_year(int(match[2]))
        return (at + 1, whole_months(month, known)) if 1 <= month <= _DECEMBER and known else None
    match = _DAY_FIRST.match(written)
    if match is None or (match[3] is None and not _ZERO.match(written)):
        return None
    day, month = int(match[1]), int(match[2])
    return _found(at + 1, days_of_month(month, day, day, century_of(int(match[3])) if match[3] else None))


def iso(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read 2024-06-07 and 2024-06."""
    year, month, day = (text.number(at + offset) for offset in range(3))
    if year is None or month is None or text.full_year(year) is None or not text.is_joined(at + 1):
        return None
    if day is None or not text.is_joined(at + 2):
        is_month = 1 <= month <= _DECEMBER and len(text.lower(at + 1)) > 1
        return (at + 2, whole_months(month, year)) if is_month else None
    return _found(at + 3, days_of_month(month, day, day, year))


def day_and_month(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read "7 June", "7-9 June 2024", "7 and 9 June", "7th of June", "сьоме червня"."""
    day, end = _day(text, at)
    if day is None or day > _LAST_DAY:
        return None
    last, place = day, text.after_day(end)
    is_joined = text.is_joined(place)
    until = text.number(place) if is_joined else None
    if until is None and text.is_in("until", place):
        place, until = place + 1, text.number(place + 1)
    if until is not None:
        last, place = until or day, text.after_day(place + 1)
    month = text.month(place)
    return None if month is None else _in_year(text, text.after_month(place + 1), (month, day, last))


def _day(text: DateText, at: int) -> tuple[int | None, int]:
    """Return the number of a day and where it ends; in words it may take two: "двадцать четвёртого"."""
    told = text.spelled(at)
    if told is not None and told.is_ordinal and told.end > at + 1:
        return int(told.value), told.end
    return text.number(at) or text.ordinal(at), at + 1


def month_and_day(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read "June 7" and "June 7, 2024"; "June 24" may mean the year, so it names no day."""
    month, place = text.month(at), text.after_month(at + 1)
    day, end = text.number(place), text.after_day(place + 1)
    if not text.is_month_first or month is None or day is None or not 1 <= day <= _LAST_DAY:
        return None
    if day > _LAST_UNLIKE_A_YEAR and text.year(end) is None and end == place + 1:
        return place + 1, whole_months(month)
    return _in_year(text, end, (month, day, day))


def month_alone(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read "June", "June 2024", "червень 24", "Sept. 2024"."""
    month, place = text.month(at), text.after_month(at + 1)
    if month is None:
        return None
    year = text.year(place)
    if year is not None:
        return year[0], whole_months(month, year[1])
    told = None if text.is_month_first else _spelled_year(text, place)
    if told is not None:
        return told[0], whole_months(month, told[1])
    short = text.short_year(place)
    if short is not None and not text.is_of_objects(place + 1):
        return place + 1, whole_months(month, None if text.is_month_first else short)
    return (at + 1, whole_months(month)) if text.is_surely_month(at) else None


def season(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read "spring 2024", "весна 23", "winter 25-26"; without a year a season tells too little."""
    found = text.match("season", at) if text.tokens[at].kind == "word" else None
    if found is None:
        return None
    year = text.year(at + 1) or _short_year(text, at + 1) or _spelled_year(text, at + 1)
    if year is None:
        return None
    end = year[0]
    is_followed = text.is_joined(end) and text.number(end) in {year[1] + 1, (year[1] + 1) % _CENTURY}
    return text.after_year(end + is_followed), whole_months(int(found[1]), year[1], count=_SEASON)


def turn_of_year(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read "at the turn of 2025", "на зламі 2024 і 2025 років", "New Year 2025"."""
    found = text.match("turn-of-year", at) if text.tokens[at].kind == "word" else None
    year = None if found is None else text.year(text.after_year(at + found[0]))
    if year is None:
        return None
    second = text.year(year[0] + 1) if text.is_in("until", year[0]) else None
    end, later = second or year
    return end, whole_months(_DECEMBER, later - 1, count=2)


def year_alone(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read "2024", "2024 року", "2023-24", "in 24-м году", "at the end of '24"."""
    number = text.number(at)
    if number is None:
        return None
    end = text.after_year(at + 1)
    year = _short_alone(text, at, end) or text.full_year(number)
    if year is None:
        return None
    if end == at + 1 and _is_count(text, at, end):
        return None
    following = text.number(end) if text.is_joined(end) else None
    if following in {year + 1, (year + 1) % _CENTURY}:
        return text.after_year(end + 1), Period(whole_year(year).start, whole_year(year + 1).end)
    return end, _part_of_year(text, at, year)


def year_in_words(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read "дві тисячі двадцять четвертого року" and "in twenty twenty-four"."""
    first = text.spelled(at)
    if first is None:
        return None
    if text.full_year(int(first.value)) and text.is_in("year-word", first.end):
        return text.after_year(first.end), whole_year(int(first.value))
    second = (
        text.spelled(first.end) if first.value == _MILLENNIUM // _CENTURY and text.is_marked(at) else None
    )
    if second is None or int(second.value) not in range(_LAST_UNLIKE_A_YEAR // 2, _CENTURY):
        return None
    return second.end, whole_year(_MILLENNIUM + int(second.value))


def _found(end: int, period: Period | None) -> tuple[int, Period] | None:
    return None if period is None else (end, period)


def _in_year(text: DateText, end: int, days: tuple[int, int, int]) -> tuple[int, Period] | None:
    """Return days (month, first, last) in the year that follows them, if one does."""
    found = text.year(end)
    if found is None and text.is_bare(end) and text.is_end_of_phrase(end + 1):
        found = _short_year(text, end)
    end, year = (end, None) if found is None else found
    return _found(end, days_of_month(*days, year))


def _short_alone(text: DateText, at: int, end: int) -> int | None:
    """Return the year of two digits, where an ending and a word beside it say that it is a time."""
    opens = text.before("part-of-period", at) or text.is_in("season", at - 1)
    is_named = text.is_in("year-word", end - 1) and not text.is_joined(end - 1)
    if end == at + 1:
        is_told = (opens or text.is_in("year-word", at - 1)) and text.is_bare(at)
    else:
        is_told = bool(opens) or is_named or (text.is_marked(at) and text.is_end_of_phrase(end))
    return text.short_year(at) if is_told else None


def _is_count(text: DateText, at: int, end: int) -> bool:
    """Tell whether a number that could be a year counts what follows it."""
    if text.is_of_objects(end):
        return text.lower(at - 1) not in listed_anywhere("time", "in-time")
    return text.is_of_things(end) and not text.is_marked(at)


def _part_of_year(text: DateText, at: int, year: int) -> Period:
    """Return a year, or the part of it that "early", "mid" or "late" before it means."""
    part = text.before("part-of-period", at)
    if part is None:
        return whole_year(year)
    first, count = _PARTS[part]
    return whole_months(first, year, count=count)


def _short_year(text: DateText, at: int) -> tuple[int, int] | None:
    """Return (end, year) of a year of two digits, or of the first of two: "25-26"."""
    year = text.short_year(at)
    if year is None:
        return None
    is_followed = text.short_year(at + 1) == year + 1 and text.is_joined(at + 1)
    return text.after_year(at + 2 if is_followed else at + 1), year


def _spelled_year(text: DateText, at: int) -> tuple[int, int] | None:
    """Return (end, year) of the place in a count that stands for a year: "летом двадцать второго"."""
    told = text.spelled(at)
    if told is None or not told.is_ordinal or int(told.value) not in range(_LAST_UNLIKE_A_YEAR, _CENTURY):
        return None
    if "nomn" in UNDERSTOOD[text.language].word(text.lower(told.end - 1)).cases:
        return None
    return text.after_year(told.end), century_of(int(told.value))
