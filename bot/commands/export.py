"""`export [FILE]`: write the whole record, retired claims too."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.commands.files import write_file
from storage.interchange import FORMATS, dump, format_named
from storage.store import Store

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.settings import Settings


def configure(parser: ArgumentParser) -> None:
    """Declare the format and the file."""
    parser.add_argument(
        "--format", choices=list(FORMATS), help="default: what FILE ends in (.json, .csv, ...), else yaml"
    )
    parser.add_argument("file", metavar="FILE", nargs="?", default="-", help="default: standard output")


async def run(args: Namespace, settings: Settings) -> int:
    """Write the record; what `import` would read back without changing anything (yaml, json, csv)."""
    async with Store.open(settings.database_url) as store:
        claims = [claim async for claim in store.iter_claims(status=None)]
    kind = args.format or format_named(args.file).name
    await asyncio.to_thread(write_file, args.file, dump(claims, kind).encode())
    return 0
