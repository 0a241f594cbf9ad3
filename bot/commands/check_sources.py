"""`check-sources`: ask every source's address whether it still leads where it did."""

from __future__ import annotations

import sys
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.commands.command import CommandError
from bot.links.checking import NothingAnsweredError, check
from bot.links.visiting import Visitor
from storage.desk.figures import LinkState
from storage.store import Store

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.settings import Settings
    from storage.desk.figures import Link


def configure(_parser: ArgumentParser) -> None:
    """Take no arguments."""


async def run(_args: Namespace, settings: Settings) -> int:
    """Check all addresses, keep what was found for /stats, and list those that do not just open.

    Raises CommandError when none answers, StorageError when the database cannot be used.
    """
    async with Store.open(settings.database_url) as store:
        links = store.desk.links
        try:
            await check(links, Visitor(), lambda: datetime.now(UTC))
        except NothingAnsweredError as error:
            raise CommandError(str(error)) from None
        cited, known = await links.cited(), await links.known()
    found = [known[url] for url in cited if url in known]
    for link in found:
        if link.state is not LinkState.FINE:
            sys.stdout.write(f"{_line(link, cited[link.url])}\n")
    counts = Counter(link.state for link in found)
    told = ", ".join(f"{counts[state]} {state}" for state in LinkState if counts[state])
    sys.stdout.write(f"{len(found)} addresses{': ' if told else ''}{told}.\n")
    return 0


def _line(link: Link, claim: str) -> str:
    where = f" -> {link.leads_to}" if link.leads_to else ""
    days = f" (day {link.days})" if link.days else ""
    return f"{link.state}{days}: {link.url}{where} [{claim}]"
