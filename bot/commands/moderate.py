"""`moderate`: what moderators do in the chat, from the command line, under the same rules."""

from __future__ import annotations

import os
import re
import sys
from argparse import ArgumentTypeError
from dataclasses import replace
from hashlib import blake2b
from typing import TYPE_CHECKING

from bot import logs
from bot.app import build, open_services
from bot.commands.stopping import stop_on_signals
from bot.handlers.context import Keyboard
from bot.settings import LARGEST_USER_ID
from bot.terminal.chat import TerminalChat
from bot.terminal.session import answer, app_language, typed_lines

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import AsyncIterator, Sequence

    from bot.settings import Settings

NOTICE = """\
You are {name}, as an owner. Type commands (/help lists them), or a number to press that button; Ctrl-D ends.

"""
NAME = re.compile(r"[^\W_][\w.-]{0,39}")
LEAST_LOGGED = "WARNING"
ID_BYTES = 6


def configure(parser: ArgumentParser) -> None:
    """Declare who is at the keyboard, and the lines to run instead of asking for them."""
    parser.add_argument(
        "--as", dest="name", metavar="NAME", required=True, type=_name, help="who you are, for the audit"
    )
    parser.add_argument(
        "lines",
        metavar="LINE",
        nargs="*",
        help="what you would type, such as '/retire some-id because' and 1 to press the first button",
    )


async def run(args: Namespace, settings: Settings) -> int:
    """Do what the lines say, or what is typed, and print the replies.

    The exit code is 1 when something in the lines was refused.
    """
    logs.set_up(max(settings.log_level, LEAST_LOGGED, key=logs.rank), secrets=())
    keyboard, stop = Keyboard(args.name), stop_on_signals()
    async with open_services(settings) as opened:
        services = replace(opened, keyboard=keyboard)
        language = app_language(os.environ)
        chat = TerminalChat(services.clock, language, user_id=user_id(args.name), name=args.name)
        if args.lines:
            await answer(services, build, chat, _given(args.lines))
            return 1 if keyboard.refused else 0
        sys.stderr.write(NOTICE.format(name=args.name))
        await answer(services, build, chat, typed_lines(sys.stdin, stop))
    return 0


def user_id(name: str) -> int:
    """Return the id of a person at the keyboard, by their name: larger than any of Telegram's."""
    return LARGEST_USER_ID + 1 + int.from_bytes(blake2b(name.encode(), digest_size=ID_BYTES).digest())


async def _given(lines: Sequence[str]) -> AsyncIterator[str]:
    for line in lines:
        yield os.fsencode(line).decode(errors="replace")


def _name(text: str) -> str:
    name = os.fsencode(text).decode(errors="replace")
    if not NAME.fullmatch(name):
        raise ArgumentTypeError(f"must be a name of letters and digits, not {name!r}")
    return name
