"""What a number counts, in which role, how exactly, and whether it is denied."""

from __future__ import annotations

import pytest

from tests.language.known import unmet
from tests.matching.facts.understanding import understood

EXACT = {
    (False, False): "exact",
    (False, True): "at least",
    (True, True): "about",
    (True, False): "at most",
}
"""What a number is, by whether it may also mean less and more than the figure."""


@pytest.mark.parametrize(
    ("language", "text", "unit", "kinds"),
    [
        ("en", "630 prisoners", "person", {"captive"}),
        ("en", "630 captured Ukrainian soldiers", "person", {"captive", "soldier"}),
        ("en", "38 Azov fighters", "person", {"azov", "soldier"}),
        ("en", "6,000 bodies", "body", {"body"}),
        ("en", "339 children", "person", {"child"}),
        ("en", "20 letters", "letter", {"letter"}),
        ("en", "14 schoolgirls in hospital", "person", {"child"}),
        ("en", "32 Armenian churches", "church", {"church"}),
        ("uk", "40 тунелів", "tunnel", {"tunnel"}),
        ("ru", "14 школьниц в больнице", "person", {"child"}),
        ("en", "58 exchanges", "exchange", set()),
        ("en", "four months", "month", set()),
        ("en", "30 percent of the prisoners", "percent", set()),
        ("en", "500 dollars", "money", set()),
        ("en", "$500 a head", "money", set()),
        ("uk", "630 військових", "person", {"soldier"}),
        ("uk", "38 бійців Азова", "person", {"azov", "soldier"}),
        ("uk", "12 тисяч тіл", "body", {"body"}),
        ("uk", "12 тис. тіл", "body", {"body"}),
        ("uk", "58 обмінів", "exchange", set()),
        ("uk", "чотири місяці", "month", set()),
        ("uk", "30% полонених", "percent", set()),
        ("ru", "630 человек", "person", {"person"}),
        ("ru", "шесть тысяч тел", "body", {"body"}),
        ("ru", "6 тыс. тел", "body", {"body"}),
        ("ru", "339 детей", "person", {"child"}),
        ("ru", "58 обменов", "exchange", set()),
        ("ru", "четыре месяца", "month", set()),
    ],
)
def test_what_a_number_counts(language: str, text: str, unit: str, kinds: set[str]):
    (number,) = understood(language, text).quantities
    assert (number.unit, set(number.kinds)) == (unit, kinds)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "185 soldiers and 20 civilians", [(185, {"soldier"}), (20, {"civilian"})]),
        ("uk", "25 тяжкопоранених і 12 дітей", [(25, {"wounded"}), (12, {"child"})]),
        ("ru", "935 человек, из них 38 бойцов Азова", [(935, {"person"}), (38, {"azov", "soldier"})]),
    ],
)
def test_each_of_several_numbers_counts_its_own(
    language: str, text: str, expected: list[tuple[float, set[str]]]
):
    found = [(each.value, set(each.kinds)) for each in understood(language, text).quantities]
    assert found == expected


@pytest.mark.parametrize(
    ("language", "text", "side"),
    [
        ("en", "630 Ukrainian prisoners", "ukraine"),
        ("en", "500 Russian soldiers", "russia"),
        ("uk", "630 українських військових", "ukraine"),
        ("ru", "500 российских военных", "russia"),
        ("en", "630 prisoners", ""),
    ],
)
def test_whose_people_a_number_counts(language: str, text: str, side: str):
    assert [each.side for each in understood(language, text).quantities] == [side]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "95 for 95", 95),
        ("en", "630 for 630 prisoners", 630),
        ("en", "a 1000-for-1000 exchange", 1000),
        ("en", "thousand for thousand", 1000),
        ("uk", "обмін 95 на 95", 95),
        ("uk", "630 за 630", 630),
        ("uk", "тисячу на тисячу", 1000),
        unmet("uk", "обмін 95х95", 95, why="'х' between figures is not read as 'for'"),
        unmet("uk", "обмін 630/630", 630, why="a slash between figures is not read as 'for'"),
        ("ru", "обмен 95 на 95", 95),
        ("ru", "тысяча на тысячу", 1000),
    ],
)
def test_an_exchange_of_as_many_is_a_pair(language: str, text: str, value: float):
    found = understood(language, text).quantities
    assert [(each.value, each.role) for each in found] == [(value, "pair")] * 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the 58th exchange"),
        ("en", "the fifty-eighth exchange"),
        ("en", "exchange No 58"),
        ("uk", "58-й обмін"),
        ("uk", "58-го обміну"),
        ("uk", "п'ятдесят восьмий обмін"),
        ("uk", "обмін №58"),
        ("uk", "обмін номер 58"),
        ("uk", "58-ма група"),
        ("ru", "58-й обмен"),
        ("ru", "пятьдесят восьмой обмен"),
        ("ru", "обмен №58"),
        ("ru", "58-я группа"),
    ],
)
def test_a_place_in_a_count_is_no_count(language: str, text: str):
    (number,) = understood(language, text).quantities
    assert (number.value, number.role, number.denied) == (58, "ordinal", False)


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("en", "630 prisoners", "exact"),
        ("en", "exactly 630 prisoners", "exact"),
        ("en", "over 600 prisoners", "at least"),
        ("en", "more than 600 prisoners", "at least"),
        ("en", "at least 600 prisoners", "at least"),
        ("en", "no fewer than 600 prisoners", "at least"),
        ("en", "600-odd prisoners", "at least"),
        ("en", "600+ prisoners", "at least"),
        ("en", "around 1,000 prisoners", "about"),
        ("en", "about a thousand prisoners", "about"),
        ("en", "600 or so prisoners", "about"),
        ("en", "~600 prisoners", "about"),
        ("en", "nearly 1,000 prisoners", "at most"),
        ("en", "less than 30 percent of the prisoners", "at most"),
        ("en", "up to 1000 prisoners", "at most"),
        ("en", "no more than 600 prisoners", "at most"),
        ("uk", "понад 600 полонених", "at least"),
        ("uk", "більше ніж 600 полонених", "at least"),
        ("uk", "не менше 600 полонених", "at least"),
        ("uk", "шістсот з гаком полонених", "at least"),
        ("uk", "близько 600 полонених", "about"),
        ("uk", "майже тисяча полонених", "at most"),
        ("uk", "менше 30% полонених", "at most"),
        ("uk", "не більше 600 полонених", "at most"),
        unmet("uk", "до 1000 полонених", "at most", why="'до' may also be the 'to' of 'cut to 1000'"),
        ("ru", "более 600 пленных", "at least"),
        ("ru", "свыше шести тысяч тел", "at least"),
        ("ru", "порядка 600 пленных", "about"),
        ("ru", "почти тысяча пленных", "at most"),
        ("ru", "менее 30 процентов пленных", "at most"),
        unmet("ru", "до 1000 пленных", "at most", why="'до' may also be the 'to' of 'cut to 1000'"),
    ],
)
def test_how_exact_a_number_is_meant_to_be(language: str, text: str, meant: str):
    (number,) = understood(language, text).quantities
    less, more = number.low < number.value, number.high > number.value
    assert EXACT[less, more] == meant


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "between 600 and 700 prisoners"),
        ("en", "from 600 to 700 prisoners"),
        ("en", "600-700 prisoners"),
        ("uk", "від 600 до 700 полонених"),
        ("ru", "600-700 пленных"),
    ],
)
def test_a_range_is_one_number_between_its_ends(language: str, text: str):
    (number,) = understood(language, text).quantities
    assert (number.low, number.high, number.unit) == (600, 700, "person")


@pytest.mark.parametrize(
    ("language", "text", "denied"),
    [
        ("en", "it was not 630 prisoners but 640", [True, False]),
        ("uk", "обміняли не 630, а 640 полонених", [True, False]),
        ("ru", "это был не 58-й обмен", [True]),
        ("en", "wasn't it 630 prisoners", [False]),
        ("uk", "хіба не 630 полонених", [False]),
        ("ru", "разве не 630 пленных", [False]),
    ],
)
def test_a_figure_may_itself_be_denied(language: str, text: str, denied: list[bool]):
    assert [each.denied for each in understood(language, text).quantities] == denied


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "29 children go to Ukraine and 19 to Russia"),
        ("uk", "29 дітей їдуть в Україну, 19 — у Росію"),
        ("ru", "29 детей едут в Украину, 19 — в Россию"),
    ],
)
def test_a_number_alone_counts_what_the_one_before_it_does_and_is_told_of_the_state_after_it(
    language: str, text: str
):
    first, second = understood(language, text).quantities
    assert first.kinds == second.kinds == ("child",)
    assert (first.beside, second.beside) == ("ukraine", "russia")
