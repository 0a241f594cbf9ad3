"""Who may change the record, and invitations to do so."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import delete
from sqlmodel import col, select

from storage.desk.audit import record
from storage.desk.once import once
from storage.desk.outbox import drop_waiting
from storage.desk.records import Moderator
from storage.desk.tables import ExpectedRow, InvitationRow, ModeratorRow
from storage.errors import StaleError
from storage.texts import storable

if TYPE_CHECKING:
    from datetime import datetime

    from sqlmodel.ext.asyncio.session import AsyncSession

    from storage.database import Database

MODERATOR = "moderator"
"""The kind of the audit's entries about moderators, whose subject is the user's id."""


class Moderators:
    """The moderators that owners named; owners themselves stand in the settings."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> list[Moderator]:
        """Return all moderators, the first named first."""
        async with self._database.reading() as session:
            rows = (await session.exec(select(ModeratorRow).order_by(col(ModeratorRow.added_at)))).all()
        return [_moderator(row) for row in rows]

    async def get(self, user_id: int) -> Moderator | None:
        """Return the moderator with a Telegram user id."""
        async with self._database.reading() as session:
            row = await session.get(ModeratorRow, user_id)
        return _moderator(row) if row else None

    async def add(self, user_id: int, name: str, *, by: str, at: datetime, key: str | None = None) -> bool:
        """Name a moderator; False when they are one already."""
        async with self._database.writing() as session:
            await once(session, key, at)
            return await _add(session, user_id, name, by=by, at=at)

    async def remove(self, user_id: int, *, by: str, at: datetime, key: str | None = None) -> bool:
        """Take back what a moderator may do; False when they are none.

        Their drafts stay; what waits to be told to them as a moderator does not reach them any more, and
        no invitation that is still open opens any more.
        """
        async with self._database.writing() as session:
            await once(session, key, at)
            row = await session.get(ModeratorRow, user_id)
            if row is None:
                return False
            before = {"name": row.name}
            record(
                session, at=at, by=by, action="remove", kind=MODERATOR, subject=str(user_id), before=before
            )
            await session.delete(row)
            await session.exec(delete(ExpectedRow).where(col(ExpectedRow.user_id) == user_id))
            # Whoever is removed may hold a second link, and would come back by it.
            await session.exec(delete(InvitationRow))
            await drop_waiting(session, user_id, to_moderator=True)
        return True

    async def invite(
        self, secret: str, *, by: str, at: datetime, expires_at: datetime, key: str | None = None
    ) -> None:
        """Keep an invitation, of whose secret only the hash is stored; those out of date are dropped."""
        async with self._database.writing() as session:
            await once(session, key, at)
            await session.exec(delete(InvitationRow).where(col(InvitationRow.expires_at) < at))
            session.add(InvitationRow(secret=_hash(secret), made_by=by, expires_at=expires_at))

    async def accept(
        self, secret: str, user_id: int, name: str, *, at: datetime, key: str | None = None
    ) -> bool:
        """Name the person a moderator who comes with an invitation's secret, which is then used up.

        False when they are one already; the invitation stays open then. Raises StaleError when there
        is no such invitation, or it is used up or out of date.
        """
        async with self._database.writing() as session:
            await once(session, key, at)
            row = await session.get(InvitationRow, _hash(secret))
            if row is None or row.expires_at < at:
                raise StaleError
            if not await _add(session, user_id, name, by=row.made_by, at=at):
                return False
            await session.delete(row)
        return True


async def _add(session: AsyncSession, user_id: int, name: str, *, by: str, at: datetime) -> bool:
    if await session.get(ModeratorRow, user_id) is not None:
        return False
    session.add(ModeratorRow(user_id=user_id, name=name, added_by=by, added_at=at))
    record(session, at=at, by=by, action="add", kind=MODERATOR, subject=str(user_id), after={"name": name})
    return True


def _moderator(row: ModeratorRow) -> Moderator:
    return Moderator(row.user_id, row.name, row.added_by, row.added_at)


def _hash(secret: str) -> str:
    return sha256(storable(secret).encode()).hexdigest()
