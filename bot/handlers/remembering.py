"""Who was shown which claim as the answer, so that they can be told when it is corrected."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Final

from telegram.constants import ChatType

from storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Coroutine, Sequence

    from telegram import Chat

    from bot.handlers.context import Services

logger = logging.getLogger(__name__)

PATIENCE: Final = 1.0
"""Seconds the next message of a chat waits for this at most."""
MOST: Final = 1_000
"""What is being written at once; more come together only while the database is locked."""


class Remembering:
    """Writes beside the serving: it waits for a database that works, and for no other."""

    def __init__(self) -> None:
        self._writing: set[asyncio.Task[None]] = set()

    async def write(self, work: Coroutine[None, None, None]) -> None:
        """Do some writing; return when it is done, or when it takes longer than one can wait."""
        if len(self._writing) >= MOST:
            work.close()
            return
        task = asyncio.create_task(_quietly(work))
        self._writing.add(task)
        task.add_done_callback(self._writing.discard)
        await asyncio.wait({task}, timeout=PATIENCE)


async def remember_shown(chat: Chat, claims: Sequence[str], language: str, services: Services) -> None:
    """Remember that somebody was shown claims in their private chat, by ids alone."""
    if chat.type != ChatType.PRIVATE:
        return
    now = services.clock()
    await services.remembering.write(
        services.store.desk.shown.remember(chat.id, claims, language, at=now),
    )


async def _quietly(work: Coroutine[None, None, None]) -> None:
    """Do the writing; the answer is there already, so that a failure concerns the log alone."""
    try:
        await work
    except StorageError as error:
        logger.warning("It could not be remembered what was shown: %s", error)
