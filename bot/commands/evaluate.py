"""`eval`: answer files of messages and score the answers."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

from bot.app import open_services
from bot.commands.answering import answered
from bot.commands.files import read_file, write_file
from bot.evaluation import NEGATIVES, QUESTIONS, as_json, as_table, as_text, details, read_cases, score
from bot.matching.message import Message

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from bot.evaluation import Case, Scored
    from bot.handlers.context import Services
    from bot.settings import Settings


def configure(parser: ArgumentParser) -> None:
    """Declare the files and the forms of the report."""
    parser.add_argument(
        "--questions", metavar="FILE", required=True, help="questions with the claim each asks about"
    )
    parser.add_argument("--negatives", metavar="FILE", help="messages that no claim answers")
    parser.add_argument("--json", action="store_true", help="print the scores as JSON")
    parser.add_argument(
        "--verbose", action="store_true", help="list every message whose answer is not what its file asks for"
    )
    parser.add_argument(
        "--table", metavar="FILE", help="write a line for each message, for comparing versions of the bot"
    )


async def run(args: Namespace, settings: Settings) -> int:
    """Answer every message from the record and print what came of it."""
    cases = await asyncio.to_thread(_read, args)
    async with open_services(settings) as services:
        await _name_unknown_claims(cases, services)
        scored = [await _score(case, services) for case in cases]
    if args.table is not None:
        await asyncio.to_thread(write_file, args.table, _encoded(as_table(scored)))
    await asyncio.to_thread(write_file, "-", _encoded(f"{_report(args, scored)}\n"))
    return 0


def _read(args: Namespace) -> list[Case]:
    files = ((args.questions, QUESTIONS), (args.negatives, NEGATIVES))
    return [
        case
        for name, sheet in files
        if name is not None
        for case in read_cases(read_file(name), sheet, name=name)
    ]


async def _name_unknown_claims(cases: Sequence[Case], services: Services) -> None:
    """Say which claims are expected but not in the record: no answer can be right about them."""
    expected = {claim for case in cases for claim in (*case.claims, *case.previous)}
    known = {claim.id for claim in await services.store.claims()}
    if unknown := sorted(expected - known):
        sys.stderr.write(f"Not in the record, but expected: {', '.join(unknown)}.\n")


async def _score(case: Case, services: Services) -> Scored:
    message = Message(case.text, app_language=case.language, previous=case.previous)
    found = await answered(message, services.record)
    return score(case, found.answer, found.ms)


def _report(args: Namespace, scored: Sequence[Scored]) -> str:
    if args.json:
        return as_json(scored, verbose=args.verbose)
    parts = (details(scored) if args.verbose else "", as_text(scored))
    return "\n\n".join(part for part in parts if part)


def _encoded(text: str) -> bytes:
    return text.encode(errors="replace")
