"""Dates and periods, in ISO form: "2024-12-02", "2024-11", "2024", "first/last"; "--12-02" without a year."""

from __future__ import annotations

from datetime import date

import pytest

from bot.matching.facts.periods import Period, period_of
from tests.matching.facts.understanding import understood


def dates(language: str, text: str) -> list[str]:
    return [period.written() for period in understood(language, text).periods]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "on 2 December 2024"),
        ("en", "December 2, 2024"),
        ("en", "Dec 2, 2024"),
        ("en", "December 2nd, 2024"),
        ("en", "the 2nd of December 2024"),
        ("en", "the second of December 2024"),
        ("en", "2024-12-02"),
        ("en", "02.12.2024"),
        ("en", "02.12.24"),
        ("en", "2/12/2024"),
        ("en", "2024/12/02"),
        ("uk", "2 грудня 2024"),
        ("uk", "2 грудня 2024 року"),
        ("uk", "2-го грудня 2024-го"),
        ("uk", "другого грудня 2024 року"),
        ("uk", "2 грудня 24"),
        ("en", "2 Dec 24"),
        ("en", "Dec 2 '24"),
        ("uk", "02.12.2024"),
        ("uk", "02.12.2024 р."),
        ("uk", "02/12/24"),
        ("ru", "2 декабря 2024 года"),
        ("ru", "второго декабря 2024"),
        ("ru", "02.12.2024 г."),
    ],
)
def test_a_day(language: str, text: str):
    assert dates(language, text) == ["2024-12-02"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "on 2 December"),
        ("en", "December 2nd"),
        ("en", "Dec 2"),
        ("en", "02.12"),
        ("uk", "2 грудня"),
        ("uk", "другого грудня"),
        ("uk", "02.12"),
        ("ru", "2 декабря"),
        ("ru", "второго декабря"),
    ],
)
def test_a_day_whose_year_is_open(language: str, text: str):
    assert dates(language, text) == ["--12-02"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "in November 2024", "2024-11"),
        ("en", "in november", "--11"),
        ("en", "In May 2024", "2024-05"),
        ("en", "in November '24", "2024-11"),
        ("en", "back in nov 24.", "--11"),
        ("en", "November of ’24", "2024-11"),
        ("uk", "у 2024-му, в листопаді", "2024-11"),
        ("ru", "нояб 24", "2024-11"),
        ("en", "in late November 2024", "2024-11"),
        ("uk", "у листопаді 2024", "2024-11"),
        ("uk", "в листопаді 24-го", "2024-11"),
        ("uk", "наприкінці листопада 2024 року", "2024-11"),
        ("ru", "в ноябре 2024", "2024-11"),
        ("ru", "в ноябре 2024 г.", "2024-11"),
        ("ru", "март 2024", "2024-03"),
        ("ru", "в мае", "--05"),
    ],
)
def test_a_month(language: str, text: str, expected: str):
    assert dates(language, text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "in spring 2023", "2023-03-01/2023-05-31"),
        ("en", "autumn 2024", "2024-09-01/2024-11-30"),
        ("en", "in the fall of 2024", "2024-09-01/2024-11-30"),
        ("en", "winter 2024-25", "2024-12-01/2025-02-28"),
        ("uk", "навесні 2023", "2023-03-01/2023-05-31"),
        ("uk", "восени 2024 року", "2024-09-01/2024-11-30"),
        ("uk", "влітку 24-го", "2024-06-01/2024-08-31"),
        ("uk", "взимку 2024-2025", "2024-12-01/2025-02-28"),
        ("ru", "весной 2023", "2023-03-01/2023-05-31"),
        ("ru", "осенью 24-го", "2024-09-01/2024-11-30"),
        ("ru", "зимой 2024/25", "2024-12-01/2025-02-28"),
        ("en", "in 2024", "2024"),
        ("en", "in the year 2024", "2024"),
        ("uk", "у 2024 році", "2024"),
        ("uk", "2024-го", "2024"),
        ("ru", "в 2024 году", "2024"),
        ("en", "New Year 2025", "2024-12-01/2025-01-31"),
        ("en", "in '24", "2024"),
        ("en", "in the summer of '24", "2024-06-01/2024-08-31"),
        ("en", "at the start of 24", "2024-01-01/2024-04-30"),
        ("uk", "на початку 24", "2024-01-01/2024-04-30"),
        ("ru", "поставки в начале 24 встали", "2024-01-01/2024-04-30"),
        ("en", "in Q4 2024", "2024-10-01/2024-12-31"),
        ("uk", "у 4 кварталі 2024", "2024-10-01/2024-12-31"),
        ("ru", "в четвёртом квартале 2024 года", "2024-10-01/2024-12-31"),
        ("uk", "у першому півріччі 2024", "2024-01-01/2024-06-30"),
    ],
)
def test_a_season_or_year(language: str, text: str, expected: str):
    assert dates(language, text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "from October 2025 to January 2026", "2025-10-01/2026-01-31"),
        ("en", "from 7 June to 9 June 2024", "2024-06-07/2024-06-09"),
        ("en", "7-9 June 2024", "2024-06-07/2024-06-09"),
        ("en", "between 7 and 9 June 2024", "2024-06-07/2024-06-09"),
        ("en", "in June and July 2024", "2024-06-01/2024-07-31"),
        ("en", "in June-July 2024", "2024-06-01/2024-07-31"),
        ("uk", "з жовтня 2025 по січень 2026 року", "2025-10-01/2026-01-31"),
        ("uk", "з жовтня 2025 до січня 2026", "2025-10-01/2026-01-31"),
        ("uk", "7–9 червня 2024", "2024-06-07/2024-06-09"),
        ("uk", "з 7 по 9 червня 2024", "2024-06-07/2024-06-09"),
        ("uk", "у червні-липні 2024", "2024-06-01/2024-07-31"),
        ("ru", "с октября 2025 по январь 2026", "2025-10-01/2026-01-31"),
        ("ru", "7-9 июня 2024", "2024-06-07/2024-06-09"),
        ("ru", "в июне-июле 2024", "2024-06-01/2024-07-31"),
        ("en", "on 2 and 3 December 2024", "2024-12-02/2024-12-03"),
    ],
)
def test_a_period_from_one_time_to_another(language: str, text: str, expected: str):
    found = understood(language, text)
    assert [period.written() for period in found.periods] == [expected]
    assert not found.quantities


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "may they refuse"),
        ("en", "they march on"),
        ("en", "the convoy left at 10:30"),
        ("en", "630 prisoners"),
        ("en", "version 2.12"),
        ("en", "45 prisoners"),
        ("en", "13/13/2024"),
        ("en", "2000 bodies"),
        ("uk", "2024 полонених"),
        ("uk", "лютий ворог"),
        ("uk", "30 жовтих автобусів"),
        ("uk", "30 червоних машин"),
        ("en", "'24 prisoners came back'"),
        ("en", "at the end of 24 hours"),
        ("uk", "вони травили в'язнів"),
        ("ru", "2024 пленных"),
        ("ru", "сенатор сказал"),
    ],
)
def test_what_only_looks_like_a_date_is_none(language: str, text: str):
    assert dates(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "дві тисячі двадцять четвертого року"),
        ("ru", "две тысячи двадцать четвертого года"),
        ("en", "in twenty twenty-four"),
    ],
)
def test_a_year_in_words_is_a_year(language: str, text: str):
    assert dates(language, text) == ["2024"]


