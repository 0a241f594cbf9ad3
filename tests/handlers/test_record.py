"""The record in memory follows the stored one, whoever changes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.handlers.record import LiveRecord
from bot.matching.answer import Outcome
from bot.matching.message import Message
from storage.records import Claim, Side, Source, Speaker, Stance, Statement, Status, Verdict
from storage.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

TEXT = "Kazakhstan offered Russia 77 hostages in March 2023"
STATEMENT = Statement(
    stance=Stance.ASSERTS,
    speaker=Speaker({"en": "Somebody"}, {"en": "speaker"}, Side.THIRD_PARTY),
    text={"en": "Said so."},
    sources=(Source("https://example.org/77"),),
)
CLAIM = Claim(
    id="hostages",
    claim={"en": TEXT},
    verdict=Verdict.UNPROVEN,
    aliases={},
    verdict_by={"en": "nobody"},
    summary={"en": "Nothing more is known."},
    statements=(STATEMENT,),
)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with Store.open(f"sqlite:///{tmp_path / 'claims.db'}") as store:
        yield store


async def test_a_claim_that_another_process_adds_is_found_by_the_next_question(store: Store):
    record = await LiveRecord.load(store)
    answer, _ = await record.ask(Message(TEXT))
    assert answer.outcome is Outcome.NONE
    await store.put_claims([CLAIM], by="test")
    answer, found = await record.ask(Message(TEXT))
    assert answer.claim == CLAIM.id
    assert found.published(CLAIM.id).claim == CLAIM.claim


async def test_a_claim_that_is_reworded_is_found_by_its_new_words(store: Store):
    await store.put_claims([CLAIM], by="test")
    record = await LiveRecord.load(store)
    text = "Kazakhstan offered Russia 88 hostages in March 2023"
    await store.put_claims([replace(CLAIM, claim={"en": text})], by="test")
    answer, _ = await record.ask(Message(text))
    assert answer.claim == CLAIM.id
    answer, _ = await record.ask(Message(TEXT))
    assert answer.claim is None


async def test_a_claim_that_is_withdrawn_is_found_no_more_but_its_buttons_are_understood(store: Store):
    await store.put_claims([CLAIM], by="test")
    record = await LiveRecord.load(store)
    await store.put_claims([replace(CLAIM, status=Status.RETIRED)], by="test")
    answer, _ = await record.ask(Message(TEXT))
    assert CLAIM.id not in answer.claims
    assert (await record.claim(CLAIM.key)).status is Status.RETIRED


async def test_a_key_that_names_nothing_gives_nothing(store: Store):
    record = await LiveRecord.load(store)
    assert await record.claim("nosuchclaim77") is None
