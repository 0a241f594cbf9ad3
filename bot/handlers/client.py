"""The bot's end of the line to Telegram."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot.handlers.courier import Courier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram.request import BaseRequest

logger = logging.getLogger(__name__)

READ_TIMEOUT = 20.0
"""Seconds for Telegram to answer; longer than the library's 5, since what is repeated after a timeout may
arrive twice."""
POOL_TIMEOUT = 30.0
"""Seconds to wait for one of the connections; a queue in front of Telegram is no failure."""
MALFORMED = (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, OSError)
"""What the library raises when an update is not what the Bot API promises; the last two for moments no
calendar has."""


class Client(ExtBot[int]):
    """A bot of the library that hands out updates before they are read, each to be judged by itself."""

    def __init__(self, token: str, server: str, *, request: BaseRequest | None = None) -> None:
        """Speak to a server ("https://api.telegram.org"), or to a transport that stands in for one."""
        super().__init__(
            token,
            base_url=f"{server}/bot",
            base_file_url=f"{server}/file/bot",
            request=request or HTTPXRequest(read_timeout=READ_TIMEOUT, pool_timeout=POOL_TIMEOUT),
            get_updates_request=request or HTTPXRequest(connection_pool_size=1),
            rate_limiter=Courier(),
        )

    async def receive(self, offset: int, kinds: Sequence[str], seconds: int) -> list[dict[str, Any]]:
        """Wait up to some seconds for updates from `offset` on, confirming all before it.

        Raises TelegramError, also when the answer is no list of updates.
        """
        wanted = {"offset": offset, "timeout": seconds, "allowed_updates": list(kinds)}
        updates: list[dict[str, Any]] = await self._post(
            "getUpdates", wanted, read_timeout=seconds + READ_TIMEOUT
        )
        if not (isinstance(updates, list) and all(map(_has_number, updates))):
            raise TelegramError("The answer is no list of updates")
        return updates

    def read(self, raw: dict[str, Any]) -> Update | None:
        """Read one update, or return None when it is no update as the Bot API describes it."""
        try:
            return Update.de_json(raw, self)
        except MALFORMED as error:
            logger.warning("An update could not be read (%s); it is left out.", type(error).__name__)
            return None


def _has_number(raw: object) -> bool:
    return isinstance(raw, dict) and isinstance(raw.get("update_id"), int)
