"""Moderators teach the engine words; questions and claims are understood by them at once."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import pytest

from bot.language.lexicon import default_lexicon
from bot.matching.answer import Outcome
from bot.matching.engine import Engine
from bot.matching.message import Message
from bot.matching.teaching import Refusal, Why
from tests.matching.record import BODIES, BOROVIK, RECORD, REFUSED


class Taught(NamedTuple):
    concept: str
    language: str
    word: str


TURNED = Taught("refuse", "uk", "зафутболити")
LADS = Taught("captive", "uk", "наш хлопець")
ASKED = "Україна зафутболила 412 полонених у березні?"
SLANG = replace(REFUSED, claim={"uk": "Україна зафутболила 412 полонених у березні 2024 року"}, statements=())
PLAIN = "Did Ukraine refuse to take back 412 prisoners of war in March 2024?"


def outcome(engine: Engine, text: str) -> Outcome:
    return engine.ask(Message(text)).outcome


def test_the_next_question_is_understood_by_a_taught_word():
    engine = Engine(RECORD)
    assert outcome(engine, ASKED) is not Outcome.MATCH
    engine.teach([TURNED])
    assert engine.ask(Message(ASKED)).claim == REFUSED.id


def test_a_word_means_nothing_again_once_it_is_forgotten():
    engine = Engine(RECORD)
    before = engine.ask(Message(ASKED))
    engine.teach([TURNED])
    engine.teach([])
    assert engine.ask(Message(ASKED)) == before


def test_an_engine_may_begin_with_what_was_taught():
    assert Engine(RECORD, synonyms=[TURNED]).ask(Message(ASKED)).claim == REFUSED.id


def test_a_stored_claim_is_understood_by_it_when_it_is_put_again():
    engine = Engine([SLANG, BODIES])
    assert outcome(engine, PLAIN) is not Outcome.MATCH
    concerned = engine.teach([TURNED])
    assert [claim.id for claim in (SLANG, BODIES) if concerned(claim)] == [SLANG.id]
    engine.put(SLANG)
    assert engine.ask(Message(PLAIN)).claim == SLANG.id


def test_the_same_claims_are_concerned_when_it_is_forgotten():
    engine = Engine([SLANG, BODIES], synonyms=[TURNED])
    concerned = engine.teach([])
    assert [claim.id for claim in (SLANG, BODIES) if concerned(claim)] == [SLANG.id]
    engine.put(SLANG)
    assert outcome(engine, PLAIN) is not Outcome.MATCH


def test_every_text_of_a_claim_that_matching_reads_can_concern():
    concerned = Engine().teach([Taught("exchange", "uk", "рокіровка")])
    text = "Після рокіровки нічого не змінилося."
    statement = replace(REFUSED.statements[0], text={"uk": text})
    assert concerned(replace(BODIES, summary={"uk": text}))
    assert concerned(replace(BODIES, aliases={"uk": (text,)}))
    assert concerned(replace(BODIES, statements=(statement,)))
    assert not concerned(BODIES)


def test_to_teach_the_same_again_concerns_no_claim():
    engine = Engine([SLANG])
    assert engine.teach([TURNED, LADS])
    again = engine.teach([LADS, TURNED])
    assert not again
    assert not again(SLANG)


def test_only_what_is_new_or_gone_concerns_claims():
    engine = Engine([SLANG], synonyms=[TURNED])
    assert not engine.teach([TURNED, LADS])(SLANG)


def test_a_misspelt_taught_word_is_understood_too():
    engine = Engine(RECORD, synonyms=[TURNED])
    assert engine.ask(Message("Україна зафутболла 412 полонених у березні?")).claim == REFUSED.id


def test_a_taught_word_makes_no_near_miss_a_match():
    engine = Engine(RECORD, synonyms=[TURNED])
    assert outcome(engine, "Україна зафутболила 512 полонених?") is Outcome.NEAR
    assert outcome(engine, "Росія зафутболила 412 полонених?") is Outcome.NEAR
    assert outcome(engine, "Україна не зафутболила 412 полонених у березні") is Outcome.NEAR


def test_a_speaker_stays_known_whatever_is_taught():
    engine = Engine(synonyms=[Taught("captive", "en", "Borovik")])
    for claim in RECORD:
        engine.put(claim)
    answer = engine.ask(Message("Did Borovik say that Ukraine refused to take back 412 prisoners?"))
    assert (answer.claim, answer.points_to[0]) == (REFUSED.id, 0)


@pytest.mark.parametrize(
    ("synonym", "refused"),
    [
        (Taught("no-such-concept", "uk", "рокіровка"), Refusal(Why.NO_CONCEPT)),
        (Taught("exchange", "pl", "wymiana"), Refusal(Why.NO_LANGUAGE)),
        (Taught("exchange", "uk", "об"), Refusal(Why.TOO_SHORT)),
        (Taught("exchange", "uk", " ?! "), Refusal(Why.TOO_SHORT)),
        (Taught("exchange", "en", "one word after another and so on"), Refusal(Why.TOO_LONG)),
        (Taught("exchange", "en", "630"), Refusal(Why.NUMBER)),
        (Taught("exchange", "en", "1,200.5"), Refusal(Why.NUMBER)),
        (Taught("exchange", "uk", "шістсот тридцять"), Refusal(Why.NUMBER)),
        (Taught("exchange", "en", "whether"), Refusal(Why.COMMON)),
        (Taught("exchange", "uk", "про них"), Refusal(Why.COMMON)),
        (Taught("exchange", "ru", "спасибо"), Refusal(Why.COMMON)),
        (Taught("exchange", "ru", "Боровика"), Refusal(Why.PERSON)),
        (Taught("exchange", "uk", "обмінами"), Refusal(Why.KNOWN)),
        (Taught("ukraine", "en", "Moscow"), Refusal(Why.EXCLUDED, "russia")),
        (Taught("body", "uk", "поранені"), Refusal(Why.EXCLUDED, "wounded")),
        (Taught("agree", "en", "refused"), Refusal(Why.EXCLUDED, "refuse")),
    ],
)
def test_a_word_that_cannot_be_taught_is_refused_for_one_reason(synonym: Taught, refused: Refusal):
    assert Engine(RECORD).refusal(synonym) == refused


@pytest.mark.parametrize(
    "synonym", [TURNED, LADS, Taught("exchange", "ru", "рокировка"), Taught("body", "ru", "груз 200")]
)
def test_a_word_against_which_nothing_speaks_is_not_refused(synonym: Taught):
    assert Engine(RECORD).refusal(synonym) is None


def test_a_word_that_was_taught_is_known():
    engine = Engine(RECORD, synonyms=[TURNED])
    assert engine.refusal(Taught("refuse", "uk", "зафутболили")) == Refusal(Why.KNOWN)
    assert engine.refusal(Taught("agree", "uk", "зафутболили")) == Refusal(Why.EXCLUDED, "refuse")


def test_the_lexicon_that_others_use_learns_nothing():
    words = default_lexicon().words("uk")
    Engine(synonyms=[TURNED, LADS])
    assert default_lexicon().words("uk") == words
    assert BOROVIK.name["en"]
