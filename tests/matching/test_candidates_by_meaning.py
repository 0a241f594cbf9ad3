"""Claims are found by their meaning, too, when something that tells meanings is given."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from bot.matching.engine import Engine
from bot.matching.items import thresholds
from bot.matching.meaning import Meanings
from bot.matching.message import Message
from storage.records import Claim, Verdict
from tests.matching.record import RECORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

RULE = thresholds()["meaning"]
MEANINGS = (("parrot", "cockatoo", "папуга"), ("lighthouse", "beacon", "маяк"), ("circus", "ring", "цирк"))


class Reader:
    """Knows three meanings and the words for each."""

    def questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return self.claims(texts)

    def claims(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = [[any(word in text.lower() for word in words) for words in MEANINGS] for text in texts]
        vectors = np.array(rows, np.float32)
        return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1)


def stored(name: str, **wording: str) -> Claim:
    return Claim(name, wording, Verdict.FALSE, aliases={}, verdict_by={}, summary={})


BIRD = stored("bird", en="The parrot was sold", uk="Папуга проданий")
TOWER = stored("tower", en="The lighthouse burnt down")
SHOW = stored("show", en="A circus came to town")
FOREIGN = stored("foreign", de="Der Leuchtturm")


@pytest.fixture
def meanings() -> Meanings:
    known = Meanings(Reader(), RULE)
    for claim in (BIRD, TOWER, SHOW, FOREIGN):
        known.put(claim)
    return known


def test_a_claim_is_found_by_other_words_for_the_same(meanings: Meanings):
    assert list(meanings.likeness("a cockatoo")) == ["bird"]


def test_the_more_alike_gain_more(meanings: Meanings):
    meanings.put(replace(SHOW, claim={"en": "The circus showed a parrot"}))
    gains = meanings.likeness("cockatoos, cockatoos")
    assert gains["bird"] > gains["show"] > 0


def test_a_changed_claim_means_what_it_says_now_and_a_dropped_one_nothing(meanings: Meanings):
    meanings.put(replace(BIRD, claim={"en": "The beacon was sold"}))
    assert meanings.likeness("a cockatoo") == {}
    assert set(meanings.likeness("a beacon")) == {"bird", "tower"}
    meanings.drop("tower")
    meanings.drop("tower")
    assert set(meanings.likeness("a beacon")) == {"bird"}
    meanings.put(stored("light", en="A beacon"))
    assert set(meanings.likeness("a beacon")) == {"bird", "light"}


def test_a_record_without_claims_has_no_meaning():
    empty = Meanings(Reader(), RULE)
    assert empty.likeness("a parrot") == {}
    empty.put(FOREIGN)
    assert empty.likeness("a parrot") == {}


def test_no_more_claims_gain_than_the_rule_says():
    known = Meanings(Reader(), {**RULE, "found": 3})
    for number in range(10):
        known.put(stored(f"bird {number}", en="parrot" + " circus" * (number > 1)))
    assert set(known.likeness("parrot")) == {"bird 0", "bird 1"}


def test_meaning_leads_an_engine_to_claims_that_share_no_word_with_the_message():
    claims = [BIRD, TOWER, SHOW]
    message = Message("has a cockatoo changed hands?", app_language="en")
    assert "bird" not in Engine(claims).nearest(message, 1)
    engine = Engine(claims, embedder=Reader())
    assert engine.nearest(message, 1) == ["bird"]
    engine.drop("bird")
    assert "bird" not in engine.nearest(message, 3)


def test_meaning_decides_nothing_that_facts_decide():
    plain, reading = Engine(RECORD), Engine(RECORD, embedder=Reader())
    for claim in RECORD:
        for text in claim.claim.values():
            asked = Message(f"{text} parrot circus lighthouse")
            assert reading.ask(asked) == plain.ask(asked)
