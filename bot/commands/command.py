"""What a command of the command line is."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.settings import Settings


class CommandError(Exception):
    """A command cannot do what was asked; the message is one sentence for the person at the keyboard."""


class CommandModule(Protocol):
    """What the module of a command offers."""

    def configure(self, parser: ArgumentParser) -> None:
        """Declare the command's own arguments."""

    async def run(self, args: Namespace, settings: Settings) -> int:
        """Do the work and return the exit code: 0 done, 1 not done.

        Raises CommandError (or SettingsError, StorageError, InterchangeError) with one sentence
        when it cannot; the command line prints it and exits with 1.
        """


@dataclass(frozen=True, slots=True)
class Command:
    """One row of the command line.

    The module is imported only when its command is chosen, so that no command waits for the
    libraries of another.
    """

    name: str
    help: str
    module: str

    def load(self) -> CommandModule:
        """Import the command's module."""
        return cast("CommandModule", import_module(self.module))
