"""Doing once what Telegram may deliver twice."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete
from sqlmodel import col

from storage.desk.tables import DoneRow
from storage.errors import AlreadyDoneError

if TYPE_CHECKING:
    from datetime import datetime

    from sqlmodel.ext.asyncio.session import AsyncSession

REMEMBERED = timedelta(days=7)
"""Telegram keeps updates for a day; what is older does not come again."""


async def once(session: AsyncSession, key: str | None, at: datetime) -> None:
    """Note a key within the transaction of what it stands for; None is never noted.

    Raises AlreadyDoneError when the key was noted before.
    """
    if key is None:
        return
    if await is_done(session, key):
        raise AlreadyDoneError(key)
    await session.exec(delete(DoneRow).where(col(DoneRow.at) < at - REMEMBERED))
    session.add(DoneRow(key=key, at=at))
    await session.flush()


async def is_done(session: AsyncSession, key: str) -> bool:
    """Tell whether a key was noted."""
    return await session.get(DoneRow, key) is not None
