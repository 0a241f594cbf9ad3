"""The command menu and the descriptions that Telegram shows around the chat, in every language."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot import replies
from bot.language.offered import LANGUAGES, WHEN_OTHER

if TYPE_CHECKING:
    from bot.handlers.client import Client

logger = logging.getLogger(__name__)

ATTEMPTS = 4
"""Attempts against failures of the network or of Telegram."""


async def set_menus(bot: Client) -> None:
    """Set menus and descriptions for each language, and for readers of any other.

    A bot without a menu still answers: a failure is logged and that is all.
    """
    try:
        await _set(bot, WHEN_OTHER, None)
        for language in LANGUAGES:
            await _set(bot, language.code, language.code)
    except TelegramError as error:
        logger.warning("Menus and descriptions could not be set (%s).", error.message)


async def _set(bot: Client, language: str, shown_to: str | None) -> None:
    about = replies.descriptions(language)
    tries = ATTEMPTS
    await bot.set_my_commands(replies.commands(language), language_code=shown_to, rate_limit_args=tries)
    await bot.set_my_description(about.description, language_code=shown_to, rate_limit_args=tries)
    await bot.set_my_short_description(about.short_description, language_code=shown_to, rate_limit_args=tries)
