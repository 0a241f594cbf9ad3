"""`import FILE`: read claims from a file into the record, all or nothing; or say what that would do."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

from bot.commands.files import read_file
from bot.commands.rehearsing import told
from storage.interchange import decode, preview, read_claims
from storage.store import Store

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.settings import Settings
    from storage.interchange import Reading

BY = "import"
"""Who changed these claims, in the audit."""


def configure(parser: ArgumentParser) -> None:
    """Declare the file."""
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would be added, changed and refused; write nothing"
    )
    parser.add_argument(
        "file", metavar="FILE", help="claims as YAML, JSON, CSV or ClaimReview, or - for standard input"
    )


async def run(args: Namespace, settings: Settings) -> int:
    """Import the file and print how many claims were added, changed and left as they were.

    When anything is wrong with it, everything that is wrong is printed, and nothing imported.
    """
    data = await asyncio.to_thread(read_file, args.file)
    reading = read_claims(decode(data, name=args.file), name=args.file)
    if args.dry_run:
        return await _rehearse(reading, settings)
    if reading.problems:
        sys.stderr.writelines(f"{args.file}: {problem}.\n" for problem in reading.problems)
        return 1
    async with Store.open(settings.database_url) as store:
        report = await store.put_claims(reading.claims, by=BY)
    sys.stdout.write(
        f"{len(report.added)} added, {len(report.changed)} changed, {len(report.unchanged)} unchanged.\n"
    )
    return 0


async def _rehearse(reading: Reading, settings: Settings) -> int:
    async with Store.open(settings.database_url) as store:
        stored = await store.claims_by_id([claim.id for claim in reading.claims])
    sys.stdout.writelines(f"{line}\n" for line in told(preview(reading, stored)))
    return 1 if reading.problems else 0
