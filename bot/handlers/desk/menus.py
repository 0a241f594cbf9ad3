"""The command menu of each moderator, which nobody else sees."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram import BotCommandScopeChat
from telegram.error import TelegramError

from bot.language.offered import language_for
from bot.moderation.people import Rank
from bot.replies.desk.commands import commands

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.handlers.client import Client

logger = logging.getLogger(__name__)


async def set_menu(bot: Client, user_id: int, rank: Rank, language: str | None) -> None:
    """Show a person the commands of their rank, in their language where it is known.

    The commands work without a menu, and who never wrote to the bot has none: a failure is logged.
    """
    scope = BotCommandScopeChat(user_id)
    try:
        if rank is Rank.READER:
            await bot.delete_my_commands(scope)
        else:
            await bot.set_my_commands(commands(language_for(language).code, rank), scope)
    except TelegramError as error:
        logger.info("The menu of a moderator could not be set (%s).", type(error).__name__)


async def set_desk_menus(bot: Client, owners: Iterable[int], moderators: Iterable[int]) -> None:
    """Show owners and moderators their commands."""
    ranks = {**dict.fromkeys(moderators, Rank.MODERATOR), **dict.fromkeys(owners, Rank.OWNER)}
    for user_id, rank in ranks.items():
        await set_menu(bot, user_id, rank, None)
