"""Answer on Telegram, or in the terminal when no token is set."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

from bot import logs
from bot.app import TokenRejectedError, build, open_services, serve
from bot.commands.command import CommandError
from bot.commands.stopping import stop_on_signals
from bot.health import signs_of_life
from bot.terminal.session import converse

if TYPE_CHECKING:
    import asyncio
    from argparse import ArgumentParser, Namespace

    from bot.handlers.context import Services
    from bot.settings import Settings

logger = logging.getLogger(__name__)

IN_TERMINAL = "WARNING"
"""The least level of what is logged between the answers in a terminal."""
REJECTED = (
    "Telegram rejects BOT_TOKEN: copy the token from @BotFather again, and check API_BASE_URL if it is set."
)


def configure(_parser: ArgumentParser) -> None:
    """Take no arguments: everything comes from the environment."""


async def run(_args: Namespace, settings: Settings) -> int:
    """Serve until the end of the input or SIGTERM or SIGINT; what was received is answered before."""
    level = settings.log_level if settings.bot_token else max(settings.log_level, IN_TERMINAL, key=logs.rank)
    logs.set_up(level, secrets=filter(None, (settings.bot_token, settings.webhook_secret)))
    stop = stop_on_signals()
    # A large record takes minutes to read, during which the bot is well.
    async with signs_of_life(), open_services(settings) as services:
        if settings.bot_token is None:
            await converse(services, build, os.environ, stop)
        else:
            await _serve(services, settings.bot_token, stop)
    return 0


async def _serve(services: Services, token: str, stop: asyncio.Event) -> None:
    if services.settings.webhook_url:
        logger.warning("WEBHOOK_URL is set, but this version receives updates by long polling only.")
    try:
        await serve(services, token, stop)
    except TokenRejectedError:
        raise CommandError(REJECTED) from None
