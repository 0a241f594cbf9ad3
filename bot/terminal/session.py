"""The bot in the terminal: the same application, with a person at the keyboard instead of Telegram."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TextIO

from bot import replies
from bot.handlers.client import Client
from bot.handlers.notices import delivering
from bot.handlers.reader import language_of
from bot.handlers.waiting import unless
from bot.terminal.chat import USER_ID, TerminalChat
from bot.terminal.lines import read_lines
from bot.terminal.request import TerminalRequest

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator, Callable, Mapping

    from telegram import Update

    from bot.handlers.context import BotApplication, Services

    Build = Callable[[Client, Services], BotApplication]

TOKEN = "0:terminal"  # noqa: S105 -- the library wants one; it goes nowhere
NOTICE = """\
No BOT_TOKEN is set, so the bot answers here. Type a question, or a number to press that button; Ctrl-D ends.
To serve Telegram: get a token from @BotFather (https://t.me/BotFather, /newbot), then start with
    BOT_TOKEN=<the token> make run

"""
PROMPT = "> "
LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
NO_LANGUAGE = {"", "C", "POSIX"}


async def converse(services: Services, build: Build, environ: Mapping[str, str], stop: asyncio.Event) -> None:
    """Answer what is typed or piped in, until its end or until `stop` is set.

    Answers go to stdout, the notice on how to get a token to stderr. Raises OSError when
    the answers cannot be written any more.
    """
    sys.stderr.write(NOTICE)
    chat = TerminalChat(services.clock, app_language(environ))
    await answer(services, build, chat, typed_lines(sys.stdin, stop))


async def answer(services: Services, build: Build, chat: TerminalChat, lines: AsyncIterator[str]) -> None:
    """Answer lines in a chat, to stdout; raises OSError when the answers cannot be written any more."""
    request = TerminalRequest(chat, sys.stdout)
    client = Client(TOKEN, "terminal:", request=request)
    async with build(client, services) as application, delivering(client, services, to=USER_ID) as delivery:
        async for line in lines:
            update = client.read(chat.typed(line)) if line.strip() else None
            if update is None:
                continue
            if _presses_nothing(update):
                services.note_refusal()
                language = await language_of(services, update)
                request.tell(replies.no_such_button(language, int(line)))
            else:
                await application.process_update(update)
            if request.broken:
                raise request.broken
        await delivery.deliver()


def _presses_nothing(update: Update) -> bool:
    query = update.callback_query
    return query is not None and query.data is None


def app_language(environ: Mapping[str, str]) -> str | None:
    """Return the language of the terminal as a language tag, the way Telegram tells that of the app."""
    value = next((environ[name] for name in LOCALE_VARIABLES if environ.get(name)), "")
    name = value.partition(".")[0].partition("@")[0]
    return None if name in NO_LANGUAGE else name.replace("_", "-")


async def typed_lines(keyboard: TextIO, stop: asyncio.Event) -> AsyncIterator[str]:
    """Yield lines, each asked for by a prompt where a person types them."""
    is_typed = keyboard.isatty()
    lines = read_lines(keyboard.fileno())
    while True:
        if is_typed:
            sys.stdout.write(PROMPT)
            sys.stdout.flush()
        line = await unless(stop, anext(lines, None))
        if line is None:
            break
        yield line
    if is_typed:
        sys.stdout.write("\n")
