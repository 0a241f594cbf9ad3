"""What is kept of readers: the language they chose and the questions they sent in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, func
from sqlmodel import col, select

from storage.desk import outbox, shown
from storage.desk.records import QuestionState
from storage.tables import QuestionRow, ReaderRow

if TYPE_CHECKING:
    from sqlmodel.ext.asyncio.session import AsyncSession

    from storage.records import KeptQuestion


async def language_of(session: AsyncSession, user_id: int) -> str | None:
    """Return the language a reader chose."""
    row = await session.get(ReaderRow, user_id)
    return row.language if row else None


async def set_language(session: AsyncSession, user_id: int, language: str | None) -> None:
    """Remember a reader's language, or forget it (None)."""
    if language is None:
        await session.exec(delete(ReaderRow).where(col(ReaderRow.user_id) == user_id))
    else:
        await session.merge(ReaderRow(user_id=user_id, language=language))


async def is_kept(session: AsyncSession, question: KeptQuestion) -> bool:
    """Say whether the question of this very message is kept."""
    query = select(QuestionRow.number).where(
        QuestionRow.chat_id == question.chat_id, QuestionRow.message_id == question.message_id
    )
    return (await session.exec(query)).first() is not None


def keep(session: AsyncSession, question: KeptQuestion) -> None:
    """Add a question to those kept."""
    session.add(
        QuestionRow(
            chat_id=question.chat_id,
            message_id=question.message_id,
            user_id=question.user_id,
            language=question.language,
            text=question.text,
            asked_at=question.asked_at,
            state=str(QuestionState.OPEN),
        )
    )


async def forget(session: AsyncSession, user_id: int) -> None:
    """Delete everything kept of a reader; what waits to be told to them goes, too."""
    await shown.forget(session, user_id)
    await outbox.forget(session, user_id)
    await session.exec(delete(ReaderRow).where(col(ReaderRow.user_id) == user_id))
    await session.exec(delete(QuestionRow).where(col(QuestionRow.user_id) == user_id))


async def questions_of(session: AsyncSession, user_id: int) -> int:
    """Count the questions kept of a reader."""
    query = select(func.count()).select_from(QuestionRow).where(col(QuestionRow.user_id) == user_id)
    return (await session.exec(query)).one()
