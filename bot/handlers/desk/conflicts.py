"""Submitting a draft of any kind, and deciding when its claim changed meanwhile."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.handlers.desk.call import is_number
from bot.handlers.desk.names import names_in
from bot.moderation.rebasing import conflict_of
from bot.moderation.refusals import Reason, Refusal
from bot.moderation.submitting import submit
from bot.replies.desk import proposed, review
from storage.desk.records import DraftState
from storage.errors import ConflictError, StaleError

if TYPE_CHECKING:
    from bot.handlers.desk.call import Call
    from bot.moderation.conflict import Conflict
    from bot.moderation.submitting import Submitted
    from bot.replies import Reply
    from storage.desk.records import Draft


async def put(call: Call) -> Reply:
    """Submit the draft that the button names, as it was when the button was made."""
    return await submitted(call, await own_draft(call))


async def submitted(call: Call, draft: Draft) -> Reply:
    """Submit a draft of the caller's, and tell what became of it or what came between."""
    try:
        return await told(call, await submit(draft, call.person, call.bench, call.key))
    except ConflictError:
        return await came_between(call, draft)


async def came_between(call: Call, draft: Draft) -> Reply:
    """Show what others made of a draft's claim since it was begun, and let its author decide."""
    conflict = await conflict_of(draft, call.bench)
    if conflict is None:
        raise StaleError
    return await _shown(call, conflict)


async def over(call: Call) -> Reply:
    """Publish a draft on top of what changed meanwhile, if that is still what its author was shown."""
    draft, seen = await own_draft(call), call.args[2:]
    conflict = await conflict_of(draft, call.bench)
    if conflict is None:
        return await submitted(call, draft)
    if seen != (str(conflict.latest.number),):
        return await _shown(call, conflict)
    await call.desk.check_new(call.key)
    return await submitted(call, await call.desk.drafts.save(conflict.rebased, at=call.now))


async def stop(call: Call) -> Reply:
    """Throw away the draft that the button names; nothing of it was published."""
    draft = await own_draft(call)
    cancelled = replace(draft, state=DraftState.CANCELLED, step=None)
    await call.desk.drafts.save(cancelled, at=call.now, key=call.key)
    return proposed.stopped(draft, call.language)


async def own_draft(
    call: Call, *, kind: str | None = None, any_version: bool = False, also_waiting: bool = False
) -> Draft:
    """Return the open draft of the caller's whose number and version are the first that a button carries.

    Raises Refusal when it is no such draft, or not of the kind, and StaleError when it changed since.
    `any_version`: the button carries the number alone, and does not care. `also_waiting`: it may wait for
    a reviewer, too.
    """
    numbers = call.args[: 1 if any_version else 2]
    if not numbers or not all(map(is_number, numbers)):
        raise Refusal(Reason.DRAFT_MOVED_ON)
    draft = await call.desk.drafts.get(int(numbers[0]))
    if draft is None or draft.author != call.person.by:
        raise Refusal(Reason.NOT_YOUR_DRAFT)
    if kind is not None and draft.kind != kind:
        raise Refusal(Reason.DRAFT_MOVED_ON)
    if draft.state is not DraftState.OPEN and not (also_waiting and draft.state is DraftState.WAITING):
        raise Refusal(Reason.DRAFT_MOVED_ON)
    if not any_version and numbers[1:] != (str(draft.version),):
        raise StaleError
    return draft


async def told(call: Call, done: Submitted) -> Reply:
    """Tell what became of a draft: it waits, or the claim is as it would have it."""
    if done.is_waiting:
        return review.waits(done.draft, call.language)
    latest = await call.desk.audit.of(done.claims[0].id, most=1)
    return proposed.published(done.claims, latest[0].number if latest else None, call.language)


async def _shown(call: Call, conflict: Conflict) -> Reply:
    names = await names_in(call, [conflict.latest])
    return proposed.conflict(conflict, names, call.language)