@pytest.mark.parametrize(
    ("language", "text", "within", "without"),
    [
        ("en", "before May 2024", date(2024, 3, 1), date(2024, 9, 1)),
        ("en", "since October 2024", date(2024, 12, 1), date(2024, 3, 1)),
        ("en", "since 2022", date(2024, 12, 1), date(2021, 3, 1)),
        ("uk", "до травня 2024", date(2024, 3, 1), date(2024, 9, 1)),
        ("uk", "після травня 2024", date(2024, 9, 1), date(2024, 3, 1)),
        ("uk", "з липня 2023", date(2024, 3, 1), date(2023, 3, 1)),
        ("en", "counting from July 2023, the third", date(2024, 3, 1), date(2023, 3, 1)),
        ("uk", "12-й від липня 2023-го", date(2024, 3, 1), date(2023, 3, 1)),
        ("uk", "лист від липня 2023-го", date(2023, 7, 5), date(2024, 3, 1)),
        ("ru", "двенадцатый от июля 2023 года", date(2024, 3, 1), date(2023, 3, 1)),
    ],
)
def test_a_bound_reaches_beyond_its_date(language: str, text: str, within: date, without: date):
    (period,) = understood(language, text).periods
    assert period.overlaps(period_of(within))
    assert not period.overlaps(period_of(without))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Period(20241202, 20241202), Period(20241202, 20241202), True),
        (Period(20241202, 20241202), Period(20241203, 20241203), False),
        (Period(20241202, 20241202), Period(20241201, 20241231), True),
        (Period(20241202, 20241202), Period(20240101, 20241231), True),
        (Period(20231202, 20231202), Period(20240101, 20241231), False),
        (Period(1202, 1202), Period(20241202, 20241202), True),
        (Period(1202, 1202), Period(20241203, 20241203), False),
        (Period(1202, 1202), Period(20241201, 20250228), True),
        (Period(601, 601), Period(20241201, 20250228), False),
        (Period(1202, 1202), Period(20240101, 20241231), True),
    ],
)
def test_two_times_can_be_the_same_where_they_overlap(one: Period, other: Period, *, expected: bool):
    """A time whose year is open can be that of any year."""
    assert one.overlaps(other) is expected
    assert other.overlaps(one) is expected


