"""Signs of life: a file that a running bot touches again and again, for `health` to look at."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

logger = logging.getLogger(__name__)

BEAT = 10.0
"""Seconds between two signs of life."""

ALARM = 60.0
"""Seconds of silence after which a bot counts as stuck: several signs were left out."""


def sign() -> Path:
    """Name the file: one for each user of the machine and each directory for temporary files.

    Raises OSError when there is no directory for temporary files that can be written to.
    """
    return Path(gettempdir()) / f"exchange-claims-bot-{os.getuid()}.alive"


@asynccontextmanager
async def signs_of_life(*, every: float = BEAT) -> AsyncIterator[None]:
    """Give a sign of life every so many seconds, as long as the event loop turns.

    A place that cannot be written to is logged and nothing more: the bot matters, not its health check.
    """
    beating = asyncio.create_task(_beat(every))
    try:
        yield
    finally:
        beating.cancel()
        await asyncio.gather(beating, return_exceptions=True)
        _leave()


async def _beat(every: float) -> None:
    try:
        while True:
            sign().touch()
            await asyncio.sleep(every)
    except OSError as error:
        logger.warning("No sign of life can be given (%s); `health` will find none.", error.strerror)


def _leave() -> None:
    with suppress(OSError):
        sign().unlink()


def silence() -> float | None:
    """Return the seconds since the last sign of life; None when no bot is running."""
    try:
        return time.time() - sign().stat().st_mtime
    except OSError:
        return None
