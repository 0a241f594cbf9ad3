"""From a finished draft to the record: at once, or by way of a reviewer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.moderation.people import user_of
from bot.moderation.proposal import propose
from bot.moderation.refusals import Reason, Refusal
from storage.desk.records import DraftState, Notice, NoticeKind, Publication
from storage.errors import ConflictError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.moderation.bench import Bench
    from bot.moderation.people import Person
    from bot.moderation.proposal import Proposal
    from storage.desk.records import Draft
    from storage.records import Claim


WAITS_NO_MORE = {
    DraftState.OPEN: Reason.WITH_AUTHOR,
    DraftState.PUBLISHED: Reason.DRAFT_PUBLISHED,
    DraftState.CANCELLED: Reason.DRAFT_CANCELLED,
}
"""What a reviewer is told of a draft that is not waiting."""


@dataclass(frozen=True, slots=True)
class Submitted:
    """What became of a draft: it waits for a reviewer, or these claims are published."""

    draft: Draft
    claims: tuple[Claim, ...]
    is_waiting: bool = False


async def submit(draft: Draft, person: Person, bench: Bench, key: str | None) -> Submitted:
    """Publish a draft, or hand it to the reviewers where that is required.

    Raises Refusal when it cannot be published as it is, and the errors of `Desk.publish`.
    """
    await bench.desk.check_new(key)
    if draft.author != person.by:
        raise Refusal(Reason.NOT_YOUR_DRAFT)
    _must_be(draft, DraftState.OPEN)
    proposal = await propose(draft, bench.store)
    if not bench.review_required:
        return await _publish(draft, proposal, bench, key)
    _check_conflict(draft, proposal)
    waiting = replace(draft, state=DraftState.WAITING, step=None, reason=None)
    notices = await _to_reviewers(waiting, person, bench)
    waiting = await bench.desk.drafts.save(waiting, at=bench.now, key=key, notices=notices)
    return Submitted(waiting, proposal.claims, is_waiting=True)


async def approve(draft: Draft, reviewer: Person, bench: Bench, key: str | None) -> Submitted:
    """Publish a waiting draft of somebody else.

    Raises Refusal when it is the reviewer's own or does not wait, and the errors of `Desk.publish`.
    """
    await bench.desk.check_new(key)
    _check_reviewer(draft, reviewer)
    return await _publish(draft, await propose(draft, bench.store), bench, key, reviewer)


async def give_back(draft: Draft, reviewer: Person, reason: str, bench: Bench, key: str | None) -> Draft:
    """Return a waiting draft to its author with the reason."""
    await bench.desk.check_new(key)
    _check_reviewer(draft, reviewer)
    returned = replace(draft, state=DraftState.OPEN, step=None, reason=reason)
    notices = _to_author(returned, NoticeKind.RETURNED, reviewer)
    heard = reviewer.user_id
    return await bench.desk.drafts.save(returned, at=bench.now, key=key, notices=notices, heard=heard)


async def take_back(draft: Draft, person: Person, bench: Bench, key: str | None) -> Draft:
    """Take a waiting draft back, to go on with it.

    Raises Refusal when it is not the person's or waits no more.
    """
    await bench.desk.check_new(key)
    if draft.author != person.by:
        raise Refusal(Reason.NOT_YOUR_DRAFT)
    check_waiting(draft)
    return await bench.desk.drafts.save(replace(draft, state=DraftState.OPEN), at=bench.now, key=key)


async def _publish(
    draft: Draft, proposal: Proposal, bench: Bench, key: str | None, reviewer: Person | None = None
) -> Submitted:
    first = proposal.claims[0].id
    publication = Publication(
        by=draft.author,
        claims=proposal.claims,
        key=key,
        base=_base(draft, proposal.ids),
        draft=(draft.number, draft.version),
        approved_by=reviewer.by if reviewer else None,
        reason=draft.fields.get("reason"),
        corrects=proposal.corrected,
        answers=draft.questions,
        answered_by=first if draft.questions else None,
    )
    notices = [] if reviewer is None else _to_author(draft, NoticeKind.APPROVED, reviewer)
    await bench.desk.publish(publication, notices)
    published = await bench.desk.drafts.get(draft.number)
    stored = await bench.store.claims_by_id(proposal.ids)
    return Submitted(published or draft, tuple(stored.values()))


def _base(draft: Draft, claims: Iterable[str]) -> dict[str, datetime | None]:
    """Return when the claims with these ids had last changed as the draft's author saw them.

    A draft about one claim has its base; one about many says so under "seen", by id.
    """
    seen: dict[str, str] = draft.fields.get("seen", {})
    base: dict[str, datetime | None] = dict.fromkeys(claims)
    base |= {claim_id: datetime.fromisoformat(at) for claim_id, at in seen.items() if claim_id in base}
    return base if draft.claim is None else {**base, draft.claim: draft.base}


async def changed_since(draft: Draft, bench: Bench) -> tuple[str, ...]:
    """Return the ids of the claims of an import that are not as its author saw them any more."""
    ids = [claim["id"] for claim in draft.fields["claims"]]
    return _unlike(_base(draft, ids), await bench.store.claims_by_id(ids))


def _unlike(base: Mapping[str, datetime | None], stored: Mapping[str, Claim]) -> tuple[str, ...]:
    """Return the ids of the claims that changed after the moments given."""
    now = {claim_id: claim.changed_at for claim_id, claim in stored.items()}
    return tuple(claim_id for claim_id, at in base.items() if now.get(claim_id) != at)


def check_waiting(draft: Draft) -> None:
    """Raise the Refusal that says what became of a draft, if it waits for no reviewer any more."""
    if draft.state is not DraftState.WAITING:
        raise Refusal(WAITS_NO_MORE[draft.state])


def _check_conflict(draft: Draft, proposal: Proposal) -> None:
    changed = _unlike(_base(draft, proposal.ids), proposal.stored)
    if changed:
        raise ConflictError(changed)


def _check_reviewer(draft: Draft, reviewer: Person) -> None:
    check_waiting(draft)
    if draft.author == reviewer.by:
        raise Refusal(Reason.OWN_DRAFT)


def _must_be(draft: Draft, state: DraftState) -> None:
    if draft.state is not state:
        raise Refusal(Reason.DRAFT_MOVED_ON)


async def _to_reviewers(draft: Draft, author: Person, bench: Bench) -> list[Notice]:
    everybody = {moderator.user_id for moderator in await bench.desk.moderators.all()} | bench.owners
    others = sorted(everybody - {user_of(draft.author)})
    return [_notice(user_id, draft, NoticeKind.REVIEW, author) for user_id in others]


def _to_author(draft: Draft, kind: NoticeKind, reviewer: Person) -> list[Notice]:
    author = user_of(draft.author)
    return [] if author is None else [_notice(author, draft, kind, reviewer)]


def _notice(user_id: int, draft: Draft, kind: NoticeKind, teller: Person) -> Notice:
    """Make a notice; who has chosen no language is taken to read that of the one who causes it."""
    key = f"{kind}:{draft.number}:{draft.version}:{user_id}"
    return Notice(user_id, kind, key, {"draft": draft.number}, teller.language)
