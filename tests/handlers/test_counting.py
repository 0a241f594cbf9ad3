"""Counting: what happens is stored every few seconds and at the end, and never who it happened to."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bot.handlers.counting import Counting
from bot.matching.answer import Answer, Candidate, Outcome
from storage.desk.figures import Counted, Event
from storage.errors import StorageError
from storage.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from storage.desk.figures import Counts

BEFORE_MIDNIGHT_UTC = datetime(2024, 12, 2, 23, 30, tzinfo=UTC)
NEXT_DAY_IN_KYIV = date(2024, 12, 3)
LONG = 1000.0
MATCH = Answer(Outcome.MATCH, "uk", claim="a", also=("b",), candidates=(Candidate("c"),))


def clock() -> datetime:
    return BEFORE_MIDNIGHT_UTC


class Taking:
    """A storage that fails so many times, and tells when it has taken something."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.taken: list[Counts] = []
        self.has_taken = asyncio.Event()

    async def add(self, counts: Counts) -> None:
        if self.failures:
            self.failures -= 1
            raise StorageError("The database is busy.")
        self.taken.append(counts)
        self.has_taken.set()


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with Store.open(f"sqlite:///{tmp_path / 'claims.db'}") as store:
        yield store


async def test_what_was_counted_is_stored_at_the_end_by_the_readers_day(store: Store):
    async with Counting.open(store.desk.counts, clock, LONG) as counting:
        counting.answered(MATCH)
        counting.answered(MATCH)
        counting.answered(Answer(Outcome.NEAR, "ru", candidates=(Candidate("c"),)))
        counting.not_this("a")
        counting.sent_in()
        assert not await store.desk.counts.since(NEXT_DAY_IN_KYIV)
    day = NEXT_DAY_IN_KYIV
    assert await store.desk.counts.since(day) == {
        Counted(day, Event.ANSWERED, "match", "uk"): 2,
        Counted(day, Event.ANSWERED, "near", "ru"): 1,
        Counted(day, Event.SHOWN, "a"): 2,
        Counted(day, Event.SHOWN, "b"): 2,
        Counted(day, Event.NOT_THIS, "a"): 1,
        Counted(day, Event.SENT_IN): 1,
    }


async def test_a_bot_that_goes_on_stores_in_between():
    taking = Taking()
    async with Counting.open(taking, clock, 0.01) as counting:
        counting.sent_in()
        await asyncio.wait_for(taking.has_taken.wait(), 5)
        assert taking.taken == [{Counted(NEXT_DAY_IN_KYIV, Event.SENT_IN): 1}]


async def test_what_could_not_be_stored_waits_for_the_next_time():
    taking = Taking(failures=1)
    counting = Counting(taking, clock)
    counting.sent_in()
    await counting.store()
    counting.sent_in()
    await counting.store()
    assert taking.taken == [{Counted(NEXT_DAY_IN_KYIV, Event.SENT_IN): 2}]
