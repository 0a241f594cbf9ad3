"""The record in memory follows the stored one, whoever changes it."""

from __future__ import annotations

import asyncio
import gc
import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.handlers.record import LiveRecord
from bot.matching.answer import Outcome
from bot.matching.message import Message
from storage.records import Claim, Side, Source, Speaker, Stance, Statement, Status, Verdict
from storage.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator
    from datetime import datetime
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


class Counting:
    """A store that counts the claims that are read to be matched."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.read = 0

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    async def claims(self) -> tuple[Claim, ...]:
        raise AssertionError("All claims are read at once.")

    async def changed_since(self, moment: datetime | None) -> AsyncGenerator[Claim]:
        async for claim in self._store.changed_since(moment):
            self.read += 1
            yield claim


def delete(file: Path, claim_id: str) -> None:
    """Delete a claim behind the program's back."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("DELETE FROM claims WHERE id = ?", (claim_id,))


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


async def test_a_claim_that_was_deleted_is_found_no_more(store: Store, tmp_path: Path):
    others = [replace(CLAIM, id=f"other-{n}", claim={"en": f"{n}00 bridges fell"}) for n in range(2, 5)]
    await store.put_claims([CLAIM, *others], by="test")
    record = await LiveRecord.load(store)
    await asyncio.to_thread(delete, tmp_path / "claims.db", CLAIM.id)
    answer, found = await record.ask(Message(TEXT))
    assert CLAIM.id not in answer.claims
    assert CLAIM.id not in found.claims


async def test_a_record_put_back_to_an_earlier_state_is_read_again(store: Store, tmp_path: Path):
    await store.put_claims([replace(CLAIM, id="first", claim={"en": "300 bridges fell"})], by="test")
    await store.put_claims([CLAIM], by="test")
    record = await LiveRecord.load(store)
    await asyncio.to_thread(delete, tmp_path / "claims.db", CLAIM.id)
    assert (await record.about([])).changed_at == await store.changed_at()
    answer, _ = await record.ask(Message("300 bridges fell"))
    assert answer.claim == "first"


async def test_only_the_claims_that_changed_are_read(tmp_path: Path):
    async with Store.open(f"sqlite:///{tmp_path / 'claims.db'}") as opened:
        store = Counting(opened)
        await opened.put_claims([replace(CLAIM, id=f"claim-{n}") for n in range(50)], by="test")
        record = await LiveRecord.load(store)
        assert store.read == 50
        await record.ask(Message(TEXT))
        assert store.read == 50
        await opened.put_claims([CLAIM, replace(CLAIM, id="claim-7", status=Status.RETIRED)], by="test")
        await record.ask(Message("привіт"))
        assert store.read == 52


async def test_other_things_go_on_while_claims_are_read(store: Store):
    await store.put_claims([replace(CLAIM, id=f"claim-{n}") for n in range(50)], by="test")
    turns = 0

    async def count() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    counting = asyncio.create_task(count())
    await LiveRecord.load(store)
    counting.cancel()
    assert turns > 50


async def test_a_key_that_names_nothing_gives_nothing(store: Store):
    record = await LiveRecord.load(store)
    assert await record.claim("nosuchclaim77") is None


async def test_a_loaded_record_is_not_looked_through_for_garbage(store: Store):
    gc.unfreeze()
    await LiveRecord.load(store)
    assert gc.get_freeze_count() > 0
