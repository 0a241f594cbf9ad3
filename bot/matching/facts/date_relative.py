"""Times counted from the day of the message: "yesterday", "two weeks ago", "last December"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from bot.matching.facts.periods import Period, period_of, whole_months, whole_year

if TYPE_CHECKING:
    from bot.matching.facts.date_words import DateText

_SEASON: Final = 3
_UNITS: Final = {"day": 1, "week": 7, "month": 30, "year": 365}
"""How many days each unit has."""


def relative(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read "yesterday", "last week", "this year"."""
    if text.today is None or text.tokens[at].kind != "word":
        return None
    found = text.match("relative", at)
    if found is not None:
        first, last = (timedelta(days=int(part)) for part in str(found[1]).split())
        return at + found[0], period_of(text.today + first, text.today + last)
    found = text.match("relative-year", at)
    return None if found is None else (at + found[0], whole_year(text.today.year + int(found[1])))


def ago(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read "two days ago", "тиждень тому", "3 месяца назад": the longer ago, the less exactly."""
    count, place = _count(text, at)
    unit = text.match("ago-unit", place)
    if unit is None or text.today is None or not text.is_in("ago", place + unit[0]):
        return None
    days = _UNITS[str(unit[1])]
    day = text.today - timedelta(days=days * count)
    slack = timedelta(days=days // 2)
    return place + unit[0] + 1, period_of(day - slack, day + slack)


def last_month_or_season(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read "last December", "минулої осені", "этой весной": the latest one begun before the message."""
    today = text.today
    name = next((name for name in ("last", "this") if text.is_in(name, at)), None)
    if today is None or name is None:
        return None
    found = text.match("season", at + 1) or text.match("month", at + 1)
    if found is None:
        return None
    count = _SEASON if text.match("season", at + 1) else 1
    month = int(found[1])
    year = today.year - (date(today.year, month, 1) > today)
    if name == "last" and whole_months(month, year, count=count).end >= period_of(today).start:
        year -= 1
    return at + 1 + found[0], whole_months(month, year, count=count)


def month_of_relative_year(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read "у листопаді минулого року", "December last year"."""
    month = text.month(at)
    found = None if month is None or text.today is None else text.match("relative-year", at + 1)
    if month is None or found is None or text.today is None:
        return None
    return at + 1 + found[0], whole_months(month, text.today.year + int(found[1]))


def _count(text: DateText, at: int) -> tuple[int, int]:
    """Return a number at a place, one where none stands there, and where it ends."""
    number = text.number(at)
    if number is not None:
        return number, at + 1
    spelled = text.spelled(at)
    return (1, at) if spelled is None else (int(spelled.value), spelled.end)
