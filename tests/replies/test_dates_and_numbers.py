"""Dates are written as people write them, whole or in part."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.language.offered import language_for
from bot.replies.dates import write_date, write_moment, write_partial


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "3 December 2024"), ("uk", "3 грудня 2024 року"), ("ru", "3 декабря 2024 года")],
)
def test_a_day_is_written_with_the_month_in_words(language: str, written: str):
    assert write_date(date(2024, 12, 3), language_for(language)) == written


@pytest.mark.parametrize(
    ("iso", "en", "uk", "ru"),
    [
        ("2024-06-07", "7 June 2024", "7 червня 2024 року", "7 июня 2024 года"),
        ("2024-06", "June 2024", "червень 2024 року", "июнь 2024 года"),
        ("2024", "2024", "2024 рік", "2024 год"),
        (
            "2024-06-03/2024-06-09",
            "3 June – 9 June 2024",
            "3 червня – 9 червня 2024 року",
            "3 июня – 9 июня 2024 года",
        ),
        (
            "2024-06-01/2024-08-31",
            "June – August 2024",
            "червень – серпень 2024 року",
            "июнь – август 2024 года",
        ),
        ("--06-07", "7 June", "7 червня", "7 июня"),
        ("--06", "June", "червень", "июнь"),
        ("--06/--07", "June – July", "червень – липень", "июнь – июль"),
        ("2024-02-01/2024-02-29", "February 2024", "лютий 2024 року", "февраль 2024 года"),
        ("2024-01-01/2024-12-31", "2024", "2024 рік", "2024 год"),
        ("2022/2024", "2022 – 2024", "2022 рік – 2024 рік", "2022 год – 2024 год"),
        (
            "2023-12-30/2024-01-02",
            "30 December 2023 – 2 January 2024",
            "30 грудня 2023 року – 2 січня 2024 року",
            "30 декабря 2023 года – 2 января 2024 года",
        ),
    ],
)
def test_a_part_of_a_date_or_a_range_is_written_no_more_exactly_than_it_is_known(
    iso: str, en: str, uk: str, ru: str
):
    written = [write_partial(iso, language_for(code)) for code in ("en", "uk", "ru")]
    assert written == [en, uk, ru]


@pytest.mark.parametrize("text", ["yesterday", "--", "2024-13", "2024-06-41", "2024-06-01/soon", "", "a/b/c"])
def test_what_is_no_date_is_left_as_it_is(text: str):
    assert write_partial(text, language_for("en")) == text


def test_an_impossible_end_of_a_range_is_written_as_it_stands():
    assert write_partial("2024-02-01/2024-02-31", language_for("en")) == "1 February – 31 February 2024"


def test_a_moment_names_its_time_zone():
    moment = datetime(2024, 12, 3, 22, 5, tzinfo=UTC)
    assert write_moment(moment, language_for("en")) == "3 December 2024, 22:05 UTC"
