"""How long and how often the bot asks Telegram again."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from itertools import chain, repeat
from typing import TYPE_CHECKING, TypeVar

from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

T = TypeVar("T")

logger = logging.getLogger(__name__)

DELAYS = (0.5, 1, 2, 4, 8, 16)
"""Seconds between attempts, doubling, so that a server that restarts is not overrun."""
LONGEST_DELAY = 30
"""Seconds between all further attempts."""


def delays() -> Iterator[float]:
    """Yield the seconds to wait before each further attempt, without end."""
    return chain(DELAYS, repeat(LONGEST_DELAY))


def asked_to_wait(error: RetryAfter) -> float:
    """Return the seconds Telegram asks the bot to wait, and a little more for the clocks' difference."""
    wait = error.retry_after
    return (wait.total_seconds() if isinstance(wait, timedelta) else wait) + 0.1


def is_passing(error: TelegramError) -> bool:
    """Tell whether the same request may succeed later: the network or the server failed, not the request."""
    return isinstance(error, NetworkError) and not isinstance(error, BadRequest)


async def persist(action: Callable[[], Awaitable[T]], purpose: str) -> T:
    """Repeat an action until Telegram does it, with one line in the log for each outage.

    Raises InvalidToken, since no waiting helps against a wrong token.
    """
    failed = False
    for delay in delays():
        try:
            result = await action()
        except InvalidToken:
            raise
        except TelegramError as error:
            if not failed:
                logger.warning("Cannot %s yet (%s); trying until it works.", purpose, error.message)
            failed = True
            await asyncio.sleep(asked_to_wait(error) if isinstance(error, RetryAfter) else delay)
        else:
            if failed:
                logger.info("It works again to %s.", purpose)
            return result
    raise AssertionError  # delays() never ends
