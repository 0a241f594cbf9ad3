"""The audit of everything that moderators change, to write and to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import col, select

from storage.changes import CLAIM
from storage.desk.records import AuditEntry
from storage.tables import AuditRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlmodel.ext.asyncio.session import AsyncSession
    from sqlmodel.sql.expression import SelectOfScalar

    from storage.database import Database
    from storage.desk.records import Fields

LATEST = 20


def record(  # noqa: PLR0913 -- one parameter a column
    session: AsyncSession,
    *,
    at: datetime,
    by: str,
    action: str,
    kind: str,
    subject: str,
    before: Fields | None = None,
    after: Fields | None = None,
) -> None:
    """Add an entry about something that is no claim; claims are audited where they are changed."""
    session.add(
        AuditRow(
            at=at,
            by=by,
            action=action,
            kind=kind,
            subject=subject,
            before=None if before is None else dict(before),
            after=None if after is None else dict(after),
        )
    )


class Audit:
    """What was changed, by whom and when; entries are only ever added."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def entry(self, number: int) -> AuditEntry | None:
        """Return the entry with a number."""
        found = await self._read(select(AuditRow).where(AuditRow.number == number))
        return found[0] if found else None

    async def of(
        self, subject: str, *, kind: str = CLAIM, most: int = LATEST, skip: int = 0
    ) -> list[AuditEntry]:
        """Return the latest changes of one thing but the first `skip`, the newest first."""
        of_it = select(AuditRow).where(AuditRow.kind == kind, AuditRow.subject == subject)
        return await self._read(of_it.order_by(col(AuditRow.number).desc()).limit(most).offset(skip))

    async def latest(
        self, *, by: str | None = None, kind: str | None = None, most: int = LATEST, skip: int = 0
    ) -> list[AuditEntry]:
        """Return the latest changes but the first `skip`, by anybody or one person, the newest first."""
        query = select(AuditRow)
        query = query if by is None else query.where(AuditRow.by == by)
        query = query if kind is None else query.where(AuditRow.kind == kind)
        return await self._read(query.order_by(col(AuditRow.number).desc()).limit(most).offset(skip))

    async def version(self, claim: str, at: datetime) -> AuditEntry | None:
        """Return the change that made of a claim what it was at a moment."""
        until = select(AuditRow).where(AuditRow.kind == CLAIM, AuditRow.subject == claim, AuditRow.at <= at)
        found = await self._read(until.order_by(col(AuditRow.number).desc()).limit(1))
        return found[0] if found else None

    async def since(self, number: int, most: int) -> list[AuditEntry]:
        """Return at most so many entries after a number (0: from the first on), the oldest first."""
        later = select(AuditRow).where(col(AuditRow.number) > number)
        return await self._read(later.order_by(col(AuditRow.number)).limit(most))

    async def _read(self, query: SelectOfScalar[AuditRow]) -> list[AuditEntry]:
        async with self._database.reading() as session:
            rows: Sequence[AuditRow] = (await session.exec(query)).all()
        return [AuditEntry(**row.model_dump()) for row in rows]
