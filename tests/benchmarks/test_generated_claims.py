"""The claims of the speed benchmark are many, differ, are the same every time, and take little memory."""

from __future__ import annotations

import gc
import tracemalloc

from benchmarks.speed.claims import LANGUAGES, claims, questions
from bot.matching.engine import Engine
from bot.matching.message import Message
from tests.matching.stored import CLAIMS

TEMPLATES = len(CLAIMS)
MANY = 12 * TEMPLATES
KNOWN = 10 * TEMPLATES
ADDED = 25 * TEMPLATES
BYTES = 2000
"""What a claim may take."""
ONCE = 2_000_000
"""What is remembered of words and sentences to be quick may take, however many claims there are."""


def test_the_first_claims_are_those_of_the_record():
    for generated, claim in zip(claims(TEMPLATES), CLAIMS, strict=True):
        assert generated.claim == claim.claim
        assert generated.summary == claim.summary


def test_claims_and_questions_are_the_same_every_time():
    assert list(claims(MANY)) == list(claims(MANY))
    assert questions(MANY, 50) == questions(MANY, 50)


def test_claims_have_their_own_ids_and_other_figures_years_and_states():
    made = list(claims(MANY))
    assert len(made) == MANY
    assert len({claim.id for claim in made}) == MANY
    first, later = made[0], made[-TEMPLATES]
    assert "630" in first.claim["en"]
    assert "630" not in later.claim["en"]
    assert "2024" in first.claim["en"]
    assert "2024" not in later.claim["en"]
    assert "Ukraine" in first.claim["en"]
    assert not any(
        "Росія" in claim.claim["uk"] and "Україна" in claim.claim["uk"] for claim in made[-TEMPLATES:]
    )


def test_claims_in_one_language_take_turns():
    made = list(claims(TEMPLATES, one_language=True))
    assert [tuple(claim.claim) for claim in made[:3]] == [(language,) for language in LANGUAGES]


def test_questions_ask_about_claims_there_are():
    ids = {claim.id for claim in claims(MANY)}
    assert {question.claim for question in questions(MANY, 200)} <= ids


def test_a_generated_claim_is_found_by_a_question_made_for_it():
    engine = Engine(claims(MANY, one_language=True))
    asked = questions(MANY, 60)
    named = [question.claim in engine.ask(Message(question.text)).claims for question in asked]
    assert sum(named) >= len(asked) / 3


def test_a_claim_takes_less_than_two_kilobytes_beside_what_is_remembered_of_words():
    """No texts are kept."""
    engine = Engine(claims(KNOWN, one_language=True))
    more = list(claims(KNOWN + ADDED, one_language=True))[KNOWN:]
    gc.collect()
    tracemalloc.start()
    try:
        for claim in more:
            engine.put(claim)
        gc.collect()
        taken, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert taken < BYTES * ADDED + ONCE
