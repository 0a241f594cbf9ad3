"""Dates and periods a sentence states."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from bot.matching.facts.periods import Period, period_of
from bot.matching.facts.words import begins_any, words

if TYPE_CHECKING:
    from bot.language.tokens import Token
    from bot.matching.reading import Reading

_NUMERIC: Final = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?$|(\d{4})-?(\d{2})-?(\d{2})$")
_ZERO: Final = re.compile(r"\d\d[./](?:0\d|1[0-2])$")
_YEARS: Final = range(1990, 2100)
_CENTURY: Final = 2000
_LAST_DAY: Final = 31
_TIME_LISTS: Final = ("month", "season", "relative", "relative-year")
_LOOSE: Final = timedelta(days=183)
_YEAR_SUFFIX: Final = frozenset({"го", "й", "м", "му", "ом", "ого", "ий", "року", "th"})
_SEASON_MONTHS: Final = 3


def find_dates(reading: Reading, today: date | None = None) -> tuple[list[Period], frozenset[int]]:
    """Return the periods of a sentence and the places of the tokens that state them.

    Words such as "yesterday" are read from `today`, the message's day; without it they stay open.
    """
    tokens = [item.token for item in reading.items]
    finder = _Finder(reading.language, tokens, today)
    at = 0
    while at < len(tokens):
        at = finder.step(at)
    return finder.joined(), frozenset(finder.taken)


class _Finder:
    def __init__(self, language: str, tokens: list[Token], today: date | None) -> None:
        self.language = language
        self.tokens = tokens
        self.today = today
        self.found: list[tuple[int, int, Period]] = []
        self.taken: set[int] = set()

    def step(self, at: int) -> int:
        """Read what begins at a place and return where to go on."""
        token = self.tokens[at]
        if token.kind == "mark":
            return at + 1
        if token.kind == "word" and not self._may_begin(token.lower):
            return at + 1
        for reader in (
            self._numeric,
            self._day_and_month,
            self._month,
            self._season,
            self._year,
            self._relative,
        ):
            read = reader(at)
            if read is not None:
                end, period = read
                self.found.append((at, end, period))
                self.taken.update(range(at, end))
                return end
        return at + 1

    def _may_begin(self, word: str) -> bool:
        return begins_any("time", _TIME_LISTS, self.language, word) or begins_any(
            "numbers", ("ordinal",), self.language, word
        )

    def _word(self, name: str, at: int) -> object | None:
        value: object | None = words("time", name).value(self.language, self.tokens, at)
        return value

    def _month_at(self, at: int) -> int | None:
        if not 0 <= at < len(self.tokens) or self.tokens[at].kind != "word":
            return None
        value = words("time", "month").value(self.language, self.tokens, at)
        return value if isinstance(value, int) else None

    def _number(self, at: int) -> int | None:
        if (
            0 <= at < len(self.tokens)
            and self.tokens[at].kind == "number"
            and self.tokens[at].lower.isdigit()
        ):
            return int(self.tokens[at].lower)
        return None

    def _year_at(self, at: int) -> tuple[int, int] | None:
        """Return (end, year) of a year that follows a month or season: 2024, 24-го, '24."""
        if 0 <= at < len(self.tokens) and self.tokens[at].lower == ",":
            at += 1
        number = self._number(at)
        if number is None:
            return None
        end = self._after_suffix(at + 1)
        if number in _YEARS:
            return end, number
        if number < 100 and end > at + 1:  # noqa: PLR2004
            return end, _CENTURY + number
        return None

    def _after_suffix(self, at: int) -> int:
        while at < len(self.tokens) and (
            (self.tokens[at].joined and self.tokens[at].lower in _YEAR_SUFFIX)
            or (
                self.tokens[at].kind == "word"
                and words("time", "year-word").has(self.language, self.tokens, at)
            )
        ):
            at += 1
        return at

    def _numeric(self, at: int) -> tuple[int, Period] | None:
        match = _NUMERIC.match(self.tokens[at].lower) if self.tokens[at].kind == "number" else None
        if match is None:
            return self._iso_date(at)
        day, month, year, y, m, d = match.groups()
        if y is None and year is None and not _ZERO.match(self.tokens[at].lower):
            return None
        if y is not None:
            year, month, day = y, m, d
        return self._day(at + 1, int(day), int(month), int(year) if year else None)

    def _iso_date(self, at: int) -> tuple[int, Period] | None:
        parts = [self._number(at + offset) for offset in range(3)]
        if None in parts or not all(self.tokens[at + offset].joined for offset in (1, 2)):
            return None
        year, month, day = (part or 0 for part in parts)
        return self._day(at + 3, day, month, year) if year in _YEARS else None

    def _day(self, end: int, day: int, month: int, year: int | None) -> tuple[int, Period] | None:
        if not (1 <= month <= 12 and 1 <= day <= monthrange(2024, month)[1]):  # noqa: PLR2004
            return None
        number = month * 100 + day
        if year is None:
            return end, Period(number, number)
        number += (year if year >= 100 else _CENTURY + year) * 10_000  # noqa: PLR2004
        return end, Period(number, number)

    def _day_and_month(self, at: int) -> tuple[int, Period] | None:
        day = self._number(at) or self._ordinal_day(at)
        if day is not None and day <= _LAST_DAY:
            place = at + 1
            last = None
            if self._number(place) is not None and self.tokens[place].joined:
                last, place = self._number(place), place + 1
            while place < len(self.tokens) and (
                (
                    self.tokens[place].joined
                    and self.tokens[place].lower in _YEAR_SUFFIX | {"st", "nd", "rd", "of"}
                )
                or self.tokens[place].lower == "of"
            ):
                place += 1
            month = self._month_at(place)
            if month is not None:
                return self._with_year(place + 1, day, last or day, month)
        return self._month_then_day(at)

    def _ordinal_day(self, at: int) -> int | None:
        value = words("numbers", "ordinal").value(self.language, self.tokens, at)
        return value if isinstance(value, int) else None

    def _month_then_day(self, at: int) -> tuple[int, Period] | None:
        month, day = self._month_at(at), self._number(at + 1)
        if month is None or day is None or not 1 <= day <= _LAST_DAY or self.language != "en":
            return None
        year = self._year_at(at + 2)
        if year is None and day > 20 and not (len(self.tokens) > at + 2 and self.tokens[at + 2].joined):  # noqa: PLR2004
            return at + 2, _whole_month(month, None)
        return self._with_year(at + 2, day, day, month)

    def _with_year(self, end: int, day: int, last: int, month: int) -> tuple[int, Period] | None:
        if not 1 <= day <= last <= monthrange(2024, month)[1]:
            return None
        year = self._year_at(end)
        end, base = (end, 0) if year is None else (year[0], year[1] * 10_000)
        return end, Period(base + month * 100 + day, base + month * 100 + last)

    def _month(self, at: int) -> tuple[int, Period] | None:
        month = self._month_at(at)
        if month is None:
            return None
        year = self._year_at(at + 1)
        if year is not None:
            return year[0], _whole_month(month, year[1])
        needs_company = words("time", "month-needs-company").has(self.language, self.tokens, at)
        before = self.tokens[at - 1].lower if at else ""
        if (
            needs_company
            and before not in _IN
            and not (self.language == "en" and self.tokens[at].is_capital and not self.tokens[at].first)
        ):
            two_digits = self._number(at + 1)
            if two_digits is None or two_digits not in range(20, 40):
                return None
        two_digits = self._number(at + 1)
        if two_digits in range(20, 40):
            year_meant = None if self.language == "en" else _CENTURY + (two_digits or 0)
            return at + 2, _whole_month(month, year_meant)
        return at + 1, _whole_month(month, None)

    def _season(self, at: int) -> tuple[int, Period] | None:
        month = self._word("season", at) if self.tokens[at].kind == "word" else None
        if not isinstance(month, int):
            return None
        year = self._year_at(at + 1) or self._short_year(at + 1)
        if year is None:
            return None
        last = month + _SEASON_MONTHS - 1
        end_year, last = (year[1], last) if last <= 12 else (year[1] + 1, last - 12)  # noqa: PLR2004
        start = year[1] * 10_000 + month * 100 + 1
        return year[0], Period(start, end_year * 10_000 + last * 100 + monthrange(end_year, last)[1])

    def _short_year(self, at: int) -> tuple[int, int] | None:
        """Read "spring 23", "winter 25-26"."""
        number = self._number(at)
        if number is None or number not in range(20, 40):
            return None
        following = self._number(at + 1)
        end = at + 2 if following == number + 1 and self.tokens[at + 1].joined else at + 1
        return self._after_suffix(end), _CENTURY + number

    def _year(self, at: int) -> tuple[int, Period] | None:
        number = self._number(at)
        end = self._after_suffix(at + 1)
        if number in range(20, 40) and end > at + 1 and self._opens_period(at):
            number = _CENTURY + (number or 0)
        if number is None or number not in _YEARS:
            return None
        has_suffix = end > at + 1
        before = self.tokens[at - 1].lower if at else ""
        if before in _NEW_YEAR and at > 1:
            return end, Period((number - 1) * 10_000 + 1201, number * 10_000 + 131)
        if (
            not has_suffix
            and before not in _IN
            and words("numbers", "unit").has(self.language, self.tokens, end)
        ):
            return None
        return end, self._part_of_year(at, number)

    def _part_of_year(self, at: int, year: int) -> Period:
        """Return a year, or the third of it that "early", "mid" or "late" before it means."""
        part = words("time", "part-of-period").value(self.language, self.tokens, at - 1) if at else None
        first, last = {"early": (101, 430), "middle": (401, 930), "late": (901, 1231)}.get(
            str(part), (101, 1231)
        )
        return Period(year * 10_000 + first, year * 10_000 + last)

    def _opens_period(self, at: int) -> bool:
        """Tell whether what stands before a short number makes it a year: "end of '24", "summer '22"."""
        return any(
            words("time", name).has(self.language, self.tokens, at - 1)
            for name in ("part-of-period", "season")
        )

    def _relative(self, at: int) -> tuple[int, Period] | None:
        if self.today is None or self.tokens[at].kind != "word":
            return None
        found = words("time", "relative").match(self.language, self.tokens, at)
        if found is not None:
            first, last = (int(part) for part in str(found[1]).split())
            start, end = self.today + timedelta(days=first), self.today + timedelta(days=last)
            return at + found[0], Period(period_of(start).start, period_of(end).end)
        found = words("time", "relative-year").match(self.language, self.tokens, at)
        if found is not None:
            year = self.today.year + int(found[1])
            return at + found[0], Period(year * 10_000 + 101, year * 10_000 + 1231)
        return None

    def _loosened(self, at: int, period: Period) -> Period:
        """Stretch what is only a bound: "before May 2024", "since October"."""
        before = self.tokens[at - 1].lower if at else ""
        if period.is_yearless or before not in _BEFORE | _AFTER:
            return period
        start, end = _date(period.start), _date(period.end)
        if before in _BEFORE:
            start -= _LOOSE
        else:
            end += _LOOSE
        return Period(period_of(start).start, period_of(end).end)

    def joined(self) -> list[Period]:
        """Return the periods, "from October 2025 to January 2026" as one and bare bounds stretched."""
        periods: list[Period] = []
        raw: tuple[int, Period] | None = None
        for at, end, found in self.found:
            joint = self._join(raw, at, found)
            periods[-1:] = [joint] if joint else [*periods[-1:], self._loosened(at, found)]
            raw = (end, found)
        return list(dict.fromkeys(periods))

    def _join(self, before: tuple[int, Period] | None, at: int, last: Period) -> Period | None:
        """Return the span from the period before to this one where a word such as "to" joins them."""
        if before is None or at != before[0] + 1:
            return None
        if not words("time", "until").has(self.language, self.tokens, before[0]):
            return None
        first = before[1]
        if first.is_yearless and not last.is_yearless:
            year = last.end // 10_000
            first = Period(year * 10_000 + first.start, year * 10_000 + first.end)
            if first.start > last.end:
                first = Period(first.start - 10_000, first.end - 10_000)
        if first.is_yearless != last.is_yearless or first.start > last.end:
            return None
        return Period(min(first.start, last.start), max(first.end, last.end))


_IN: Final = frozenset(
    {
        "in",
        "у",
        "в",
        "of",
        "last",
        "this",
        "since",
        "by",
        "до",
        "з",
        "с",
        "за",
        "во",
        "уже",
        "during",
        "until",
        "from",
        "від",
        "late",
        "early",
        "mid",
    }
)
_NEW_YEAR: Final = frozenset(
    {"year", "року", "года", "рік", "год", "новый", "новий", "нового", "новим", "новым"}
)
_BEFORE: Final = frozenset({"before", "until", "till", "by", "до", "перед"})
_AFTER: Final = frozenset({"after", "since", "після", "после", "від", "от"})


def _whole_month(month: int, year: int | None) -> Period:
    base = 0 if year is None else year * 10_000
    return Period(base + month * 100 + 1, base + month * 100 + monthrange(year or 2024, month)[1])


def _date(number: int) -> date:
    return date(number // 10_000, number // 100 % 100, number % 100)
