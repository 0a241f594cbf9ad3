"""Counting: batches add up, by day, whoever writes them."""

from __future__ import annotations

import asyncio
from datetime import date

import pytest

from storage.desk.figures import Counted, Event
from storage.errors import StorageError
from storage.store import Store

MONDAY, TUESDAY = date(2024, 12, 2), date(2024, 12, 3)
MATCHES = Counted(MONDAY, Event.ANSWERED, "match", "uk")
SHOWN = Counted(TUESDAY, Event.SHOWN, "ru-offers-630")
SENT_IN = Counted(TUESDAY, Event.SENT_IN)


async def test_what_is_added_is_counted_on_top_of_what_was_there(store: Store):
    await store.desk.counts.add({MATCHES: 2, SHOWN: 1})
    await store.desk.counts.add({MATCHES: 3, SENT_IN: 1})
    assert await store.desk.counts.since(MONDAY) == {MATCHES: 5, SHOWN: 1, SENT_IN: 1}


async def test_days_before_the_one_asked_for_are_left_out(store: Store):
    await store.desk.counts.add({MATCHES: 2, SHOWN: 1})
    assert await store.desk.counts.since(TUESDAY) == {SHOWN: 1}


async def test_several_programs_that_add_at_once_lose_nothing(url: str):
    async with Store.open(url) as one, Store.open(url) as other:
        await asyncio.gather(*(store.desk.counts.add({MATCHES: 1, SHOWN: 2}) for store in (one, other) * 10))
        assert await one.desk.counts.since(MONDAY) == {MATCHES: 20, SHOWN: 40}


async def test_a_batch_that_fails_on_its_way_adds_nothing(store: Store):
    await store.desk.counts.add({MATCHES: 2})
    with pytest.raises((OverflowError, StorageError)):
        await store.desk.counts.add({MATCHES: 1, SHOWN: 2**70})
    assert await store.desk.counts.since(MONDAY) == {MATCHES: 2}
