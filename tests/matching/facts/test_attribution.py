"""Who is said to assert what a sentence claims."""

from __future__ import annotations

import pytest

from tests.matching.facts.understanding import SPEAKERS, understood


def asserting(language: str, text: str) -> set[str]:
    """Return the speakers of the record to whom a sentence ascribes its claim."""
    found = understood(language, text, speakers=SPEAKERS).attributed
    return {person for each in found if each.act != "deny" for person in each.those("p")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Zakharova said that Ukraine refused"),
        ("en", "Did Zakharova say that Ukraine refused?"),
        ("en", "Did Zakharova claim Ukraine refused the exchange?"),
        ("en", "Ukraine refused, Zakharova said"),
        ("en", "According to Zakharova, Ukraine refused"),
        ("en", "Ukraine refused, according to Zakharova"),
        ("en", "Was it Zakharova who said Ukraine refused?"),
        ("en", "Did Zakharova confirm that Ukraine refused?"),
        ("uk", "Захарова сказала, що Україна відмовилась"),
        ("uk", "Чи казала Захарова, що Україна відмовилась?"),
        ("uk", "За словами Захарової, Україна відмовилась"),
        ("uk", "Україна відмовилась, каже Захарова"),
        ("uk", "Чи правда, що Захарова заявила про відмову України?"),
        ("ru", "Захарова сказала, что Украина отказалась"),
        ("ru", "Говорила ли Захарова, что Украина отказалась?"),
        ("ru", "По словам Захаровой, Украина отказалась"),
        ("ru", "Украина отказалась, заявила Захарова"),
        ("ru", "Правда ли, что Захарова заявила об отказе Украины?"),
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
    assert "ombudsman" in understood(language, text).attributed[0].those("c")


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


@pytest.mark.parametrize("adverb", ["allegedly", "reportedly", "supposedly", "presumably", "purportedly"])
def test_an_adverb_says_that_it_is_hearsay_and_ascribes_nothing_to_who_acts(adverb: str):
    found = understood("en", f"Hungary {adverb} refused to open the border")
    assert not found.attributed
    assert (found.frames[0].predicate, found.frames[0].agent) == ("refuse", "hungary")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Budapest told Vienna to keep the migrants"),
        ("en", "did Budapest tell Vienna no?"),
        ("uk", "Будапешт сказав Відню, щоб лишав мігрантів собі"),
        ("ru", "Будапешт сказал Варшаве оставить мигрантов себе"),
    ],
)
def test_what_a_state_tells_another_to_do_is_a_deed_and_no_claim_of_its_own(language: str, text: str):
    assert not understood(language, text).attributed


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Budapest told Vienna that the border is closed"),
        ("uk", "Будапешт сказав Варшаві, що кордон закрито"),
        ("ru", "Будапешт сказал Варшаве, что граница закрыта"),
    ],
)
def test_what_a_state_tells_another_is_so_is_its_claim(language: str, text: str):
    assert [each.those("a") for each in understood(language, text).attributed] == [{"hungary"}]
