"""A question matches the claim with its truth conditions, and no claim that differs from it in one fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.matching.answer import Outcome
from bot.matching.engine import Engine
from bot.matching.message import Message
from tests.matching.pairs import FLIPS, PARAPHRASES
from tests.matching.record import RECORD

if TYPE_CHECKING:
    from bot.matching.answer import Answer
    from storage.records import Claim


@pytest.fixture(scope="module")
def small() -> Engine:
    return Engine(RECORD)


def ask(engine: Engine, language: str, text: str) -> Answer:
    return engine.ask(Message(text, app_language=language))


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
@pytest.mark.parametrize("claim", RECORD, ids=lambda claim: claim.id)
def test_a_claim_matches_its_own_wording(small: Engine, claim: Claim, language: str):
    answer = ask(small, language, claim.claim[language])
    assert (answer.outcome, answer.claim) == (Outcome.MATCH, claim.id)


@pytest.mark.parametrize(("claim", "language", "text"), PARAPHRASES)
def test_a_paraphrase_matches(small: Engine, claim: str, language: str, text: str):
    answer = ask(small, language, text)
    assert (answer.outcome, answer.claim, answer.also) == (Outcome.MATCH, claim, ())


def flipped(fact: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("claim", "language", "text"), FLIPS[fact][0])


def check(small: Engine, fact: str, claim: str, language: str, text: str) -> None:
    """See that a question with one fact flipped is not confirmed, and that the answer names the fact."""
    answer = ask(small, language, text)
    assert answer.outcome is not Outcome.MATCH
    named = {each.fact for near in answer.candidates if near.claim == claim for each in near.differs}
    assert named & FLIPS[fact][1], answer


@flipped("number")
def test_another_number_is_another_claim(small: Engine, claim: str, language: str, text: str):
    check(small, "number", claim, language, text)


@flipped("date")
def test_another_date_is_another_claim(small: Engine, claim: str, language: str, text: str):
    check(small, "date", claim, language, text)


@flipped("actor")
def test_another_actor_or_place_is_another_claim(small: Engine, claim: str, language: str, text: str):
    check(small, "actor", claim, language, text)


@flipped("polarity")
def test_the_opposite_is_another_claim(small: Engine, claim: str, language: str, text: str):
    check(small, "polarity", claim, language, text)


@flipped("predicate")
def test_another_deed_is_another_claim(small: Engine, claim: str, language: str, text: str):
    check(small, "predicate", claim, language, text)


@flipped("object")
def test_another_object_is_another_claim(small: Engine, claim: str, language: str, text: str):
    check(small, "object", claim, language, text)


@flipped("speaker")
def test_a_claim_or_its_denial_ascribed_to_the_wrong_side_is_another_claim(
    small: Engine, claim: str, language: str, text: str
):
    check(small, "speaker", claim, language, text)


@flipped("deed of speech")
def test_to_assert_a_claim_is_not_to_admit_it(small: Engine, claim: str, language: str, text: str):
    check(small, "deed of speech", claim, language, text)


@pytest.mark.parametrize(
    "text",
    [
        "Did the mayor of Lisbon open a new bridge?",
        "Що буде завтра з погодою у Львові?",
        "Сколько стоит хлеб?",
        "Did Hungary block the grain deal?",
    ],
)
def test_what_no_claim_speaks_of_is_not_confirmed(small: Engine, text: str):
    assert ask(small, "en", text).outcome in {Outcome.NONE, Outcome.NEAR}
