"""Times counted from the day of the message: "yesterday", "two weeks ago", "last December"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from bot.language.lexicon.lists import listed_anywhere
from bot.matching.facts.periods import Period, period_of, whole_months, whole_year

if TYPE_CHECKING:
    from bot.matching.facts.date_words import DateText

_HALF: Final = 0.5
_SOME: Final = (1, 7)
"""The least and the most that people call some."""

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
    half = text.match("half-unit", at)
    count, place = _count(text, at) if half is None else (_HALF, at + half[0] - 1)
    unit = text.match("ago-unit", place) if half is None else (1, half[1])
    if unit is None or text.today is None or not text.is_in("ago", place + unit[0]):
        return None
    days = _UNITS[str(unit[1])]
    if {text.lower(at - 1), text.lower(at - 2)} & listed_anywhere("numbers", "vague-before"):
        return place + unit[0] + 1, _some(text.today, days)
    day = text.today - timedelta(days=days * count)
    slack = timedelta(days=days * min(count, 1) // 2)
    return place + unit[0] + 1, period_of(day - slack, day + slack)


def _some(today: date, days: int) -> Period:
    """Return the time that "some weeks ago" may mean."""
    least, most = (timedelta(days=days * count) for count in _SOME)
    return period_of(today - most, today - least)


def last_month_or_season(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read "last December", "минулої осені", "этой весной": the latest one begun before the message."""
    today = text.today
    name = next((name for name in ("last", "this") if text.is_in(name, at)), None)
    if today is None or name is None:
        return None
    found = text.stretch(at + 1)
    if found is None:
        return None
    end, month, count = found
    year = today.year - (date(today.year, month, 1) > today)
    if name == "last" and whole_months(month, year, count=count).end >= period_of(today).start:
        year -= 1
    return end, whole_months(month, year, count=count)


def month_of_relative_year(text: DateText, at: int) -> tuple[int, Period] | None:
    """Read "у листопаді минулого року", "in the autumn of last year", "торік восени"."""
    stretch = text.stretch(at)
    year = text.match("relative-year", at if stretch is None else _past_link(text, stretch[0]))
    if text.today is None or year is None:
        return None
    if stretch is None:
        end = at + year[0]
        stretch = text.stretch(_past_link(text, end))
        return None if stretch is None else (stretch[0], _in_year(text.today, stretch, year[1]))
    return _past_link(text, stretch[0]) + year[0], _in_year(text.today, stretch, year[1])


def _past_link(text: DateText, at: int) -> int:
    """Return the place after a preposition that may stand between a month and its year."""
    return at + text.is_marked(at + 1)


def _in_year(today: date, stretch: tuple[int, int, int], years: str) -> Period:
    return whole_months(stretch[1], today.year + int(years), count=stretch[2])


def _count(text: DateText, at: int) -> tuple[float, int]:
    """Return a number at a place, one where none stands there, and where it ends."""
    number = text.number(at)
    if number is not None:
        return number, at + 1
    spelled = text.spelled(at)
    return (1, at) if spelled is None else (int(spelled.value), spelled.end)
