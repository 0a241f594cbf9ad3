"""What people are told unasked says what changed for them, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.replies import told
from bot.replies.actions import StopNotices, encode
from storage.records import Claim, Stance, Status, Verdict
from tests.replies.samples import LANGUAGES, REFUSED, record
from tests.replies.telegram import sent
from tests.replies.test_limits import claims, every_claim, texts

REBUTTAL = next(each for each in REFUSED.statements if each.stance is Stance.REBUTS)


def corrected(before: Claim, now: Claim, language: str = "en") -> str:
    reply = told.corrected(before, now, record(now), language)
    assert reply is not None
    assert reply.buttons[-1][0].data == encode(StopNotices())
    return sent(reply)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"verdict": Verdict.TRUE}, "Verdict: true before, misleading now."),
        ({"verdict_by": {"en": "Nobody"}}, "Whose verdict it is was corrected."),
        ({"claim": {"en": "Ukraine refused 41."}}, "before it was: “Ukraine refused 41.”"),
        ({"summary": {"en": "Otherwise."}}, "The summary was corrected."),
        ({"statements": REFUSED.statements[:1]}, "New: Olha Petrenko disputes this."),
        ({"statements": (*REFUSED.statements, REBUTTAL)}, "Statements or their sources were corrected."),
        ({"status": Status.RETIRED}, "had been withdrawn and is in the record again"),
    ],
)
def test_each_thing_that_changed_is_named(change: dict[str, object], words: str):
    text = corrected(replace(REFUSED, **change), REFUSED)
    assert words in text
    assert text.count("• ") - sent(told.answered("", REFUSED, record(), "en")).count("• ") <= 2


def test_a_withdrawn_claim_is_named_and_not_shown():
    text = corrected(REFUSED, replace(REFUSED, status=Status.RETIRED))
    assert "have withdrawn this claim" in text
    assert REFUSED.claim["en"] in text
    assert "Who claims this" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_undone_before_anybody_was_told_is_nothing_to_tell(language: str):
    assert told.corrected(REFUSED, replace(REFUSED, tags=("new",)), record(), language) is None


def test_a_wording_that_changed_in_another_language_is_none_for_a_reader_who_never_saw_it():
    now = replace(REFUSED, claim={**REFUSED.claim, "ru": "Иначе."})
    assert told.corrected(REFUSED, now, record(now), "en") is None
    assert "Иначе." in corrected(REFUSED, now, "ru")


@every_claim
@given(before=claims, now=claims, text=texts, language=st.sampled_from(LANGUAGES))
def test_whatever_was_asked_noted_or_changed_it_is_a_message_telegram_takes(
    before: Claim, now: Claim, text: str, language: str
):
    sent(told.answered(text, now, record(now), language))
    sent(told.closed(text, text, language))
    reply = told.corrected(before, now, record(now), language)
    if reply is not None:
        sent(reply)
