"""Questions that people sent in: open, answered by a claim, or closed with a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import col, select

from storage.desk.audit import record
from storage.desk.once import once
from storage.desk.outbox import post
from storage.desk.records import Notice, NoticeKind, QuestionState, QueuedQuestion
from storage.desk.shown import shown
from storage.tables import QuestionRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sqlmodel.ext.asyncio.session import AsyncSession

    from storage.database import Database

QUESTION = "question"
"""The kind of the audit's entries about kept questions, whose subject is the question's number."""


class Questions:
    """The questions that wait for moderators, and what became of them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def open(self) -> list[QueuedQuestion]:
        """Return the questions nobody has dealt with, the oldest first."""
        query = select(QuestionRow).where(QuestionRow.state == str(QuestionState.OPEN))
        async with self._database.reading() as session:
            rows = (await session.exec(query.order_by(col(QuestionRow.number)))).all()
        return [_question(row) for row in rows]

    async def with_numbers(self, numbers: Sequence[int]) -> list[QueuedQuestion]:
        """Return the questions with these numbers that are still kept, the oldest first."""
        async with self._database.reading() as session:
            return [_question(row) for row in await _rows(session, numbers)]

    async def close(
        self, numbers: Sequence[int], note: str | None, *, by: str, at: datetime, key: str | None = None
    ) -> int:
        """Close the questions that are open with a note that their askers are sent; None: they are sent none.

        Returns how many were open.
        """
        async with self._database.writing() as session:
            await once(session, key, at)
            rows = [row for row in await _rows(session, numbers) if row.state == str(QuestionState.OPEN)]
            for row in rows:
                row.state, row.note = str(QuestionState.CLOSED), note
                _audit(session, row, "close", by=by, at=at)
            if note is not None:
                await post(session, _told(rows, NoticeKind.CLOSED, {"note": note}), at)
        return len(rows)


async def answer(
    session: AsyncSession, numbers: Sequence[int], claim: str, *, by: str, at: datetime
) -> list[Notice]:
    """Mark within a transaction those of the questions that are open as answered.

    Returns the notices to their askers, who count as people who were shown the claim.
    """
    rows = [row for row in await _rows(session, numbers) if row.state == str(QuestionState.OPEN)]
    for row in rows:
        row.state, row.claim = str(QuestionState.ANSWERED), claim
        _audit(session, row, "answer", by=by, at=at)
        await shown(session, row.user_id, [claim], row.language, at)
    return _told(rows, NoticeKind.ANSWERED, {"claim": claim})


async def _rows(session: AsyncSession, numbers: Sequence[int]) -> Sequence[QuestionRow]:
    query = select(QuestionRow).where(col(QuestionRow.number).in_(list(numbers)))
    return (await session.exec(query.order_by(col(QuestionRow.number)))).all()


def _told(rows: Iterable[QuestionRow], kind: NoticeKind, payload: dict[str, object]) -> list[Notice]:
    """Make the notices to those who asked: one a person, about what they asked last."""
    return [_notice(row, kind, payload) for row in {row.user_id: row for row in rows}.values()]


def _notice(row: QuestionRow, kind: NoticeKind, payload: dict[str, object]) -> Notice:
    where = {"question": row.number, "chat": row.chat_id, "message": row.message_id}
    return Notice(row.user_id, kind, f"{kind}:{row.number}", {**payload, **where}, row.language)


def _audit(session: AsyncSession, row: QuestionRow, action: str, *, by: str, at: datetime) -> None:
    # What the person asked and who they are stays out of the audit: they may have it deleted.
    after = {"state": row.state, "claim": row.claim, "note": row.note}
    before = {"state": str(QuestionState.OPEN)}
    subject = str(row.number)
    record(session, at=at, by=by, action=action, kind=QUESTION, subject=subject, before=before, after=after)


def _question(row: QuestionRow) -> QueuedQuestion:
    return QueuedQuestion(
        number=row.number or 0,
        text=row.text,
        language=row.language,
        user_id=row.user_id,
        asked_at=row.asked_at,
        state=QuestionState(row.state),
        claim=row.claim,
        note=row.note,
    )
