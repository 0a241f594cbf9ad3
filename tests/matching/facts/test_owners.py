"""A deed that stands as a noun is of whom its possessive or its adjective names."""

from __future__ import annotations

import pytest

from tests.matching.facts.understanding import understood


def doers(language: str, text: str) -> dict[str, str]:
    """Return who does each deed of a sentence."""
    return {frame.predicate: frame.agent for frame in understood(language, text).frames}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukraine rejected the Russian offer"),
        ("en", "Ukraine rejected the Russian exchange offer"),
        ("en", "Russia's latest exchange offer was rejected by Ukraine"),
        ("en", "Ukraine has been brushing off Russian offers"),
        ("uk", "Україна відхилила російську пропозицію"),
        ("uk", "Україна відхилила нову російську публічну пропозицію"),
        ("ru", "Украина отвергла российское предложение"),
    ],
)
def test_an_offer_is_not_of_the_one_who_answers_it(language: str, text: str):
    found = doers(language, text)
    assert (found["refuse"], found["offer"]) == ("ukraine", "russia")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Ukrainian refusal surprised everybody"),
        ("uk", "Українська відмова здивувала всіх"),
        ("ru", "Украинский отказ удивил всех"),
    ],
)
def test_an_adjective_tells_whose_a_deed_is(language: str, text: str):
    assert doers(language, text)["refuse"] == "ukraine"


def test_the_people_of_a_state_own_no_deed_that_is_done_to_them():
    assert doers("en", "Ukrainian prisoners offered to talk").get("offer") != "ukraine"


@pytest.mark.parametrize("text", ["The Russian side is ready to talk", "Russia is offering to talk"])
def test_who_is_ready_or_is_doing_something_acts(text: str):
    assert doers("en", text)["offer"] == "russia"


@pytest.mark.parametrize(
    "text", ["из 935 предложенных Россией Украина взяла 279", "Украина взяла 279 из предложенных Россией"]
)
def test_who_acted_in_a_participle_does_not_act_in_the_verb(text: str):
    found = doers("ru", text)
    assert (found["offer"], found["take"]) == ("russia", "ukraine")
