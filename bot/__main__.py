"""The command line: `python -m bot COMMAND`."""

from __future__ import annotations

import asyncio
import os
import sys
from argparse import ArgumentParser
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from bot.commands import COMMANDS
from bot.commands.command import CommandError
from bot.settings import Settings, SettingsError
from storage.errors import InterchangeError, StorageError

if TYPE_CHECKING:
    from collections.abc import Sequence

EXPECTED = (CommandError, SettingsError, InterchangeError, StorageError)
"""Errors whose message is already the sentence a person needs."""

INTERRUPTED = 130
"""The exit code shells use for a program stopped by Ctrl-C."""
STREAMS = {"stdin": "r", "stdout": "w", "stderr": "w"}
"""In the order of their descriptors: what is opened takes the first that is free."""


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Exit with 1 and one sentence, as every other error here does."""
        self.exit(1, f"{self.prog}: {message} (see {self.prog} --help)\n")


def _parser(argv: Sequence[str]) -> ArgumentParser:
    parser = _Parser(prog="python -m bot", description="Answers about disputed prisoner-exchange claims.")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    chosen = next((word for word in argv if not word.startswith("-")), None)
    for command in COMMANDS:
        subparser = commands.add_parser(command.name, help=command.help, description=command.help)
        if command.name == chosen:
            module = command.load()
            module.configure(subparser)
            subparser.set_defaults(run=module.run)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    Expected errors become one sentence on stderr and exit code 1.
    """
    _prepare_streams()
    words = sys.argv[1:] if argv is None else argv
    args = _parser(words).parse_args(words)
    try:
        code: int = asyncio.run(args.run(args, Settings.from_environment(os.environ)))
    except EXPECTED as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        return _lost_stream(error)
    return code


def _prepare_streams() -> None:
    """Write UTF-8 whatever the terminal is set to, and stand in for streams that were closed (`<&-`)."""
    for name, mode in STREAMS.items():
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 -- as long as we run
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")


def _lost_stream(error: OSError) -> int:
    """End after a failure of standard input or output: whatever else can fail has a sentence of its own."""
    if error.strerror is None:
        raise error
    # The interpreter must not try to flush to it again.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not isinstance(error, BrokenPipeError):  # `export | head`: nobody is left to be told
        sys.stderr.write(f"Standard input or output fails: {error.strerror}.\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
