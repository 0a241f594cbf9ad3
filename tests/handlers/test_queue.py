"""The groups of open questions follow what is stored, whoever changes it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.handlers.queue import LiveQueue
from bot.handlers.record import LiveRecord
from storage.records import KeptQuestion
from storage.store import Store
from tests.handlers.test_record import CLAIM

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)
SAME = ("Did Kyiv turn down 640 prisoners?", "Київ відмовився від 640 полонених?")
OTHER = "Did Kyiv turn down 650 prisoners?"


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with Store.open(f"sqlite:///{tmp_path / 'claims.db'}") as store:
        await store.put_claims([CLAIM], by="test")
        yield store


@pytest.fixture
async def queue(store: Store) -> LiveQueue:
    return LiveQueue(store, await LiveRecord.load(store))


async def keep(store: Store, number: int, text: str) -> None:
    await store.keep_question(KeptQuestion(text, "en", number, number, number, NOW))


async def test_questions_that_ask_for_the_same_in_two_languages_are_one_group(store: Store, queue: LiveQueue):
    for number, text in enumerate((OTHER, *SAME), start=1):
        await keep(store, number, text)
    assert [group.numbers for group in await queue.groups()] == [(2, 3), (1,)]


async def test_a_question_that_was_dealt_with_leaves_its_group_and_a_new_one_joins_it(
    store: Store, queue: LiveQueue
):
    await keep(store, 1, SAME[0])
    assert [group.numbers for group in await queue.groups()] == [(1,)]
    await keep(store, 2, SAME[1])
    assert [group.numbers for group in await queue.groups()] == [(1, 2)]
    await store.desk.questions.close([1], None, by="test", at=NOW)
    assert [group.numbers for group in await queue.groups()] == [(2,)]


async def test_questions_whose_asker_deletes_them_are_gone(store: Store, queue: LiveQueue):
    await keep(store, 1, SAME[0])
    await queue.groups()
    await store.forget_reader(1)
    assert await queue.groups() == ()


async def test_once_the_record_has_a_claim_the_questions_it_answers_come_together(
    store: Store, queue: LiveQueue
):
    text = CLAIM.claim["en"]
    await keep(store, 1, text)
    await keep(store, 2, f"Is it true that {text}?")
    (group,) = await queue.groups()
    assert group.numbers == (1, 2)
