"""What must hold of every claim of the record, however it is asked about."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.answer import Outcome
from bot.matching.message import Message
from tests.matching.stored import CLAIMS, WORDINGS, Wording
from tests.matching.variations import VARIATIONS, has_long_word, in_latin, with_a_typo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.matching.answer import Answer
    from bot.matching.engine import Engine
    from storage.records import Claim

FIRST = 3
"""How many candidates a reader is shown."""

SAMPLE = WORDINGS[::4]
"""Wordings of most claims in every language: each way of writing is tried on all of them."""


def standing(answer: Answer, claim: str) -> str:
    """Return how an answer stands to a claim: confirmed, offered, lost, or another is confirmed."""
    if answer.outcome is Outcome.MATCH:
        return "confirmed" if claim in (answer.claim, *answer.also) else "another confirmed"
    return "offered" if claim in [each.claim for each in answer.candidates[:FIRST]] else "lost"


def standings(
    engine: Engine, wordings: Iterable[Wording], change: Callable[[str, str], str]
) -> dict[str, list[str]]:
    """Ask wordings in a changed form; return the texts asked by how the answers stand to their claims."""
    found = defaultdict(list)
    for claim, language, text in wordings:
        asked = change(text, language)
        found[standing(engine.ask(Message(asked, app_language=language)), claim)].append(asked)
    return found


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.id)
def test_a_claims_own_texts_match_it_or_let_the_reader_choose_it(engine: Engine, claim: Claim):
    own = [wording for wording in WORDINGS if wording.claim == claim.id]
    for wording in own:
        answer = engine.ask(Message(wording.text, app_language=wording.language))
        assert answer.outcome in {Outcome.MATCH, Outcome.CHOOSE}, (wording.text, answer.candidates)
        assert standing(answer, claim.id) in {"confirmed", "offered"}, wording.text


@pytest.mark.parametrize(
    "variation",
    sorted(VARIATIONS),
)
def test_another_way_of_writing_keeps_a_claim_in_the_answer(engine: Engine, variation: str):
    varied = standings(engine, SAMPLE, VARIATIONS[variation])
    assert not varied["another confirmed"]
    assert not varied["lost"]
    assert len(varied["confirmed"]) >= 0.85 * len(SAMPLE), varied["offered"]


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_latin_letters_keep_a_claim_in_the_answer(engine: Engine, language: str):
    own = [wording for wording in WORDINGS if wording.language == language]
    written = standings(engine, own, in_latin)
    assert not written["another confirmed"]
    assert len(written["lost"]) <= 0.05 * len(own), written["lost"]
    assert len(written["confirmed"]) >= 0.8 * len(own), written["offered"]


LONG = [wording for wording in WORDINGS if has_long_word(wording.text)]


@given(st.sampled_from(LONG), st.data())
@settings(max_examples=150, deadline=None, derandomize=True)
def test_a_slip_in_a_long_word_keeps_a_claim_in_the_answer(
    engine: Engine, wording: Wording, data: st.DataObject
):
    asked = data.draw(with_a_typo(wording.text, wording.language))
    answer = engine.ask(Message(asked, app_language=wording.language))
    assert standing(answer, wording.claim) in {"confirmed", "offered"}, asked
