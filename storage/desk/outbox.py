"""Notices that wait to be delivered, and who wants none."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import and_, delete, func, or_
from sqlmodel import col, select

from storage.claims import chunks
from storage.desk import shown
from storage.desk.records import Notice, NoticeKind
from storage.desk.tables import NoticeRow, QuietRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Mapped
    from sqlmodel.ext.asyncio.session import AsyncSession

    from storage.database import Database

T = TypeVar("T")

LEASE = timedelta(seconds=30)
"""After this time a notice that was taken and not ended is given out again; one attempt takes less."""
ENDED_KEPT = timedelta(days=7)
"""How long the key of an ended notice is kept; what makes notices does not happen again so late."""
FOR_MODERATORS = (NoticeKind.REVIEW, NoticeKind.RETURNED, NoticeKind.APPROVED)
"""What belongs to the work and comes to the quiet, too."""


class Outbox:
    """Notices by the order in which they were made; each is delivered by one process at a time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def post(self, notices: Sequence[Notice], *, at: datetime) -> None:
        """Put notices that belong to no other change into the outbox."""
        async with self._database.writing() as session:
            await post(session, notices, at)

    async def take(self, most: int, *, at: datetime, to: int | None = None) -> list[Notice]:
        """Take the oldest notices nobody is delivering; each is to be ended by `done`.

        What is not ended, because it failed for now or the process died, is given out again after LEASE.
        `to` is the one person who can be reached, None: everybody.
        """
        free = or_(col(NoticeRow.taken_at).is_(None), col(NoticeRow.taken_at) < at - LEASE)
        query = select(NoticeRow).where(col(NoticeRow.done_at).is_(None), free)
        if to is not None:
            query = query.where(NoticeRow.user_id == to)
        async with self._database.writing() as session:
            rows = (await session.exec(query.order_by(col(NoticeRow.number)).limit(most))).all()
            for row in rows:
                row.taken_at = at
            return [_notice(row) for row in rows]

    async def done(self, number: int, *, at: datetime) -> None:
        """End a notice: it was sent, or can never be; drop those that ended long ago."""
        async with self._database.writing() as session:
            await session.exec(delete(NoticeRow).where(col(NoticeRow.done_at) < at - ENDED_KEPT))
            row = await session.get(NoticeRow, number)
            if row is not None:
                row.done_at = at

    async def waiting(self) -> int:
        """Count the notices that are not ended."""
        async with self._database.reading() as session:
            query = select(func.count()).select_from(NoticeRow).where(col(NoticeRow.done_at).is_(None))
            return (await session.exec(query)).one()

    async def set_quiet(self, user_id: int, *, quiet: bool) -> None:
        """Remember that somebody wants no notices, and drop what is for them; or that they do again."""
        async with self._database.writing() as session:
            if quiet:
                await session.merge(QuietRow(user_id=user_id))
                await drop_waiting(session, user_id, to_moderator=False)
                await shown.forget(session, user_id)
            else:
                await session.exec(delete(QuietRow).where(col(QuietRow.user_id) == user_id))

    async def is_quiet(self, user_id: int) -> bool:
        """Tell whether somebody wants no notices."""
        async with self._database.reading() as session:
            return await session.get(QuietRow, user_id) is not None


async def post(session: AsyncSession, notices: Sequence[Notice], at: datetime) -> None:
    """Add notices within a transaction, but none twice and none that an asker does not want."""
    by_key = {notice.key: notice for notice in notices}
    known = await _stored(session, col(NoticeRow.key), by_key)
    quiet = await _stored(session, col(QuietRow.user_id), {notice.user_id for notice in notices})
    session.add_all(
        _row(notice, at)
        for notice in by_key.values()
        if notice.key not in known and (notice.kind in FOR_MODERATORS or notice.user_id not in quiet)
    )


async def forget(session: AsyncSession, user_id: int) -> None:
    """Delete within a transaction the notices to an asker and their wish for none."""
    await session.exec(delete(NoticeRow).where(_to(user_id, to_moderator=False)))
    await session.exec(delete(QuietRow).where(col(QuietRow.user_id) == user_id))


async def drop_waiting(session: AsyncSession, user_id: int, *, to_moderator: bool) -> None:
    """Delete within a transaction what waits to be told to somebody as a moderator, or as an asker."""
    waiting = col(NoticeRow.done_at).is_(None)
    await session.exec(delete(NoticeRow).where(_to(user_id, to_moderator=to_moderator), waiting))


def _to(user_id: int, *, to_moderator: bool) -> ColumnElement[bool]:
    kind, kinds = col(NoticeRow.kind), [str(kind) for kind in FOR_MODERATORS]
    return and_(col(NoticeRow.user_id) == user_id, kind.in_(kinds) if to_moderator else kind.not_in(kinds))


async def _stored(session: AsyncSession, column: Mapped[T], values: Iterable[T]) -> set[T]:
    """Return those of the values that are stored in a column."""
    found: set[T] = set()
    for some in chunks(list(values)):
        found.update((await session.exec(select(column).where(column.in_(some)))).all())
    return found


def _row(notice: Notice, at: datetime) -> NoticeRow:
    return NoticeRow(
        key=notice.key,
        user_id=notice.user_id,
        kind=str(notice.kind),
        payload=dict(notice.payload),
        language=notice.language,
        made_at=at,
    )


def _notice(row: NoticeRow) -> Notice:
    return Notice(row.user_id, NoticeKind(row.kind), row.key, row.payload, row.language, row.number or 0)
