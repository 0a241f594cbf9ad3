"""Deliver the outbox: what people are told without having asked just now."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Final

from telegram.error import Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.handlers import sending
from bot.handlers.patience import asked_to_wait, is_passing
from bot.handlers.telling import write
from bot.handlers.waiting import unless
from storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.handlers.client import Client
    from bot.handlers.context import Services
    from bot.replies import Reply
    from storage.desk.records import Notice

logger = logging.getLogger(__name__)

PAUSE: Final = 3.0
"""Seconds between looks at the outbox, which other processes fill, too; what this one posts wakes it."""
AT_ONCE: Final = 5
BREATH: Final = 0.5
"""Seconds after so many notices, which take a third of what Telegram accepts: the rest is for answers."""
ATTEMPT: Final = 15.0
"""Seconds an attempt may take: less than a notice stays with whoever took it (storage.desk.outbox.LEASE)."""
GRACE: Final = 1.0
"""Seconds to end what was begun, after the order to stop."""


class Delivery:
    """Sends notices, each in one attempt, and ends those that were sent or never can be.

    What fails for now, or is cut off when the process dies, is given out again by the outbox after a
    while: nothing is lost, and what was cut off between sending and ending may come twice.
    """

    def __init__(self, client: Client, services: Services, *, to: int | None = None) -> None:
        """Deliver to everybody, or to the one person who can be reached."""
        self._client = client
        self._services = services
        self._to = to
        self._ending = asyncio.Event()
        self._fails = False
        self._rest = 0.0

    async def run(self) -> None:
        """Deliver until `end`."""
        while not self._ending.is_set():
            self._services.posted.clear()
            await self.deliver()
            await unless(self._ending, self._woken())

    def end(self) -> None:
        """Begin nothing more."""
        self._ending.set()

    async def _woken(self) -> None:
        await asyncio.sleep(self._rest)
        with suppress(TimeoutError):
            async with asyncio.timeout(PAUSE):
                await self._services.posted.wait()

    async def deliver(self) -> None:
        """Deliver what waits now, as long as it works."""
        outbox, self._rest = self._services.store.desk.outbox, 0.0
        try:
            # Looking first spares the turns of those who write.
            while not self._ending.is_set() and await outbox.waiting():
                taken = await outbox.take(AT_ONCE, at=self._services.clock(), to=self._to)
                if not taken or not await self._tell_all(taken):
                    break
                await asyncio.sleep(BREATH if len(taken) == AT_ONCE else 0)
            self._fails = False
        except StorageError as error:
            if not self._fails:
                logger.error("Notices wait until the record is available: %s", error)  # noqa: TRY400
            self._fails = True

    async def _tell_all(self, notices: list[Notice]) -> bool:
        """Tell several people at once; False when something failed for now."""
        told = await asyncio.gather(*map(self._tell, notices), return_exceptions=True)
        for notice, outcome in zip(notices, told, strict=True):
            if isinstance(outcome, BaseException):
                if isinstance(outcome, StorageError):
                    raise outcome
                logger.error("A notice (%s) could not be written.", notice.kind, exc_info=outcome)
        return all(outcome is True for outcome in told)

    async def _tell(self, notice: Notice) -> bool:
        reply = await write(notice, self._services)
        if reply is not None and not await self._send(notice, reply):
            return False
        await self._services.store.desk.outbox.done(notice.number, at=self._services.clock())
        return True

    async def _send(self, notice: Notice, reply: Reply) -> bool:
        """Send a notice; False when it may be taken later."""
        try:
            async with asyncio.timeout(ATTEMPT):
                await sending.send_once(self._client, notice.user_id, reply, to=notice.payload.get("message"))
        except TimeoutError:
            return False
        except RetryAfter as error:
            self._rest = max(self._rest, asked_to_wait(error))
            return False
        except Forbidden:
            logger.info("Somebody does not accept messages from the bot; a notice is dropped.")
        except TelegramError as error:
            if isinstance(error, InvalidToken) or is_passing(error):
                logger.info("A notice waits (%s).", type(error).__name__)
                return False
            logger.warning("A notice (%s) is dropped: %s.", notice.kind, error.message)
        return True


@asynccontextmanager
async def delivering(client: Client, services: Services, *, to: int | None = None) -> AsyncIterator[Delivery]:
    """Deliver beside whatever is done meanwhile; at the end, finish what was begun if that is soon done."""
    delivery = Delivery(client, services, to=to)
    task = asyncio.create_task(delivery.run())
    try:
        yield delivery
    finally:
        delivery.end()
        await asyncio.wait({task}, timeout=GRACE)
        task.cancel()
        (ended,) = await asyncio.gather(task, return_exceptions=True)
        if isinstance(ended, Exception):
            logger.error("Notices were no longer delivered.", exc_info=ended)
