"""Times counted from the day of the message, in ISO form."""

from __future__ import annotations

from datetime import date

import pytest

from tests.matching.facts.understanding import understood

TODAY = date(2024, 12, 5)


def dates(language: str, text: str, today: date | None = None) -> list[str]:
    return [period.written() for period in understood(language, text, today=today).periods]


RELATIVE = [
    ("en", "yesterday", "2024-12-04"),
    ("en", "today", "2024-12-05"),
    ("en", "last week", "2024-11-28/2024-12-04"),
    ("en", "last year", "2023"),
    ("en", "this year", "2024"),
    ("en", "two days ago", "2024-12-03"),
    ("en", "last December", "2023-12"),
    ("uk", "вчора", "2024-12-04"),
    ("uk", "позавчора", "2024-12-03"),
    ("uk", "минулого тижня", "2024-11-28/2024-12-04"),
    ("uk", "торік", "2023"),
    ("uk", "два дні тому", "2024-12-03"),
    ("uk", "у листопаді минулого року", "2023-11"),
    ("ru", "вчера", "2024-12-04"),
    ("ru", "на прошлой неделе", "2024-11-28/2024-12-04"),
    ("ru", "в прошлом году", "2023"),
    ("ru", "два дня назад", "2024-12-03"),
    ("uk", "торік восени", "2023-09-01/2023-11-30"),
    ("uk", "минулого року в червні", "2023-06"),
    ("ru", "осенью прошлого года", "2023-09-01/2023-11-30"),
    ("en", "in the autumn of last year", "2023-09-01/2023-11-30"),
    ("en", "a few weeks ago", "2024-10-17/2024-11-28"),
    ("ru", "полгода назад", "2024-03-07/2024-09-05"),
]


@pytest.mark.parametrize(("language", "text", "expected"), RELATIVE)
def test_a_relative_date_counts_from_the_day_of_the_message(language: str, text: str, expected: str):
    assert dates(language, text, TODAY) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "yesterday"), ("en", "last week"), ("uk", "вчора"), ("uk", "торік"), ("ru", "в прошлом году")],
)
def test_a_relative_date_stays_open_when_the_day_of_the_message_is_unknown(language: str, text: str):
    assert dates(language, text) == []