@pytest.mark.parametrize(
    ("language", "text", "written"),
    [
        ("en", "the exchange on the twenty-fourth of November", "--11-24"),
        ("uk", "обмін двадцять четвертого листопада", "--11-24"),
        ("uk", "обмін п'ятнадцятого липня 2024 року", "2024-07-15"),
        ("ru", "обмен пятнадцатого июля", "--07-15"),
        ("ru", "обмен тридцать первого декабря 2024 года", "2024-12-31"),
        ("ru", "летом двадцать второго", "2022-06-01/2022-08-31"),
        ("uk", "у листопаді двадцять четвертого", "2024-11"),
    ],
)
def test_days_and_years_may_be_told_in_words_of_two_parts(language: str, text: str, written: str):
    assert [period.written() for period in understood(language, text).periods] == [written]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("uk", "3 січня 24 полонених повернулися", 24),
        ("ru", "в ноябре 30 пленных вернули", 30),
        ("uk", "3 січня 30 на 30", 30),
    ],
)
def test_a_number_of_people_after_a_day_or_month_is_no_year(language: str, text: str, count: int):
    proposition = understood(language, text)
    assert all(period.is_yearless for period in proposition.periods)
    assert {quantity.value for quantity in proposition.quantities} == {count}


@pytest.mark.parametrize("text", ["late in 2024", "in the fourth quarter of 2024", "counting from 2024"])
def test_words_that_tell_which_part_of_a_time_is_meant_belong_to_the_date(text: str):
    proposition = understood("en", text)
    assert not proposition.terms
    assert not proposition.quantities


def test_a_place_in_a_count_after_a_month_is_no_year():
    proposition = understood("ru", "пятнадцатого июля двадцать первый обмен")
    assert [period.written() for period in proposition.periods] == ["--07-15"]
    assert [quantity.value for quantity in proposition.quantities] == [21]
