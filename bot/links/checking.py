"""Check the sources of the record: those that are due, some at a time, day after day."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from bot.links.visiting import Visitor
from storage.desk.figures import Link, LinkState
from storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from bot.links.visiting import Visit
    from storage.desk.links import Links

logger = logging.getLogger(__name__)

AT_ONCE: Final = 100
"""Addresses between two times at which what was found is stored."""
REST: Final = timedelta(hours=20)
"""How long an address that was asked is left alone: about a day, so that each is asked on every day."""
FIRST: Final = 60.0
"""Seconds after a start, which has enough to do, until the first look."""
PAUSE: Final = 3600.0
"""Seconds between two looks at what is due."""


class NothingAnsweredError(Exception):
    """Not one address answered: the trouble is here, and nothing is said of the addresses."""


async def check(
    links: Links, visitor: Visitor, clock: Callable[[], datetime], rest: timedelta = timedelta()
) -> int:
    """Visit the cited addresses not visited for a time, store what was found, and return how many they were.

    Raises NothingAnsweredError when of some that were asked none answered; these are not stored.
    """
    known = await links.known()
    due = [url for url in await links.cited() if url not in known or clock() - known[url].checked_at >= rest]
    for start in range(0, len(due), AT_ONCE):
        visits = await asyncio.gather(*map(visitor.visit, due[start : start + AT_ONCE]))
        done = [visit for visit in visits if visit is not None]
        _believe(done)
        await links.save([Link(each.url, each.state, clock(), leads_to=each.leads_to) for each in done])
    return len(due)


def _believe(visits: Sequence[Visit]) -> None:
    asked = [visit for visit in visits if visit.state is not LinkState.REFUSED]
    if asked and not any(visit.has_answered for visit in asked):
        raise NothingAnsweredError("Not one address answered: the network here seems to be down.")


async def keep_checking(
    links: Links,
    clock: Callable[[], datetime],
    visitor: Callable[[], Visitor] = Visitor,
    *,
    first: float = FIRST,
    pause: float = PAUSE,
) -> None:
    """Check every address about once a day, until cancelled; what goes wrong is tried again later."""
    await asyncio.sleep(first)
    while True:
        try:
            if count := await check(links, visitor(), clock, REST):
                logger.info("Checked %s addresses of sources.", count)
        except (NothingAnsweredError, StorageError) as error:
            logger.warning("The addresses of sources could not be checked (%s)", error)
        await asyncio.sleep(pause)
