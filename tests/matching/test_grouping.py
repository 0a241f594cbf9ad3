"""Questions kept for moderators are grouped by what they ask for, in any language, and never on a guess."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from _pytest.mark import ParameterSet
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.engine import Engine
from bot.matching.grouping import Grouping
from tests.matching.pairs import FLIPS, PARAPHRASES
from tests.matching.record import BOROVIK, HOSTAGES, KLYMENKO, RECORD
from tests.matching.variations import VARIATIONS, in_latin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from storage.records import Claim

Case = tuple[str, str, str]


def met(cases: Iterable[object]) -> list[Case]:
    """Return the cases that are not marked as known to fail."""
    return [case for case in cases if not isinstance(case, ParameterSet)]


CASES = met(PARAPHRASES)
FLIPPED = met(case for cases, _ in FLIPS.values() for case in cases)
UNKNOWN = {
    "en": "Did Serbia refuse to take back 88 wounded soldiers in May 2023?",
    "uk": "Чи відмовилася Сербія забрати 88 поранених солдатів у травні 2023 року?",
    "ru": "Сербия отказалась забрать 88 раненых солдат в мае 2023 года?",
}
OTHERS = [
    "Did Serbia refuse to take back 89 wounded soldiers in May 2023?",
    "Did Croatia refuse to take back 88 wounded soldiers in May 2023?",
    "Did Serbia agree to take back 88 wounded soldiers in May 2023?",
    "Serbia did not refuse to take back 88 wounded soldiers in May 2023",
    "Did Serbia refuse to take back 88 children in May 2023?",
    "Did Serbia refuse to take back 88 wounded soldiers in May 2024?",
    "Did Serbia refuse to take back 88 wounded soldiers?",
    "Did Serbia refuse to take back wounded soldiers in May 2023?",
    "Did Klymenko say that Serbia refused to take back 88 wounded soldiers in May 2023?",
    "Чи відмовилася Хорватія забрати 88 поранених солдатів у травні 2023 року?",
    "Сербия отказалась забрать 88 тел погибших солдат в мае 2023 года?",
]


@pytest.fixture(scope="module")
def small() -> Engine:
    return Engine(RECORD)


def grouped(record: Engine, texts: list[str]) -> set[frozenset[str]]:
    grouping = Grouping(record)
    for text in texts:
        grouping.put(text, text)
    return {frozenset(group) for group in grouping.groups()}


@pytest.mark.parametrize("claim", RECORD, ids=lambda claim: claim.id)
def test_questions_the_record_answers_by_one_claim_are_one_group(small: Engine, claim: Claim):
    texts = [*claim.claim.values(), *(text for name, _, text in CASES if name == claim.id)]
    assert grouped(small, texts) == {frozenset(texts)}


@pytest.mark.parametrize("flipped", FLIPPED, ids=lambda case: case[2])
def test_a_question_that_differs_in_one_fact_is_in_no_group_with_the_others(small: Engine, flipped: Case):
    name, _, other = flipped
    texts = [text for claim, _, text in CASES if claim == name]
    assert frozenset([other]) in grouped(small, [*texts, other])


@pytest.mark.parametrize(
    "texts",
    [
        ("Did Hamas release 26 hostages?", "ХАМАС звільнив 26 заручників?", "ХАМАС освободил 26 заложников?"),
        (
            "Did Russia hand over 1,213 bodies of fallen soldiers to Ukraine?",
            "росія передала україні 1213 тіл загиблих військових",
        ),
    ],
)
def test_the_same_other_figure_in_a_known_claim_is_one_group(small: Engine, texts: tuple[str, ...]):
    other = "Did Hamas release 27 hostages?"
    assert grouped(small, [*texts, other]) == {frozenset(texts), frozenset([other])}


def test_what_the_record_does_not_have_is_grouped_by_the_questions_themselves(small: Engine):
    texts = list(UNKNOWN.values())
    assert grouped(small, texts) == {frozenset(texts)}


def test_a_record_that_is_empty_will_do():
    texts = list(UNKNOWN.values())
    assert grouped(Engine(), texts) == {frozenset(texts)}


@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize("language", UNKNOWN)
def test_an_unknown_question_that_differs_or_leaves_open_is_another(small: Engine, language: str, other: str):
    assert len(grouped(small, [UNKNOWN[language], other])) == 2


@pytest.mark.parametrize("change", VARIATIONS.values(), ids=VARIATIONS)
@pytest.mark.parametrize("language", UNKNOWN)
def test_the_way_of_writing_makes_no_other_question(
    small: Engine, language: str, change: Callable[[str, str], str]
):
    varied = change(UNKNOWN[language], language)
    assert len(grouped(small, [UNKNOWN[language], varied])) == 1


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_neither_does_the_alphabet(small: Engine, language: str):
    assert len(grouped(small, [UNKNOWN[language], in_latin(UNKNOWN[language], language)])) == 1


def test_a_typing_error_makes_no_other_question(small: Engine):
    assert (
        len(
            grouped(small, [UNKNOWN["en"], "did serbia refusse to take back 88 wonuded soldiers in may 2023"])
        )
        == 1
    )


def test_the_same_words_are_the_same_question_whatever_they_mean(small: Engine):
    assert grouped(small, ["Бузина в хаті?", "бузина в хаті"]) == {
        frozenset(["Бузина в хаті?", "бузина в хаті"])
    }


def test_what_fits_two_groups_is_in_neither():
    known = "Did Borovik say that Ukraine refused to take back 412 prisoners?"
    opposed = "Did Klymenko say that Ukraine refused to take back 412 prisoners?"
    engine = Engine()
    engine.meet((BOROVIK, KLYMENKO))
    texts = [known, opposed, "Did Ukraine refuse to take back 412 prisoners?"]
    assert grouped(engine, texts) == {frozenset([text]) for text in texts}


def test_what_the_record_leaves_between_two_claims_is_grouped_with_neither():
    first, second = (f"Hamas {verb} 24 hostages on 24 November 2023" for verb in ("released", "set free"))
    between = "Were 24 hostages released by Hamas on 24 November 2023?"
    twins = [replace(HOSTAGES, id=wording, claim={"en": wording}) for wording in (first, second)]
    assert grouped(Engine(twins[:1]), [first, between]) == {frozenset([first, between])}
    assert grouped(Engine(twins), [first, second, between]) == {
        frozenset([text]) for text in (first, second, between)
    }


def test_the_biggest_group_comes_first_and_then_what_was_asked_first(small: Engine):
    grouping = Grouping(small)
    for name, text in enumerate([OTHERS[0], UNKNOWN["uk"], OTHERS[1], UNKNOWN["en"]]):
        grouping.put(str(name), text)
    assert grouping.groups() == (("1", "3"), ("0",), ("2",))


def test_a_dropped_question_is_in_no_group(small: Engine):
    grouping = Grouping(small)
    for language, text in UNKNOWN.items():
        grouping.put(language, text, language)
    grouping.drop("uk")
    grouping.drop("no such question")
    assert grouping.groups() == (("en", "ru"),)
    assert len(grouping) == 2
    assert "uk" not in grouping


def test_a_question_put_again_is_what_it_says_now(small: Engine):
    grouping = Grouping(small)
    grouping.put("1", UNKNOWN["en"])
    grouping.put("2", UNKNOWN["uk"])
    grouping.put("2", OTHERS[0])
    assert grouping.groups() == (("1",), ("2",))


def test_the_day_a_question_was_written_tells_when_yesterday_was(small: Engine):
    grouping = Grouping(small)
    text = "Did Serbia refuse to take back 88 wounded soldiers yesterday?"
    grouping.put("1", text.replace("yesterday", "on 9 May 2023"))
    grouping.put("2", text, "en", date(2023, 5, 10))
    grouping.put("3", text, "en", date(2023, 5, 11))
    assert grouping.groups() == (("1", "2"), ("3",))


CHANGES = st.lists(st.tuples(st.sampled_from([*UNKNOWN.values(), *OTHERS]), st.booleans()), max_size=16)


@given(CHANGES)
@settings(max_examples=15, deadline=None, derandomize=True)
def test_questions_that_came_and_went_leave_no_trace(changes: list[tuple[str, bool]]):
    record = Engine(RECORD[:1])
    grouping, held = Grouping(record), {}
    for text, is_put in changes:
        if is_put:
            grouping.put(text, text)
            held[text] = None
        else:
            grouping.drop(text)
            held.pop(text, None)
    assert {frozenset(group) for group in grouping.groups()} == grouped(record, list(held))


def test_no_two_claims_of_the_record_are_one_question_though_the_record_does_not_know_them():
    empty = Engine()
    texts = {text: claim.id for claim in RECORD for text in claim.claim.values()}
    groups = grouped(empty, list(texts))
    assert not [
        pair for group in groups for pair in combinations(group, 2) if texts[pair[0]] != texts[pair[1]]
    ]
