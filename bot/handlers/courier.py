"""Send at the pace Telegram allows, and again what Telegram did not take."""

from __future__ import annotations

import asyncio
import logging
from itertools import islice
from typing import TYPE_CHECKING, Any

from aiolimiter import AsyncLimiter
from telegram.error import RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from bot.handlers.patience import asked_to_wait, delays, is_passing

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Iterator

    Result = bool | dict[str, Any] | list[dict[str, Any]]

logger = logging.getLogger(__name__)

MESSAGES_A_SECOND = 30
"""What Telegram accepts from one bot over all chats, by its FAQ."""
ATTEMPTS = 15
"""Attempts against failures of the network or the server: about five minutes, an ordinary outage."""
ONCE = 1
"""`rate_limit_args` of a request that is not worth repeating; the library would take 0 for none given."""
FOR_PEOPLE = ("chat_id", "callback_query_id")
"""Parameters by which a request is known to be waited for by somebody."""
UNPACED = "sendChatAction"
"""No message, so that it takes no message's place."""


class Courier(BaseRateLimiter[int]):
    """Carry each request to Telegram until it is taken.

    A request that Telegram postpones (429) waits as long as Telegram says, however often; the others
    go on, because the limit that is hit most often is that of one chat. A request that fails on the
    way (network, timeout, 5xx) is repeated for some minutes. After a timeout that may deliver an
    answer twice, which is better than not at all.

    `rate_limit_args` is the number of attempts; `ONCE` repeats nothing, which is also how requests go
    that nobody waits for.
    """

    def __init__(self, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        """Wait by the given function, in seconds."""
        self._sleep = sleep
        self._pace = AsyncLimiter(MESSAGES_A_SECOND, 1)

    async def initialize(self) -> None:
        """Need nothing beforehand."""

    async def shutdown(self) -> None:
        """Leave nothing behind."""

    async def process_request(  # noqa: PLR0913, PLR0917 -- the library's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Result:
        """Make one request, and again until Telegram takes or refuses it.

        Raises what Telegram refuses at once, and the last failure once the attempts are used up.
        """
        attempts = rate_limit_args or (ATTEMPTS if any(name in data for name in FOR_PEOPLE) else ONCE)
        waits = islice(delays(), attempts - 1)
        while True:
            try:
                if "chat_id" in data and endpoint != UNPACED:
                    await self._pace.acquire()
                return await callback(*args, **kwargs)
            except TelegramError as error:
                wait = _wait_after(error, waits, once=attempts == ONCE)
                logger.info("%s: %s; again in %.1f s.", endpoint, type(error).__name__, wait)
                await self._sleep(wait)


def _wait_after(error: TelegramError, waits: Iterator[float], *, once: bool) -> float:
    """Return the seconds to wait before the next attempt, or raise the error when there is none."""
    if isinstance(error, RetryAfter) and not once:
        return asked_to_wait(error)
    wait = next(waits, None) if is_passing(error) else None
    if wait is None:
        raise error
    return wait
