"""Drafts: changes in preparation, and what the next message of a moderator is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, or_
from sqlmodel import col, select

from storage.desk.once import once
from storage.desk.outbox import post
from storage.desk.records import Draft, DraftState
from storage.desk.tables import DraftRow, ExpectedRow
from storage.errors import StaleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sqlmodel.ext.asyncio.session import AsyncSession

    from storage.database import Database
    from storage.desk.records import Notice

OF_DRAFTS = ("draft", "edit")
"""The words that what is expected begins with, where the number of a draft follows."""
UNFINISHED = (DraftState.OPEN, DraftState.WAITING)


class Drafts:
    """The drafts of all moderators, on every device and replica the same."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def begin(self, draft: Draft, *, expecting: int | None = None, key: str | None = None) -> Draft:
        """Store a new draft and return it with its number; `number` and `version` given are ignored.

        `expecting` is the user id of its author when their next message shall go to it.
        """
        async with self._database.writing() as session:
            await once(session, key, draft.created_at)
            row = DraftRow(version=1, **_values(draft))
            session.add(row)
            await session.flush()
            begun = _draft(row)
            if expecting is not None:
                await expect(session, expecting, about_draft(begun.number))
        return begun

    async def get(self, number: int) -> Draft | None:
        """Return the draft with a number."""
        async with self._database.reading() as session:
            row = await session.get(DraftRow, number)
        return _draft(row) if row else None

    async def save(  # noqa: PLR0913 -- what changes with a draft at once
        self,
        draft: Draft,
        *,
        at: datetime,
        key: str | None = None,
        notices: Sequence[Notice] = (),
        heard: int | None = None,
        expecting: int | None = None,
    ) -> Draft:
        """Store a changed draft, post notices about it, and return it with its new version.

        `heard` is the user id of a moderator whose message was what was expected of them, `expecting` that
        of its author when their next message shall go to it; nothing goes to a draft without a step.

        Raises StaleError when somebody changed it since the version given, or it was finished already.
        """
        async with self._database.writing() as session:
            await once(session, key, at)
            row = await fresh(session, draft.number, draft.version)
            for name, value in _values(draft).items():
                setattr(row, name, value)
            row.version += 1
            row.changed_at = at
            if expecting is not None:
                await expect(session, expecting, about_draft(draft.number))
            elif draft.state is not DraftState.OPEN or draft.step is None:
                await expect_no_more(session, draft.number)
            if heard is not None:
                await expect(session, heard, None)
            await post(session, notices, at)
            await session.flush()
            return _draft(row)

    async def of(self, author: str, states: Iterable[DraftState] = UNFINISHED) -> list[Draft]:
        """Return the drafts of an author, the latest changed first."""
        return await self._read(author, states)

    async def open_of(self, author: str) -> int:
        """Count the open drafts of an author, without reading what is in them."""
        query = (
            select(func.count())
            .select_from(DraftRow)
            .where(DraftRow.author == author, DraftRow.state == str(DraftState.OPEN))
        )
        async with self._database.reading() as session:
            return (await session.exec(query)).one()

    async def waiting(self) -> list[Draft]:
        """Return all drafts that wait for a reviewer, the latest changed first."""
        return await self._read(None, (DraftState.WAITING,))

    async def expect(self, user_id: int, what: str | None) -> None:
        """Say what the next message of a moderator is about; None: nothing, it is a question like any."""
        async with self._database.writing() as session:
            await expect(session, user_id, what)

    async def expected(self, user_id: int) -> str | None:
        """Return what the next message of a moderator is about."""
        async with self._database.reading() as session:
            row = await session.get(ExpectedRow, user_id)
        return row.what if row else None

    async def _read(self, author: str | None, states: Iterable[DraftState]) -> list[Draft]:
        query = select(DraftRow).where(col(DraftRow.state).in_([str(state) for state in states]))
        if author is not None:
            query = query.where(DraftRow.author == author)
        async with self._database.reading() as session:
            rows = (await session.exec(query.order_by(col(DraftRow.changed_at).desc()))).all()
        return [_draft(row) for row in rows]


async def fresh(session: AsyncSession, number: int, version: int) -> DraftRow:
    """Return the row of an unfinished draft that nobody changed since a version; else raise StaleError."""
    row = await session.get(DraftRow, number)
    if row is None or row.version != version or row.state not in UNFINISHED:
        raise StaleError
    return row


async def expect(session: AsyncSession, user_id: int, what: str | None) -> None:
    """Say within a transaction what the next message of a moderator is about."""
    if what is None:
        await session.exec(delete(ExpectedRow).where(col(ExpectedRow.user_id) == user_id))
    else:
        await session.merge(ExpectedRow(user_id=user_id, what=what))


async def expect_no_more(session: AsyncSession, number: int) -> None:
    """Say within a transaction that no message shall go to a draft any more."""
    what = col(ExpectedRow.what)
    of_it = (
        what.in_([f"{word}:{number}" for word in OF_DRAFTS]),
        *(what.startswith(f"{word}:{number}:") for word in OF_DRAFTS),
    )
    await session.exec(delete(ExpectedRow).where(or_(*of_it)))


def about_draft(number: int) -> str:
    """Return what is expected of a moderator whose next message shall go to a draft."""
    return f"draft:{number}"


def _values(draft: Draft) -> dict[str, Any]:
    return {
        "kind": draft.kind,
        "author": draft.author,
        "fields": dict(draft.fields),
        "state": str(draft.state),
        "step": draft.step,
        "claim": draft.claim,
        "base": draft.base,
        "questions": list(draft.questions),
        "reason": draft.reason,
        "created_at": draft.created_at,
        "changed_at": draft.changed_at,
    }


def _draft(row: DraftRow) -> Draft:
    values = row.model_dump()
    return Draft(
        **{**values, "state": DraftState(row.state), "questions": tuple(row.questions)},
    )
