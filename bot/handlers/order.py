"""Serve chats side by side and the updates of one chat in order."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Coroutine
from typing import TYPE_CHECKING

from telegram import Update
from telegram.ext import BaseUpdateProcessor

if TYPE_CHECKING:
    from collections.abc import Awaitable

logger = logging.getLogger(__name__)

AT_ONCE = 1_000
"""Updates of all chats that are held at once; some 20 MB."""
MOST_WAITING = 60
"""Updates of one chat that are held at once: more than a person sends; a flood takes nobody's place."""


class ChatOrder(BaseUpdateProcessor):
    """Process one update a chat at a time, first come first served, and any number of chats at once.

    What a chat sends while MOST_WAITING of its updates are waiting is left out.
    """

    def __init__(self) -> None:
        super().__init__(AT_ONCE)
        self._locks: dict[int, asyncio.Lock] = {}
        self._waiting: Counter[int] = Counter()

    async def initialize(self) -> None:
        """Need nothing beforehand."""

    async def shutdown(self) -> None:
        """Leave nothing behind."""

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        """Await the coroutine once the earlier updates of the same chat are done."""
        chat = chat_of(update)
        if chat is None:
            await coroutine
            return
        self._waiting[chat] += 1
        try:
            if self._waiting[chat] > MOST_WAITING:
                logger.info("A chat sends faster than it can be answered; an update is left out.")
                return
            async with self._locks.setdefault(chat, asyncio.Lock()):
                await coroutine
        finally:
            if isinstance(coroutine, Coroutine):
                coroutine.close()  # it may have been left out, or cancelled before its turn came
            self._waiting[chat] -= 1
            if not self._waiting[chat]:
                del self._waiting[chat], self._locks[chat]


def chat_of(update: object) -> int | None:
    """Return the id by which an update is ordered: its chat, else its sender, else None."""
    if not isinstance(update, Update):
        return None
    place = update.effective_chat or update.effective_user
    return place.id if place else None
