"""What a claim says of one figure or of one side is not confirmed of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.matching.answer import Difference, Fact, Outcome
from bot.matching.engine import Engine
from bot.matching.message import Message
from tests.matching.record import claim, texts

if TYPE_CHECKING:
    from storage.records import Claim

WANTED = claim(
    "mali-refused-412",
    texts(
        "Mali picked out 57 soldiers and refused 412",
        "Малі вибрало 57 військових і відмовилося від 412",
        "Мали выбрала 57 военных и отказалась от 412",
    ),
)
STATEMENTS = claim(
    "iran-statements-false",
    texts(
        "Iran's statements about its readiness for talks on prisoners are a lie",
        "Заяви Ірану про готовність до переговорів щодо полонених є брехнею",
        "Заявления Ирана о готовности к переговорам о пленных являются ложью",
    ),
)


def differing(text: str, *, stored: str) -> tuple[Difference, ...]:
    """Return in what a near answer to a text says that a claim differs."""
    answer = Engine([WANTED, STATEMENTS]).ask(Message(text))
    assert answer.outcome is Outcome.NEAR
    return next(each.differs for each in answer.candidates if each.claim == stored)


@pytest.mark.parametrize(
    "text",
    [
        "Did Mali refuse 57 soldiers and ask for 412?",
        "Малі відмовилося від 57 військових і просило 412?",
        "Мали отказалась от 57 военных и просила 412?",
    ],
)
def test_a_refusal_does_not_go_over_to_the_other_figure(text: str):
    assert any(each.fact in {Fact.PREDICATE, Fact.NUMBER} for each in differing(text, stored=WANTED.id))


def test_the_statements_of_one_state_are_not_those_of_another():
    asked = "Are Israel's statements about its readiness for talks on prisoners a lie?"
    assert Difference(Fact.ACTOR, "israel", "iran") in differing(asked, stored=STATEMENTS.id)


@pytest.mark.parametrize("claimed", [WANTED, STATEMENTS])
def test_each_claim_is_confirmed_in_its_own_words(claimed: Claim):
    engine = Engine([WANTED, STATEMENTS])
    for wording in claimed.claim.values():
        assert engine.ask(Message(f"{wording}, правда?")).claim == claimed.id
