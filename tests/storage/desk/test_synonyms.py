"""Synonyms: each word once for a concept, audited, and a number tells whoever holds them of every change."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from storage.desk.records import Synonym
from storage.desk.synonyms import SYNONYM
from storage.errors import AlreadyDoneError
from tests.storage.desk.samples import ANNA, NOW

if TYPE_CHECKING:
    from storage.store import Store

SWAP = Synonym("exchange", "uk", "виміняти")
WORDY = Synonym("exchange", "ru", "с" * 200)


async def test_a_word_is_added_once_and_listed_in_the_order_they_came(store: Store):
    for synonym in (WORDY, SWAP):
        assert await store.desk.synonyms.add(synonym, by=ANNA, at=NOW)
        assert not await store.desk.synonyms.add(synonym, by=ANNA, at=NOW)
    assert await store.desk.synonyms.all() == [WORDY, SWAP]


async def test_a_word_is_taken_away_once_and_can_come_back(store: Store):
    await store.desk.synonyms.add(SWAP, by=ANNA, at=NOW)
    assert await store.desk.synonyms.remove(SWAP, by=ANNA, at=NOW)
    assert not await store.desk.synonyms.remove(SWAP, by=ANNA, at=NOW)
    assert await store.desk.synonyms.all() == []
    assert await store.desk.synonyms.add(SWAP, by=ANNA, at=NOW)


async def test_what_was_taught_is_audited_under_its_concept(store: Store):
    await store.desk.synonyms.add(WORDY, by=ANNA, at=NOW)
    await store.desk.synonyms.add(SWAP, by=ANNA, at=NOW)
    await store.desk.synonyms.remove(SWAP, by="user:18", at=NOW)
    entries = await store.desk.audit.of("exchange", kind=SYNONYM)
    word = {"concept": "exchange", "language": "uk", "word": "виміняти"}
    assert [(entry.by, entry.action, entry.before, entry.after) for entry in entries[:2]] == [
        ("user:18", "remove", word, None),
        (ANNA, "add", None, word),
    ]
    assert len(entries) == 3


async def test_the_revision_grows_with_every_change_and_with_nothing_else(store: Store, other: Store):
    revisions = [await other.desk.synonyms.revision()]
    for change in (store.desk.synonyms.add, store.desk.synonyms.remove, store.desk.synonyms.add):
        await change(SWAP, by=ANNA, at=NOW)
        revisions.append(await other.desk.synonyms.revision())
        await change(SWAP, by=ANNA, at=NOW)
        await store.desk.moderators.add(17, "Anna", by=ANNA, at=NOW)
        assert await other.desk.synonyms.revision() == revisions[-1]
    assert revisions == sorted(set(revisions))


async def test_of_two_who_teach_a_word_at_once_one_does(store: Store, other: Store):
    added = await asyncio.gather(
        *(desk.desk.synonyms.add(SWAP, by=ANNA, at=NOW) for desk in (store, other) * 3)
    )
    assert sorted(added) == [False] * 5 + [True]
    assert await store.desk.synonyms.all() == [SWAP]


async def test_an_update_that_comes_twice_teaches_once(store: Store):
    await store.desk.synonyms.add(SWAP, by=ANNA, at=NOW, key="update:1")
    with pytest.raises(AlreadyDoneError):
        await store.desk.synonyms.remove(SWAP, by=ANNA, at=NOW, key="update:1")
    assert await store.desk.synonyms.all() == [SWAP]
