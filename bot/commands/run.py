"""Answer on Telegram, or in the terminal when no token is set."""

from __future__ import annotations

import asyncio
import os
import signal
from typing import TYPE_CHECKING

from bot import logs
from bot.app import build, open_services, serve
from bot.terminal.session import converse

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.settings import Settings

IN_TERMINAL = "WARNING"
"""The least level of what is logged between the answers in a terminal."""


def configure(_parser: ArgumentParser) -> None:
    """Take no arguments: everything comes from the environment."""


async def run(_args: Namespace, settings: Settings) -> int:
    """Serve until the end of the input or SIGTERM or SIGINT; what was received is answered before."""
    level = settings.log_level if settings.bot_token else max(settings.log_level, IN_TERMINAL, key=logs.rank)
    logs.set_up(level, secrets=filter(None, (settings.bot_token, settings.webhook_secret)))
    stop = _stop_on_signals()
    async with open_services(settings) as services:
        if settings.bot_token:
            await serve(services, settings.bot_token, stop)
        else:
            await converse(services, build, os.environ, stop)
    return 0


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop
