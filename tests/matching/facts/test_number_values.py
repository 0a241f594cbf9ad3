"""Which numbers a sentence holds, in figures and in words, and what is no number."""

from __future__ import annotations

import pytest

from tests.matching.facts.understanding import understood


def counted(language: str, text: str) -> list[tuple[float, str]]:
    """Return value and unit of every number in a sentence."""
    return [(each.value, each.unit) for each in understood(language, text).quantities]


def values(language: str, text: str) -> list[float]:
    return [value for value, _ in counted(language, text)]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "six hundred and thirty prisoners", 630),
        ("en", "six-hundred-thirty prisoners", 630),
        ("en", "nine hundred and thirty-five people", 935),
        ("en", "nine hundred thirty five people", 935),
        ("en", "twelve hundred prisoners", 1200),
        ("en", "one thousand two hundred prisoners", 1200),
        ("en", "a thousand prisoners", 1000),
        ("en", "a hundred bodies", 100),
        ("en", "half a thousand soldiers", 500),
        ("en", "twenty-five wounded", 25),
        ("en", "a million dead", 1_000_000),
        ("en", "two and a half thousand bodies", 2500),
        ("en", "a dozen children", 12),
        ("en", "two dozen children", 24),
        ("uk", "обмін шестисот тридцяти військових", 630),
        ("uk", "шістсот тридцять військових", 630),
        ("uk", "обмін шістьмастами тридцятьма полоненими", 630),
        ("uk", "дев'ятсот тридцять п'ять осіб", 935),
        ("uk", "тисяча двісті полонених", 1200),
        ("uk", "дванадцять тисяч тіл", 12_000),
        ("uk", "півтори тисячі полонених", 1500),
        ("uk", "дві сотні полонених", 200),
        ("uk", "сотня полонених", 100),
        ("uk", "мільйон загиблих", 1_000_000),
        ("uk", "дві з половиною тисячі тіл", 2500),
        ("uk", "два десятки полонених", 20),
        ("ru", "шестьсот тридцать пленных", 630),
        ("ru", "шестисот тридцати военных", 630),
        ("ru", "обмен шестьюстами тридцатью пленными", 630),
        ("ru", "девятьсот тридцать пять человек", 935),
        ("ru", "тысяча двести тел", 1200),
        ("ru", "полторы тысячи пленных", 1500),
        ("ru", "тыща двести пленных", 1200),
        ("ru", "пятьсот с лишним пленных", 500),
        ("ru", "две с половиной тысячи тел", 2500),
        ("ru", "два десятка пленных", 20),
    ],
)
def test_numbers_in_words(language: str, text: str, value: float):
    assert values(language, text) == [value]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "1,200 prisoners", 1200),
        ("en", "1.200 prisoners", 1200),
        ("en", "1 200 prisoners", 1200),
        ("en", "1\u00a0200 prisoners", 1200),
        ("en", "1.2 thousand prisoners", 1200),
        ("en", "12k bodies", 12_000),
        ("en", "1.5 million people", 1_500_000),
        ("en", "a 630-person exchange", 630),
        ("en", "0 prisoners", 0),
        ("uk", "6 000 тіл", 6000),
        ("uk", "1,5 тис полонених", 1500),
        ("uk", "1,5 тис. полонених", 1500),
        ("uk", "6-ти тисяч тіл", 6000),
        ("uk", "630чол полонених", 630),
        ("ru", "1200 пленных", 1200),
        ("ru", "1.2 тыс пленных", 1200),
        ("ru", "15 млн человек", 15_000_000),
        ("ru", "человек 600", 600),
    ],
)
def test_numbers_in_figures(language: str, text: str, value: float):
    assert values(language, text) == [value]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "близько тисячі полонених"),
        ("ru", "около тысячи пленных"),
        ("ru", "двое из тысячи пленных"),
    ],
)
def test_a_thousand_in_another_case_is_a_thousand(language: str, text: str):
    assert 1000 in values(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "2 December 2024"),
        ("en", "in 2024 they refused"),
        ("en", "December 2, 2024"),
        ("en", "the convoy left at 10:30"),
        ("en", "24/7"),
        ("en", "hundreds of prisoners"),
        ("en", "thousands of bodies"),
        ("en", "dozens of children"),
        ("en", "several hundred prisoners"),
        ("en", "a couple of hundred prisoners"),
        ("en", "one for one"),
        ("en", "all for all"),
        ("en", "one prisoner"),
        ("en", "the first exchange"),
        ("en", "no prisoners"),
        ("uk", "3 грудня 2024 року"),
        ("uk", "02.12.2024"),
        ("uk", "у 2024 році"),
        ("uk", "о 18:30"),
        ("uk", "сотні полонених"),
        ("uk", "тисячі полонених"),
        ("uk", "кілька сотень полонених"),
        ("uk", "один на один"),
        ("uk", "перший обмін"),
        ("ru", "2 декабря 2024 года"),
        ("ru", "в 2024 году"),
        ("ru", "тысячи пленных"),
        ("ru", "четверть пленных"),
    ],
)
def test_dates_clock_times_and_vague_amounts_are_no_numbers(language: str, text: str):
    assert counted(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the Il-76 was shot down"),
        ("en", "the MH17 flight"),
        ("en", "F-16 jets"),
        ("en", "COVID-19"),
        ("en", "the T-72"),
        ("en", "article 5"),
        ("en", "HIMARS M142"),
        ("uk", "літак Іл-76 збили"),
        ("uk", "Су-34 і Мі-8"),
        ("ru", "ИЛ-76 сбит"),
        ("ru", "самолет ил 76"),
        ("ru", "ковид-19"),
        ("ru", "самолет ф-16"),
    ],
)
def test_a_figure_in_a_name_is_no_number(language: str, text: str):
    assert counted(language, text) == []
