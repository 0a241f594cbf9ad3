"""Find the dates and periods a sentence states."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language.lexicon.lists import listed_anywhere
from bot.matching.facts import date_readers as written
from bot.matching.facts import date_relative as counted
from bot.matching.facts.date_words import DateText
from bot.matching.facts.periods import Period, period_of, whole_year

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from bot.language.lexicon import Lexicon
    from bot.matching.reading import Reading

_LOOSE: Final = timedelta(days=100)
_BESIDE: Final = 2
_SINCE: Final = timedelta(days=3 * 365)
"""How long what began "since" a time may last where the message's day is not known."""

READERS: Final[tuple[Callable[[DateText, int], tuple[int, Period] | None], ...]] = (
    written.numeric,
    written.iso,
    written.day_and_month,
    written.month_and_day,
    counted.month_of_relative_year,
    written.month_alone,
    written.season,
    written.turn_of_year,
    written.year_alone,
    written.year_in_words,
    counted.last_month_or_season,
    counted.relative,
    counted.ago,
)
"""All ways of writing a date, the more exact first. Each returns where it ends and what it means, or None."""


class _Stated(NamedTuple):
    start: int
    end: int
    period: Period


def find_dates(
    reading: Reading, lexicon: Lexicon, today: date | None = None
) -> tuple[list[Period], frozenset[int]]:
    """Return the periods of a sentence and the places of the tokens that state them.

    Words such as "yesterday" are read from `today`, the message's day; without it they stay open.
    """
    text = DateText(reading, lexicon, today)
    stated: list[_Stated] = []
    at = 0
    while at < len(text.tokens):
        found = _read(text, at) if text.may_begin(at) else None
        if found is not None:
            stated.append(_Stated(at, *found))
        at = at + 1 if found is None else found[0]
    taken = frozenset(place for each in stated for place in range(text.opening(each.start), each.end))
    return _joined(text, stated), taken


def _read(text: DateText, at: int) -> tuple[int, Period] | None:
    for reader in READERS:
        found = reader(text, at)
        if found is not None:
            return found
    return None


def _loosened(text: DateText, stated: _Stated) -> Period:
    """Stretch what is only a bound: "before May 2024" by a season, "since May" to the message's day."""
    before, period = text.lower(stated.start - 1), stated.period
    is_span = any(text.is_in("until", at) for at in range(stated.start, stated.end))
    if period.is_yearless or is_span:
        return period
    if before in listed_anywhere("time", "bound-before"):
        return period_of(period.first_day - _LOOSE, period.last_day)
    if text.before("bound-since", stated.start) or text.is_counted_from(stated.start):
        return period_of(period.first_day, text.today or period.last_day + _SINCE)
    if before in listed_anywhere("time", "bound-after"):
        return period_of(period.first_day, period.last_day + _LOOSE)
    return period


def _joined(text: DateText, stated: list[_Stated]) -> list[Period]:
    """Return the periods, "from October 2025 to January 2026" as one and bare bounds stretched."""
    periods: list[Period] = []
    before: _Stated | None = None
    for each in stated:
        span = None if before is None else _span(text, before, each)
        if span is None:
            periods.append(_loosened(text, each))
        else:
            periods[-1] = span
        before = each
    return list(dict.fromkeys(periods))


def _within_year(text: DateText, before: _Stated, each: _Stated) -> Period | None:
    """Return the time that a month and a year beside it mean: "у 2024-му, в грудні"."""
    parts = sorted((before.period, each.period))
    between = range(before.end, each.start)
    is_beside = len(between) <= _BESIDE and all(_links(text, at) for at in between)
    if not (is_beside and parts[0].is_yearless and parts[1] == whole_year(parts[1].year)):
        return None
    return parts[0].in_year(parts[1].year)


def _links(text: DateText, at: int) -> bool:
    """Tell whether a token may stand between a month and its year."""
    return text.lower(at) == "," or text.is_marked(at + 1)


def _span(text: DateText, before: _Stated, each: _Stated) -> Period | None:
    """Return the time from one period to the next where a word such as "to" joins them.

    A first one without a year lies in the year of the last one, or in the one before.
    """
    inside = _within_year(text, before, each)
    if inside is not None:
        return inside
    is_hyphen = each.start == before.end and text.is_joined(each.start)
    if not is_hyphen and (each.start != before.end + 1 or not text.is_in("until", before.end)):
        return None
    first, last = before.period, each.period
    if first.is_yearless and not last.is_yearless:
        first, later = first.in_year(last.year - 1), first.in_year(last.year)
        first = later if later.start <= last.end else first
    if first.is_yearless != last.is_yearless or first.start > last.end:
        return None
    return Period(min(first.start, last.start), max(first.end, last.end))
