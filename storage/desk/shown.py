"""Who was shown which claim as the answer, to be told when it is corrected."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete
from sqlmodel import col, select

from storage.desk.records import Notice, NoticeKind
from storage.desk.tables import QuietRow, ShownRow
from storage.records import claim_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sqlmodel.ext.asyncio.session import AsyncSession

    from storage.database import Database

KEPT = timedelta(days=90)
"""How long an answer is followed; after that nobody remembers having asked."""


class Shown:
    """Which claims people were shown lately, by ids alone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def remember(self, user_id: int, claims: Sequence[str], language: str, *, at: datetime) -> None:
        """Remember that somebody was shown claims as the answer, unless they want no notices."""
        async with self._database.writing() as session:
            await session.exec(delete(ShownRow).where(col(ShownRow.at) < at - KEPT))
            await shown(session, user_id, claims, language, at)

    async def of(self, user_id: int) -> list[str]:
        """Return the ids of the claims somebody was shown, in the order of the alphabet."""
        async with self._database.reading() as session:
            query = select(ShownRow.claim).where(ShownRow.user_id == user_id).order_by(col(ShownRow.claim))
            return list((await session.exec(query)).all())


async def shown(
    session: AsyncSession, user_id: int, claims: Sequence[str], language: str, at: datetime
) -> None:
    """Remember within a transaction that somebody was shown claims, unless they want no notices."""
    if await session.get(QuietRow, user_id) is None:
        for claim in claims:
            await session.merge(ShownRow(user_id=user_id, claim=claim, language=language, at=at))


async def corrections(session: AsyncSession, claims: Iterable[str], number: int) -> list[Notice]:
    """Make the notices for those who were shown claims that the change with this audit number corrects."""
    rows = (await session.exec(select(ShownRow).where(col(ShownRow.claim).in_(list(claims))))).all()
    return [
        Notice(
            row.user_id,
            NoticeKind.CORRECTED,
            f"corrected:{claim_key(row.claim)}:{number}:{row.user_id}",
            {"claim": row.claim, "audit": number},
            row.language,
        )
        for row in rows
    ]


async def forget(session: AsyncSession, user_id: int) -> None:
    """Delete within a transaction what a person was shown."""
    await session.exec(delete(ShownRow).where(col(ShownRow.user_id) == user_id))
