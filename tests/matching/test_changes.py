"""The record changes while the engine answers: claims are put, replaced and dropped one at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.answer import Outcome
from bot.matching.engine import Engine
from bot.matching.message import Message
from tests.matching.pairs import FLIPS, PARAPHRASES
from tests.matching.record import ARMENIANS, BODIES, BOROVIK, HOSTAGES, KLYMENKO, RECORD, REFUSED, texts

if TYPE_CHECKING:
    from bot.matching.answer import Answer
    from storage.records import Claim

QUESTIONS = [
    *(claim.claim[language] for claim in RECORD for language in ("en", "uk", "ru")),
    "Did Borovik say that Ukraine refused?",
    "How many hostages were released?",
    "Who refused to take prisoners back?",
    "привіт",
    "Did Hungary block the grain deal?",
]


def ask(engine: Engine, text: str) -> Answer:
    return engine.ask(Message(text, app_language="en"))


@pytest.mark.parametrize("claim", RECORD, ids=lambda claim: claim.id)
def test_a_dropped_claim_is_never_answered(claim: Claim):
    engine = Engine(RECORD)
    engine.drop(claim.id)
    assert len(engine) == len(RECORD) - 1
    assert not [text for text in QUESTIONS if claim.id in ask(engine, text).claims]


def test_dropping_an_unknown_claim_changes_nothing():
    engine = Engine(RECORD)
    engine.drop("no such claim")
    assert len(engine) == len(RECORD)


def test_a_claim_that_is_put_is_answered_at_once():
    engine = Engine(claim for claim in RECORD if claim is not HOSTAGES)
    assert ask(engine, HOSTAGES.claim["en"]).claim is None
    engine.put(HOSTAGES)
    assert ask(engine, HOSTAGES.claim["en"]).claim == HOSTAGES.id


def test_a_claim_put_again_is_one_claim():
    engine = Engine(RECORD)
    engine.put(HOSTAGES)
    assert len(engine) == len(RECORD)


def test_the_new_wording_of_a_changed_claim_counts_and_the_old_one_no_longer():
    engine = Engine(RECORD)
    engine.put(
        replace(
            HOSTAGES,
            claim=texts(
                "Hamas released 39 hostages on 26 November 2023",
                "ХАМАС звільнив 39 заручників 26 листопада 2023 року",
                "ХАМАС освободил 39 заложников 26 ноября 2023 года",
            ),
        )
    )
    assert ask(engine, "Did Hamas release 39 hostages?").claim == HOSTAGES.id
    for wording in HOSTAGES.claim.values():
        assert ask(engine, wording).outcome is not Outcome.MATCH


def test_a_statement_that_was_taken_back_no_longer_counts():
    engine = Engine(RECORD)
    asked = "Did Klymenko say that Ukraine refused to take back 412 prisoners?"
    assert ask(engine, asked).outcome is Outcome.NEAR
    first, second = REFUSED.statements
    engine.put(
        replace(REFUSED, statements=(replace(first, speaker=KLYMENKO), replace(second, speaker=BOROVIK)))
    )
    assert ask(engine, asked).claim == REFUSED.id


def test_a_speaker_who_is_new_to_the_record_is_known_at_once():
    engine = Engine([replace(REFUSED, statements=())])
    engine.put(REFUSED)
    answer = ask(engine, "Did Borovik say that Ukraine refused to take back 412 prisoners?")
    assert answer.claim == REFUSED.id


@given(st.permutations(RECORD))
@settings(max_examples=8, deadline=None, derandomize=True)
def test_the_order_in_which_claims_come_means_nothing(order: list[Claim]):
    expected, engine = Engine(RECORD), Engine()
    for claim in order:
        engine.put(claim)
    assert [ask(engine, text) for text in QUESTIONS] == [ask(expected, text) for text in QUESTIONS]


CHANGES = st.lists(st.tuples(st.sampled_from(RECORD), st.sampled_from(["put", "drop", "ask"])), max_size=20)


@given(CHANGES)
@settings(max_examples=15, deadline=None, derandomize=True)
def test_an_engine_that_was_changed_answers_like_one_built_anew(changes: list[tuple[Claim, str]]):
    engine, held = Engine(), {}
    for claim, change in changes:
        if change == "put":
            engine.put(claim)
            held[claim.id] = claim
        elif change == "drop":
            engine.drop(claim.id)
            held.pop(claim.id, None)
        else:
            ask(engine, claim.claim["uk"])
    anew = Engine(held.values())
    assert len(engine) == len(anew)
    assert [ask(engine, text) for text in QUESTIONS] == [ask(anew, text) for text in QUESTIONS]


def test_claims_that_say_the_same_leave_the_choice_to_the_reader():
    twin = replace(BODIES, id="the-same-bodies-again")
    answer = ask(Engine([*RECORD, twin]), BODIES.claim["en"])
    assert answer.outcome is Outcome.CHOOSE
    assert {candidate.claim for candidate in answer.candidates} == {BODIES.id, twin.id}


def test_a_claim_in_one_language_is_found_in_the_others():
    engine = Engine([*RECORD[:3], replace(ARMENIANS, claim={"uk": ARMENIANS.claim["uk"]})])
    for language, wording in ARMENIANS.claim.items():
        answer = engine.ask(Message(wording, app_language=language))
        assert (answer.outcome, answer.claim) == (Outcome.MATCH, ARMENIANS.id)


def test_the_pairs_cover_every_claim_of_the_small_record():
    named = {each.values[0] if hasattr(each, "values") else each[0] for each in PARAPHRASES}
    flipped = {
        each.values[0] if hasattr(each, "values") else each[0]
        for pairs, _ in FLIPS.values()
        for each in pairs
    }
    assert named == flipped == {claim.id for claim in RECORD}
