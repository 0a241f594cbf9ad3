"""Who acts: what stands for a state, and which subject a verb or a named deed can have."""

from __future__ import annotations

import pytest

from tests.matching.facts.understanding import SPEAKERS, understood


def agent(language: str, text: str, predicate: str) -> str:
    """Return who does the one deed of that kind in a sentence."""
    frames = understood(language, text, speakers=SPEAKERS).frames
    (found,) = (frame.agent for frame in frames if frame.predicate == predicate)
    return found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The authorities of Poland refused the exchange"),
        ("en", "The president of the United States refused the exchange"),
        ("en", "Did the Foreign Ministry of Israel refuse the exchange?"),
        ("uk", "Представники Росії відмовились від обміну"),
        ("uk", "Уряд Судану відмовився від обміну"),
        ("uk", "Чи відмовилось посольство РФ від обміну?"),
        ("ru", "Власти России отказались от обмена"),
        ("ru", "Министерство обороны Израиля отказалось от обмена"),
    ],
)
def test_who_stands_for_a_state_acts_for_it(language: str, text: str):
    assert agent(language, text, "refuse")


@pytest.mark.parametrize(
    "text", ["РФ отказалась от обмена", "США отказались от обмена", "От обмена отказалась ЮАР"]
)
def test_names_that_have_no_cases_can_be_subjects(text: str):
    assert agent("ru", text, "refuse")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "they refused the authorities of Poland"),
        ("uk", "від влади Росії відмовились"),
        ("ru", "отказались от властей России"),
        ("ru", "отказались от списка посольства России"),
    ],
)
def test_a_preposition_before_those_who_stand_for_a_state_takes_them_away(language: str, text: str):
    assert agent(language, text, "refuse") == ""


@pytest.mark.parametrize(
    ("language", "text", "state"),
    [
        ("uk", "Київ відхилила Росія", "russia"),
        ("uk", "обмін наші пропонували рф", ""),
        ("uk", "Москалькова каже наші відмовились", ""),
        ("ru", "Киев отвергла Россия", "russia"),
        ("ru", "Россия сказала наши отказались", ""),
        ("ru", "Киев и Москва отказались", "russia|ukraine"),
        ("ru", "США отказались", "usa"),
    ],
)
def test_a_subject_agrees_with_its_verb(language: str, text: str, state: str):
    predicate = "offer" if "пропон" in text else "refuse"
    assert agent(language, text, predicate) == state


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Росія заявила про порушення домовленостей"),
        ("ru", "МИД Грузии заявил о невыполнении договорённостей"),
        ("ru", "Что заявил МИД РФ о невыполнении договорённостей?"),
    ],
)
def test_what_somebody_speaks_of_is_not_said_to_be_their_own_deed(language: str, text: str):
    assert agent(language, text, "break") == ""


@pytest.mark.parametrize(
    ("language", "text"),
    [("uk", "Росія заявила про готовність до обміну"), ("ru", "Россия заявила о готовности к обмену")],
)
def test_whoever_declares_what_can_only_be_willed_declares_their_own(language: str, text: str):
    assert agent(language, text, "offer") == "russia"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The women have been refused by their own side"),
        ("en", "Poland refuses 100 women struck off the lists"),
        ("uk", "Росія звинувачує нас у відмові"),
    ],
)
def test_whoever_undergoes_it_or_accuses_others_of_it_does_not_do_it(language: str, text: str):
    frames = understood(language, text, speakers=SPEAKERS).frames
    assert {frame.agent for frame in frames if frame.predicate == "refuse"} <= {"", "poland"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Poland is against the exchange"),
        ("en", "Is Poland against an exchange of prisoners?"),
        ("uk", "Польща проти обміну"),
        ("uk", "Польща була проти звільнення заручників"),
        ("ru", "Польша против обмена"),
        ("ru", "Польша выступает против обмена"),
    ],
)
def test_whoever_is_against_a_deed_refuses_it(language: str, text: str):
    assert agent(language, text, "refuse") == "poland"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the campaign against Poland"),
        ("uk", "Росія веде війну проти Польщі"),
        ("ru", "кампания против польских властей"),
    ],
)
def test_what_is_done_against_a_state_is_no_refusal(language: str, text: str):
    assert "refuse" not in {frame.predicate for frame in understood(language, text).frames}
