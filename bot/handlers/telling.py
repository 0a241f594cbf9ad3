"""What the outbox holds, put into words for the person it is for: one row a kind of notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.offered import language_for
from bot.moderation.membership import rank_of
from bot.moderation.people import Rank
from bot.replies import told
from bot.replies.desk import queue, reviews
from storage.desk.records import DraftState, NoticeKind
from storage.interchange.parsing import read_claim

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from bot.handlers.context import Services
    from bot.replies import Reply
    from storage.desk.records import Notice
    from storage.records import Claim

    Writer = Callable[[Notice, str, Services], Awaitable[Reply | None]]
    """Puts a notice into words of a language; None when there is nothing to tell any more."""


async def write(notice: Notice, services: Services) -> Reply | None:
    """Write a notice in the language its person chose, else the one they asked in."""
    chosen = await services.store.language_of(notice.user_id)
    return await WRITERS[notice.kind](notice, language_for(chosen or notice.language).code, services)


async def _answered(notice: Notice, language: str, services: Services) -> Reply | None:
    record = await services.record.about([notice.payload["claim"]])
    claim = record.published(notice.payload["claim"])
    if claim is None:
        return None
    return told.answered(await _question(notice, services), claim, record, language)


async def _closed(notice: Notice, language: str, services: Services) -> Reply:
    return told.closed(await _question(notice, services), notice.payload["note"], language)


async def _corrected(notice: Notice, language: str, services: Services) -> Reply | None:
    claim_id = notice.payload["claim"]
    record = await services.record.about([claim_id])
    claim, before = record.claims.get(claim_id), await _before(claim_id, notice.payload["audit"], services)
    if claim is None or before is None:
        return None
    return told.corrected(before, claim, record, language)


async def _waiting(notice: Notice, language: str, services: Services) -> Reply | None:
    owners, moderators = services.settings.owner_ids, services.store.desk.moderators
    rank = await rank_of(notice.user_id, owners, moderators)
    groups = await services.queue.groups() if rank >= Rank.MODERATOR else ()
    return queue.waiting(groups, language) if groups else None


async def _reviewed(notice: Notice, language: str, services: Services) -> Reply | None:
    """Tell of a draft, unless somebody has dealt with it meanwhile."""
    draft = await services.store.desk.drafts.get(notice.payload["draft"])
    state, screen = REVIEWS[notice.kind]
    return screen(draft, language) if draft is not None and draft.state is state else None


async def _question(notice: Notice, services: Services) -> str:
    kept = await services.store.desk.questions.with_numbers([notice.payload["question"]])
    return kept[0].text if kept else ""


async def _before(claim_id: str, number: int, services: Services) -> Claim | None:
    """Return a claim as it was before the change that the entry of the audit with a number ended."""
    entries = await services.store.desk.audit.of(claim_id)
    plain = next((entry.before for entry in entries if entry.number <= number), None)
    return read_claim(plain) if plain else None


REVIEWS = {
    NoticeKind.REVIEW: (DraftState.WAITING, reviews.review),
    NoticeKind.RETURNED: (DraftState.OPEN, reviews.returned),
    NoticeKind.APPROVED: (DraftState.PUBLISHED, reviews.approved),
}
"""In which state a draft is worth telling of, and the words for it."""

WRITERS: Mapping[NoticeKind, Writer] = {
    NoticeKind.ANSWERED: _answered,
    NoticeKind.CLOSED: _closed,
    NoticeKind.CORRECTED: _corrected,
    NoticeKind.WAITING: _waiting,
    **dict.fromkeys(REVIEWS, _reviewed),
}
