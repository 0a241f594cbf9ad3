"""Serve chats side by side and the updates of one chat in order."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Coroutine
from typing import TYPE_CHECKING

from telegram import Update
from telegram.ext import BaseUpdateProcessor

if TYPE_CHECKING:
    from collections.abc import Awaitable

AT_ONCE = 256
"""More than the 100 updates Telegram hands out before it wants them confirmed, so that a chat with
many waiting updates takes no other chat's place."""


class ChatOrder(BaseUpdateProcessor):
    """Process one update a chat at a time, first come first served, and any number of chats at once."""

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
            async with self._locks.setdefault(chat, asyncio.Lock()):
                await coroutine
        finally:
            if isinstance(coroutine, Coroutine):
                coroutine.close()  # it may have been cancelled before its turn came
            self._waiting[chat] -= 1
            if not self._waiting[chat]:
                del self._waiting[chat], self._locks[chat]


def chat_of(update: object) -> int | None:
    """Return the id by which an update is ordered: its chat, else its sender, else None."""
    if not isinstance(update, Update):
        return None
    place = update.effective_chat or update.effective_user
    return place.id if place else None
