"""/retire and /restore: one confirmation, with the reason for the audit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.desk.meant import claim_meant
from bot.moderation.drafting import begin
from bot.moderation.editing import EDIT
from bot.moderation.refusals import Reason, Refusal
from bot.replies.desk import proposed
from storage.records import Status

if TYPE_CHECKING:
    from bot.handlers.desk.call import Call
    from bot.replies import Reply

LONGEST_REASON = 1_000


async def retire(call: Call) -> Reply:
    """Ask whether a claim shall be withdrawn."""
    return await _ask(call, Status.RETIRED)


async def restore(call: Call) -> Reply:
    """Ask whether a withdrawn claim shall be shown again."""
    return await _ask(call, Status.PUBLISHED)


async def retire_pressed(call: Call) -> None:
    """Ask in a message of its own whether the claim of a button shall be withdrawn."""
    await call.say(await retire(call))


async def restore_pressed(call: Call) -> None:
    """Ask in a message of its own whether the claim of a button shall be shown again."""
    await call.say(await restore(call))


async def _ask(call: Call, status: Status) -> Reply:
    claim, reason = await claim_meant(call)
    if len(reason) > LONGEST_REASON:
        raise Refusal(Reason.REASON_TOO_LONG, most=LONGEST_REASON)
    if claim.status is status:
        raise Refusal(Reason.IS_RETIRED if status is Status.RETIRED else Reason.IS_PUBLISHED)
    # Published is what a claim is where its data say nothing.
    settings = {"status": None if status is Status.PUBLISHED else str(status)}
    fields = {"set": settings, **({"reason": reason} if reason else {})}
    draft = await begin(EDIT, call.person, call.bench, fields=fields, key=call.key, claim=claim)
    return proposed.status_asked(draft, claim, reason, call.language, review=call.bench.review_required)
