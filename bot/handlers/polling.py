"""Long polling that confirms an update to Telegram only when it has been processed."""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from telegram.error import TelegramError

from bot.handlers.patience import persist
from bot.handlers.waiting import unless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram import Update

    from bot.handlers.client import Client
    from bot.handlers.context import BotApplication

logger = logging.getLogger(__name__)


MOST_HELD = 50
"""Updates that may wait for a slow earlier one to be confirmed: half of the 100 that Telegram hands out at
once from the first unconfirmed one on, which would otherwise hide all newer ones."""


@dataclass(frozen=True, slots=True)
class Tempo:
    """How long polling waits for what, in seconds.

    `long_poll`: Telegram holds a request while nothing happens. `breath`: between looking for new
    updates while earlier ones are being processed; Telegram then answers at once, because it repeats
    what is not confirmed. `patience`: for an update before many newer ones. `grace`: to finish what
    was received, after the order to stop, and `farewell` to confirm it; container engines kill after 10.
    """

    long_poll: int = 30
    breath: float = 0.25
    patience: float = 5.0
    grace: float = 7.0
    farewell: float = 2.0


class Polling:
    """Receive updates, process them side by side, confirm those before which none is unfinished.

    Telegram repeats everything from the first unconfirmed update on, so a process that dies loses
    nothing: the next one receives the rest again. Only an update that takes long and has MOST_HELD
    newer ones behind it is confirmed before it is finished, so that it holds up nobody else.
    """

    def __init__(
        self, application: BotApplication, client: Client, kinds: Sequence[str], tempo: Tempo | None = None
    ) -> None:
        """Process updates of the given kinds ("message", ...) with an initialized application."""
        self._tempo = tempo or Tempo()
        self._application = application
        self._client = client
        self._kinds = kinds
        self._last = -1
        self._handled: set[int] = set()
        self._working: dict[int, asyncio.Task[None]] = {}
        self._begun: dict[int, float] = {}

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set, then finish and confirm what was received.

        Raises InvalidToken when Telegram does not know the token (any more).
        """
        try:
            while not stop.is_set():
                for raw in await unless(stop, self._receive()) or ():
                    self._begin(raw)
                if self._working:
                    await asyncio.wait(self._working.values(), timeout=self._tempo.breath)
        finally:
            await self._finish()

    async def _receive(self) -> list[dict[str, Any]]:
        offset, seconds = self._offset(), 0 if self._working else self._tempo.long_poll
        updates = await persist(lambda: self._client.receive(offset, self._kinds, seconds), "receive updates")
        # What was finished during the request is among its updates once more, and must be known.
        self._handled = {number for number in self._handled if number >= offset}
        return updates

    def _offset(self) -> int:
        """Return the first update that must come again: asking from it on confirms all before it."""
        return min(filter(self._must_come_again, self._working), default=self._last + 1)

    def _must_come_again(self, number: int) -> bool:
        is_recent = time.monotonic() - self._begun[number] < self._tempo.patience
        return is_recent or self._last - number < MOST_HELD

    def _begin(self, raw: dict[str, Any]) -> None:
        self._last = number = raw["update_id"]
        if number in self._working or number in self._handled:
            return
        self._handled.add(number)
        update = self._client.read(raw)
        if update is not None:
            task = asyncio.create_task(self._process(update))
            self._working[number], self._begun[number] = task, time.monotonic()
            task.add_done_callback(lambda _: self._end(number))

    def _end(self, number: int) -> None:
        del self._working[number], self._begun[number]

    async def _process(self, update: Update) -> None:
        application = self._application
        await application.update_processor.process_update(update, application.process_update(update))

    async def _finish(self) -> None:
        if self._working:
            await asyncio.wait(self._working.values(), timeout=self._tempo.grace)
        offset, unfinished = self._offset(), dict(self._working)
        for task in unfinished.values():
            task.cancel()
        if unfinished:
            left = sum(number >= offset for number in unfinished)
            lost = len(unfinished) - left
            logger.warning("Stopping; %d updates are left for the next start, %d are given up.", left, lost)
        await asyncio.gather(*unfinished.values(), return_exceptions=True)
        if offset:
            await self._confirm(offset)

    async def _confirm(self, offset: int) -> None:
        try:
            async with asyncio.timeout(self._tempo.farewell):
                await persist(
                    lambda: self._client.receive(offset, self._kinds, 0), "confirm the last updates"
                )
        except (TimeoutError, TelegramError):
            logger.warning("The last updates could not be confirmed; the next start answers them again.")
