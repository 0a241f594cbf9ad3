"""Count what happens, without anything of the people to whom it happens.

Numbers are gathered in memory and stored every few seconds and at the end, so that a busy bot does not
write for every question. A process that is killed loses those of the last seconds.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final

from bot.handlers.calendar import day_of
from bot.handlers.waiting import unless
from bot.matching.answer import Outcome
from storage.desk.figures import Counted, Event
from storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from datetime import datetime

    from bot.matching.answer import Answer
    from storage.desk.counts import Counts

logger = logging.getLogger(__name__)

PAUSE: Final = 5.0
"""Seconds between two times at which the numbers are stored."""


class Counting:
    """Numbers on their way to storage; `clock` gives the time as an aware moment."""

    def __init__(self, counts: Counts, clock: Callable[[], datetime]) -> None:
        self._counts = counts
        self._clock = clock
        self._waiting: Counter[Counted] = Counter()

    @classmethod
    @asynccontextmanager
    async def open(
        cls, counts: Counts, clock: Callable[[], datetime], pause: float = PAUSE
    ) -> AsyncIterator[Counting]:
        """Store what is counted every `pause` seconds and at the end."""
        counting = cls(counts, clock)
        stop = asyncio.Event()
        storing = asyncio.create_task(counting._keep_storing(stop, pause))
        try:
            yield counting
        finally:
            stop.set()
            await storing

    def answered(self, answer: Answer) -> None:
        """Count an answer by its outcome and language, and the claims it shows as what was asked about."""
        self._count(Event.ANSWERED, answer.outcome, answer.language)
        if answer.outcome is Outcome.MATCH and answer.claim is not None:
            for claim in (answer.claim, *answer.also):
                self._count(Event.SHOWN, claim)

    def not_this(self, claim: str) -> None:
        """Count that a claim was not what somebody asked, by its id."""
        self._count(Event.NOT_THIS, claim)

    def sent_in(self) -> None:
        """Count that somebody sent a question to the moderators."""
        self._count(Event.SENT_IN)

    async def store(self) -> None:
        """Store what was counted since the last time; what cannot be stored waits for the next."""
        batch, self._waiting = self._waiting, Counter()
        if not batch:
            return
        try:
            await self._counts.add(batch)
        except StorageError as error:
            logger.warning("Numbers could not be stored (%s); they wait.", error)
            self._waiting.update(batch)

    def _count(self, event: Event, about: str = "", language: str = "") -> None:
        self._waiting[Counted(day_of(self._clock()), event, str(about), language)] += 1

    async def _keep_storing(self, stop: asyncio.Event, pause: float) -> None:
        while not stop.is_set():
            await unless(stop, asyncio.sleep(pause))
            await self.store()
