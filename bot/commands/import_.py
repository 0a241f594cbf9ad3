"""`import FILE`: read claims from a file into the record, all or nothing."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

from bot.commands.files import read_file
from storage.interchange import decode, parse
from storage.store import Store

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.settings import Settings

BY = "import"
"""Who changed these claims, in the audit."""


def configure(parser: ArgumentParser) -> None:
    """Declare the file."""
    parser.add_argument("file", metavar="FILE", help="a YAML or JSON file of claims, or - for standard input")


async def run(args: Namespace, settings: Settings) -> int:
    """Import the file and print how many claims were added, changed and left as they were."""
    data = await asyncio.to_thread(read_file, args.file)
    claims = parse(decode(data, name=args.file), name=args.file)
    async with Store.open(settings.database_url) as store:
        report = await store.put_claims(claims, by=BY)
    sys.stdout.write(
        f"{len(report.added)} added, {len(report.changed)} changed, {len(report.unchanged)} unchanged.\n"
    )
    return 0
