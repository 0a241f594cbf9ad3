"""The addresses of sources, and what was found at them."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import delete
from sqlmodel import col, select

from storage.claims import chunks
from storage.desk.figures import DeadSource, Link, LinkState
from storage.desk.tables import LinkRow
from storage.records import Status
from storage.tables import ClaimRow, SourceRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlmodel.ext.asyncio.session import AsyncSession

    from storage.database import Database


class Links:
    """What the addresses of sources answered when they were asked."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def cited(self) -> dict[str, str]:
        """Return the addresses that published claims cite, each with the id of the first claim that does."""
        query = (
            select(SourceRow.url, ClaimRow.id)
            .join(ClaimRow, col(ClaimRow.number) == SourceRow.claim)
            .where(ClaimRow.status == str(Status.PUBLISHED))
            .order_by(col(SourceRow.claim), col(SourceRow.statement), col(SourceRow.position))
        )
        cited: dict[str, str] = {}
        async with self._database.reading() as session:
            for url, claim in (await session.exec(query)).all():
                cited.setdefault(url, claim)
        return cited

    async def known(self) -> dict[str, Link]:
        """Return by address what is known of those that were asked."""
        async with self._database.reading() as session:
            rows = (await session.exec(select(LinkRow))).all()
        return {row.url: _link(row) for row in rows}

    async def dead(self) -> list[DeadSource]:
        """Return the cited addresses that no longer lead where they did, in the order of the claims."""
        known = await self.known()
        dead = {url for url, link in known.items() if link.is_dead}
        if not dead:
            return []
        cited = await self.cited()
        return [DeadSource(known[url], claim) for url, claim in cited.items() if url in dead]

    async def save(self, found: Sequence[Link]) -> None:
        """Keep what was found, beside what is known of other addresses; forget those nothing cites any more.

        The days of trouble are counted here (see Link.after).
        """
        async with self._database.writing() as session:
            for some in chunks(found):
                await _save(session, {_key(link.url): link for link in some})
            await session.flush()
            await session.exec(delete(LinkRow).where(col(LinkRow.url).not_in(select(SourceRow.url))))


async def _save(session: AsyncSession, found: dict[str, Link]) -> None:
    rows = (await session.exec(select(LinkRow).where(col(LinkRow.key).in_(list(found))))).all()
    earlier = {row.key: _link(row) for row in rows}
    for key, link in found.items():
        now = link.after(earlier.get(key))
        await session.merge(
            LinkRow(
                key=key,
                url=now.url,
                state=str(now.state),
                checked_at=now.checked_at,
                days=now.days,
                leads_to=now.leads_to,
            )
        )


def _key(url: str) -> str:
    return sha256(url.encode()).hexdigest()


def _link(row: LinkRow) -> Link:
    return Link(row.url, LinkState(row.state), row.checked_at, row.days, row.leads_to)
