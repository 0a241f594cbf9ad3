"""The command line, one file a command: a module with `configure` and `run`, and one row here."""

from __future__ import annotations

from bot.commands.command import Command

COMMANDS: tuple[Command, ...] = ()
"""Every command, in the order in which --help lists them."""
