"""`health`: tell whether the bot that was started here is alive, for a container's health check."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot.commands.command import CommandError
from bot.health import ALARM, silence

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.settings import Settings


def configure(_parser: ArgumentParser) -> None:
    """Take no arguments."""


async def run(_args: Namespace, _settings: Settings) -> int:
    """Return 0 when the bot gave a sign of life lately.

    Raises CommandError when none is running or it is stuck. Whether Telegram can be reached is another
    question, which a restart of the bot would not settle.
    """
    seconds = silence()
    if seconds is None:
        raise CommandError("No bot is running here.")
    if seconds > ALARM:
        raise CommandError(f"The bot gave its last sign of life {seconds:.0f} seconds ago.")
    sys.stdout.write("The bot is alive.\n")
    return 0
