"""Who is said to assert what a sentence claims."""

from __future__ import annotations

import pytest

from tests.language.known import unmet
from tests.matching.facts.understanding import SPEAKERS, understood

ACCORDING = "'according to' names nobody"
CLEFT = "'it was ... who' names nobody"
WHETHER = "'that' before the speaker is taken for an open question"


def asserting(language: str, text: str) -> set[str]:
    """Return the speakers of the record to whom a sentence ascribes its claim."""
    found = understood(language, text, speakers=SPEAKERS).attributed
    return {item[2:] for item in found if item.startswith("p:")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Zakharova said that Ukraine refused"),
        ("en", "Did Zakharova say that Ukraine refused?"),
        ("en", "Did Zakharova claim Ukraine refused the exchange?"),
        ("en", "Ukraine refused, Zakharova said"),
        unmet("en", "According to Zakharova, Ukraine refused", why=ACCORDING),
        unmet("en", "Ukraine refused, according to Zakharova", why=ACCORDING),
        unmet("en", "Was it Zakharova who said Ukraine refused?", why=CLEFT),
        ("en", "Did Zakharova confirm that Ukraine refused?"),
        ("uk", "Захарова сказала, що Україна відмовилась"),
        ("uk", "Чи казала Захарова, що Україна відмовилась?"),
        ("uk", "За словами Захарової, Україна відмовилась"),
        ("uk", "Україна відмовилась, каже Захарова"),
        unmet("uk", "Чи правда, що Захарова заявила про відмову України?", why=WHETHER),
        ("ru", "Захарова сказала, что Украина отказалась"),
        ("ru", "Говорила ли Захарова, что Украина отказалась?"),
        ("ru", "По словам Захаровой, Украина отказалась"),
        ("ru", "Украина отказалась, заявила Захарова"),
        unmet("ru", "Правда ли, что Захарова заявила об отказе Украины?", why=WHETHER),
    ],
)
def test_the_one_who_is_said_to_assert_it(language: str, text: str):
    assert asserting(language, text) == {"Maria Zakharova"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Russian ombudswoman said Ukraine refused"),
        ("uk", "Російська омбудсменка сказала, що Україна відмовилась"),
        ("ru", "Российский омбудсмен сказала, что Украина отказалась"),
    ],
)
def test_an_office_asserts_too(language: str, text: str):
    assert "c:ombudsman" in understood(language, text).attributed


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukraine refused the exchange"),
        ("en", "Yusov denied that Ukraine refused"),
        ("en", "What did Zakharova say about the exchange?"),
        ("en", "Who said that Ukraine refused?"),
        ("en", "They say that Ukraine refused"),
        ("uk", "Україна відмовилась від обміну"),
        ("uk", "Юсов заперечив, що Україна відмовилась"),
        ("uk", "Що сказала Захарова про обмін?"),
        ("uk", "Кажуть, що Україна відмовилась"),
        ("ru", "Юсов опроверг, что Украина отказалась"),
        ("ru", "Что сказала Захарова про обмен?"),
        ("ru", "Говорят, что Украина отказалась"),
    ],
)
def test_nobody_asserts_what_is_denied_or_asked_openly(language: str, text: str):
    assert asserting(language, text) == set()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "What did Zakharova say?", True),
        ("en", "Who refused the exchange?", True),
        ("en", "How many were exchanged?", True),
        ("en", "Did Zakharova say so?", False),
        ("en", "Ukraine refused", False),
        ("uk", "Що сказала Захарова?", True),
        ("uk", "Хто відмовився від обміну?", True),
        ("uk", "Чи відмовилась Україна?", False),
        ("ru", "Что сказала Захарова?", True),
        ("ru", "Сколько человек обменяли?", True),
        ("ru", "Отказалась ли Украина?", False),
    ],
)
def test_an_open_question_asks_what_or_who_rather_than_whether(language: str, text: str, *, expected: bool):
    assert understood(language, text).is_open is expected
