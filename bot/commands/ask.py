"""`ask`: the reply to one question, or to a line of JSON each."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentTypeError
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from bot.app import open_services
from bot.commands.answering import answered
from bot.commands.command import CommandError
from bot.commands.explaining import explanation
from bot.commands.json_lines import FORM, LineError, read_question, write_answer, write_error
from bot.language.lexicon import default_lexicon
from bot.matching.answer import Outcome
from bot.matching.message import Message
from bot.terminal.lines import read_lines

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.handlers.record import LiveRecord
    from bot.settings import Settings


def configure(parser: ArgumentParser) -> None:
    """Declare the question, or the switch to lines, and what is known of who asks."""
    given = parser.add_mutually_exclusive_group(required=True)
    given.add_argument("text", metavar="TEXT", nargs="?", help="what a reader writes")
    given.add_argument(
        "--jsonl", action="store_true", help=f"answer lines such as {FORM} from standard input"
    )
    parser.add_argument("--lang", metavar="CODE", help="the language of the reader's app: en, uk, ru, ...")
    parser.add_argument(
        "--date", metavar="YYYY-MM-DD", type=_day, help="the day TEXT was written, for words like yesterday"
    )
    parser.add_argument(
        "--explain", action="store_true", help="add how TEXT was understood and why it was answered so"
    )


async def run(args: Namespace, settings: Settings) -> int:
    """Print the reply as a reader would see it, or a line of JSON for each line."""
    if args.jsonl and args.explain:
        raise CommandError("--explain explains one TEXT: leave it out, or leave out --jsonl.")
    pattern = Message("", app_language=args.lang, sent_on=args.date)
    async with open_services(settings) as services:
        if args.jsonl:
            await _answer_lines(pattern, services.record)
        else:
            await _answer_one(_as_typed(args.text), pattern, services.record, explain=args.explain)
    return 0


async def _answer_one(text: str, pattern: Message, record: LiveRecord, *, explain: bool) -> None:
    message = replace(pattern, text=text)
    found = await answered(message, record)
    _print(found.reply)
    if explain:
        is_judged = found.answer.outcome is not Outcome.CHAT
        reasons = record.explain(message) if is_judged else ()
        _print(f"\n{explanation(found, default_lexicon().label, reasons)}")


async def _answer_lines(pattern: Message, record: LiveRecord) -> None:
    """Answer every line of standard input before the next is read, in as many lines of output."""
    label = default_lexicon().label
    async for line in read_lines(sys.stdin.fileno()):
        try:
            message = read_question(line, pattern)
        except LineError as error:
            _print(write_error(error))
        else:
            _print(write_answer(await answered(message, record), label))


def _print(text: str) -> None:
    """Write UTF-8 whatever the terminal is set to; half characters, which it cannot hold, become "?"."""
    sys.stdout.buffer.write(f"{text}\n".encode(errors="replace"))
    sys.stdout.buffer.flush()


def _as_typed(word: str) -> str:
    """Read a word of the command line as UTF-8 whatever the terminal is set to."""
    return os.fsencode(word).decode(errors="replace")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"must be a day such as 2024-12-31, not {text!r}") from None
