"""Reading claims within one session, and so as they were at one moment."""

from __future__ import annotations

from json import loads
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Text, cast, desc, func, inspect, select

from storage.mapping import assemble
from storage.records import Speaker
from storage.tables import ClaimRow, SourceRow, StatementRow

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Sequence
    from datetime import datetime

    from sqlalchemy import Row, Select
    from sqlmodel.ext.asyncio.session import AsyncSession

    from storage.records import Claim, Status

T = TypeVar("T")

CHUNK = 1000
"""Values in one query: well below what any database takes."""

# Plain rows, not objects of the table classes: half the time for a large record.
CLAIMS = inspect(ClaimRow).local_table
STATEMENTS = inspect(StatementRow).local_table
SOURCES = inspect(SourceRow).local_table


def chunks(values: Sequence[T], size: int = CHUNK) -> Iterator[Sequence[T]]:
    """Cut a sequence into parts of at most `size`."""
    return (values[start : start + size] for start in range(0, len(values), size))


async def every_claim(session: AsyncSession, status: Status | None, chunk: int) -> AsyncIterator[list[Claim]]:
    """Give all claims of a status (None: of any) in the order they came in, `chunk` at a time."""
    query = select(CLAIMS).order_by(CLAIMS.c.number).limit(chunk)
    if status is not None:
        query = query.where(CLAIMS.c.status == status)
    last = 0
    while rows := await _rows(session, query.where(CLAIMS.c.number > last)):
        last = rows[-1].number
        yield await _whole(session, rows)


async def changed_claims(session: AsyncSession, since: datetime | None) -> AsyncIterator[list[Claim]]:
    """Give the claims, of any status, that changed after a moment (None: all), some at a time."""
    query = select(CLAIMS.c.number)
    if since is not None:
        # In the order of the index, or the planner may look through all claims for the first few.
        query = query.where(CLAIMS.c.changed_at > since).order_by(CLAIMS.c.changed_at)
    numbers = [row.number for row in await _rows(session, query)]
    for some in chunks(numbers):
        yield await _whole(session, await _rows(session, select(CLAIMS).where(CLAIMS.c.number.in_(some))))


async def every_speaker(session: AsyncSession, status: Status) -> list[tuple[Speaker, int]]:
    """Return those who made statements of claims of a status, each name with each role once.

    With each goes the number of their statements; who made most comes first.
    """
    told = (STATEMENTS.c.speaker_name, STATEMENTS.c.speaker_role, STATEMENTS.c.speaker_side)
    # As texts, because not every database can compare JSON.
    columns: list[Any] = [cast(column, Text).label(column.name) for column in told]
    known = select(CLAIMS.c.number).where(CLAIMS.c.status == status)
    query = select(*columns, func.count().label("made")).where(STATEMENTS.c.claim.in_(known))
    rows = await _rows(session, query.group_by(*columns).order_by(desc("made"), *columns))
    return [
        (Speaker(loads(row.speaker_name), loads(row.speaker_role), row.speaker_side), row.made)
        for row in rows
    ]


async def claims_with(session: AsyncSession, ids: Sequence[str]) -> dict[str, Claim]:
    """Return the claims with these ids, in the order of the ids; unknown ids are left out."""
    found: dict[str, Claim] = {}
    for some in chunks(list(dict.fromkeys(ids))):
        rows = await _rows(session, select(CLAIMS).where(CLAIMS.c.id.in_(some)))
        found |= {claim.id: claim for claim in await _whole(session, rows)}
    return {claim_id: found[claim_id] for claim_id in ids if claim_id in found}


async def claim_with_key(session: AsyncSession, key: str) -> Claim | None:
    """Return the claim with this key."""
    rows = await _rows(session, select(CLAIMS).where(CLAIMS.c.key == key))
    return next(iter(await _whole(session, rows)), None)


async def numbers_of(session: AsyncSession, ids: Sequence[str]) -> dict[str, int]:
    """Return the numbers of the claims with these ids."""
    found: dict[str, int] = {}
    for some in chunks(ids):
        rows = await _rows(session, select(CLAIMS.c.id, CLAIMS.c.number).where(CLAIMS.c.id.in_(some)))
        found |= {row.id: row.number for row in rows}
    return found


async def has_claims(session: AsyncSession) -> bool:
    """Say whether there is any claim, of whatever status."""
    return bool(await _rows(session, select(CLAIMS.c.number).limit(1)))


async def _whole(session: AsyncSession, rows: Sequence[Row[Any]]) -> list[Claim]:
    """Read what stands under these claims: two queries, however many there are."""
    numbers = [row.number for row in rows]
    statements = select(STATEMENTS).where(STATEMENTS.c.claim.in_(numbers))
    sources = select(SOURCES).where(SOURCES.c.claim.in_(numbers))
    return list(
        assemble(
            rows,
            await _rows(session, statements.order_by(*STATEMENTS.primary_key)),
            await _rows(session, sources.order_by(*SOURCES.primary_key)),
        )
    )


async def _rows(session: AsyncSession, query: Select[Any]) -> Sequence[Row[Any]]:
    connection = await session.connection()
    rows: Sequence[Row[Any]] = (await connection.execute(query)).all()
    return rows
