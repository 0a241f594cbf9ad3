"""The moments at which the record changes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func
from sqlmodel import select

from storage.tables import ClaimRow

if TYPE_CHECKING:
    from sqlmodel.ext.asyncio.session import AsyncSession


LAST_CHANGE = select(func.max(ClaimRow.changed_at))
"""When the record last changed."""


async def last_change(session: AsyncSession) -> datetime | None:
    """Return when the record last changed (aware, UTC); None if it never did."""
    return (await session.exec(LAST_CHANGE)).one()


async def next_moment(session: AsyncSession) -> datetime:
    """Return the time, but one after the last change: whoever follows the record would else miss the next.

    Clocks are set back, and those of two machines differ.
    """
    now, last = datetime.now(UTC), await last_change(session)
    return now if last is None or now > last else last + timedelta(microseconds=1)
