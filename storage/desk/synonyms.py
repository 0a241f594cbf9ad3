"""Words that moderators taught the matching."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from sqlalchemy import func
from sqlmodel import col, select

from storage.desk.audit import record
from storage.desk.once import once
from storage.desk.records import Synonym
from storage.desk.tables import SynonymRow
from storage.tables import AuditRow

if TYPE_CHECKING:
    from datetime import datetime

    from sqlmodel.ext.asyncio.session import AsyncSession

    from storage.database import Database

SYNONYM = "synonym"
"""The kind of the audit's entries about synonyms, whose subject is the concept."""
LAST_TAUGHT = select(func.max(AuditRow.number)).where(AuditRow.kind == SYNONYM)
"""The number of the last change of the taught words."""


class Synonyms:
    """The taught words; each stands once for a concept in a language."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> list[Synonym]:
        """Return all taught words in the order in which they came in."""
        async with self._database.reading() as session:
            rows = (await session.exec(select(SynonymRow).order_by(col(SynonymRow.number)))).all()
        return [Synonym(row.concept, row.language, row.word) for row in rows]

    async def revision(self) -> int:
        """Return a number that grows with every change of the taught words."""
        async with self._database.reading() as session:
            return (await session.exec(LAST_TAUGHT)).one() or 0

    async def add(self, synonym: Synonym, *, by: str, at: datetime, key: str | None = None) -> bool:
        """Add a word; False when it is there already."""
        async with self._database.writing() as session:
            await once(session, key, at)
            if await _row(session, synonym) is not None:
                return False
            session.add(SynonymRow(**asdict(synonym)))
            _audit(session, "add", by, at, after=synonym)
        return True

    async def remove(self, synonym: Synonym, *, by: str, at: datetime, key: str | None = None) -> bool:
        """Take a word away; False when it is not there."""
        async with self._database.writing() as session:
            await once(session, key, at)
            row = await _row(session, synonym)
            if row is None:
                return False
            await session.delete(row)
            _audit(session, "remove", by, at, before=synonym)
        return True


async def _row(session: AsyncSession, synonym: Synonym) -> SynonymRow | None:
    query = select(SynonymRow).where(
        SynonymRow.concept == synonym.concept,
        SynonymRow.language == synonym.language,
        SynonymRow.word == synonym.word,
    )
    return (await session.exec(query)).first()


def _audit(  # noqa: PLR0913 -- as many as an entry has
    session: AsyncSession,
    action: str,
    by: str,
    at: datetime,
    *,
    before: Synonym | None = None,
    after: Synonym | None = None,
) -> None:
    synonym = before or after
    record(
        session,
        at=at,
        by=by,
        action=action,
        kind=SYNONYM,
        subject=synonym.concept if synonym else "",
        before=asdict(before) if before else None,
        after=asdict(after) if after else None,
    )
