"""Publishing: a change with its audit, its draft, the questions it answers and who is told, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func
from sqlmodel import select

from storage import changes
from storage.claims import claims_with
from storage.desk.drafts import expect_no_more, fresh
from storage.desk.once import once
from storage.desk.outbox import post
from storage.desk.questions import answer
from storage.desk.records import DraftState
from storage.desk.shown import corrections
from storage.errors import ConflictError
from storage.tables import AuditRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlmodel.ext.asyncio.session import AsyncSession

    from storage.desk.records import Notice, Publication
    from storage.records import ImportReport


async def publish(
    session: AsyncSession, publication: Publication, notices: Sequence[Notice], at: datetime
) -> ImportReport:
    """Do within a transaction everything that belongs to a publication, and post further notices.

    Raises AlreadyDoneError, StaleError when its draft changed, ConflictError when its claims did.
    """
    await once(session, publication.key, at)
    await _finish_draft(session, publication, at)
    await _check_base(session, publication)
    how = changes.Circumstances(
        by=publication.by,
        at=at,
        draft=publication.draft[0] if publication.draft else None,
        approved_by=publication.approved_by,
        reason=publication.reason,
    )
    report = await changes.put(session, publication.claims, how)
    # Before the questions are answered: who is told of the claim now need not be told it is corrected.
    corrected = await _corrected(session, publication, report)
    answered = await _answered(session, publication, at)
    told = {(notice.user_id, notice.payload["claim"]) for notice in answered}
    corrected = [notice for notice in corrected if (notice.user_id, notice.payload["claim"]) not in told]
    await post(session, [*answered, *corrected, *notices], at)
    return report


async def _finish_draft(session: AsyncSession, publication: Publication, at: datetime) -> None:
    if publication.draft is None:
        return
    row = await fresh(session, *publication.draft)
    row.state, row.version, row.changed_at = str(DraftState.PUBLISHED), row.version + 1, at
    await expect_no_more(session, publication.draft[0])


async def _check_base(session: AsyncSession, publication: Publication) -> None:
    stored = await claims_with(session, list(publication.base))
    now = {claim_id: claim.changed_at for claim_id, claim in stored.items()}
    changed = tuple(claim_id for claim_id, base in publication.base.items() if now.get(claim_id) != base)
    if changed:
        raise ConflictError(changed)


async def _answered(session: AsyncSession, publication: Publication, at: datetime) -> list[Notice]:
    if publication.answered_by is None:
        return []
    by = publication.approved_by or publication.by
    return await answer(session, publication.answers, publication.answered_by, by=by, at=at)


async def _corrected(session: AsyncSession, publication: Publication, report: ImportReport) -> list[Notice]:
    corrected = publication.corrects.intersection(report.changed)
    if not corrected:
        return []
    number = (await session.exec(select(func.max(AuditRow.number)))).one() or 0
    return await corrections(session, corrected, number)
