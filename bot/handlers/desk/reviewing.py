"""Review: another moderator looks at a draft that waits, and approves it or gives it back with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.desk.call import is_number
from bot.handlers.desk.files import imported, send_report
from bot.handlers.desk.names import names_of
from bot.moderation.files import IMPORT, rehearsal
from bot.moderation.proposal import propose
from bot.moderation.refusals import Reason, Refusal
from bot.moderation.steps.cleaning import cleaned
from bot.moderation.submitting import approve as approve_draft
from bot.moderation.submitting import give_back as give_draft_back
from bot.replies.desk import outcomes
from bot.replies.desk import review as screens
from storage.desk.records import DraftState
from storage.interchange.comparing import differences

if TYPE_CHECKING:
    from bot.handlers.desk.call import Call
    from bot.replies import Reply
    from storage.desk.records import Draft

RETURN = "return"
"""What is expected of a reviewer who is asked for a reason; number and version of the draft follow."""
LONGEST_REASON = 500


async def review(call: Call) -> Reply:
    """Show a waiting draft to a reviewer."""
    draft = await _waiting(call)
    await call.desk.drafts.expect(call.person.user_id, None)
    return await _shown(call, draft)


async def approve(call: Call) -> Reply:
    """Publish a waiting draft of somebody else."""
    draft = await _waiting(call)
    if _version(call) != draft.version:
        return await _shown(call, draft)
    done = await approve_draft(draft, call.person, call.bench, call.key)
    if draft.kind == IMPORT:
        return imported(call, done)
    claim = done.claims[0]
    return outcomes.published(claim, await call.services.record.about([claim.id]), call.language)


async def give_back(call: Call) -> Reply:
    """Ask why a draft goes back; what is typed next is the reason."""
    draft = await _waiting(call)
    if draft.author == call.person.by:
        raise Refusal(Reason.OWN_DRAFT)
    if _version(call) != draft.version:
        return await _shown(call, draft)
    await call.desk.drafts.expect(call.person.user_id, f"{RETURN}:{draft.number}:{draft.version}")
    return screens.ask_reason(draft, call.language)


async def reason(call: Call) -> Reply:
    """Give a draft back with the reason that was typed; one that changed since is not given back."""
    text = cleaned(call.words, LONGEST_REASON)
    draft = await call.desk.drafts.get(int(call.args[0]))
    await call.desk.check_new(call.key)
    if draft is None or draft.state is not DraftState.WAITING or _version(call) != draft.version:
        await call.desk.drafts.expect(call.person.user_id, None)
        raise Refusal(Reason.DRAFT_MOVED_ON)
    returned = await give_draft_back(draft, call.person, text, call.bench, call.key)
    return screens.given_back(returned, call.language)


async def _waiting(call: Call) -> Draft:
    """Return the waiting draft of a button; raises Refusal when it waits no more."""
    if not call.args or not is_number(call.args[0]):
        raise Refusal(Reason.NO_SUCH_DRAFT)
    draft = await call.desk.drafts.get(int(call.args[0]))
    if draft is None:
        raise Refusal(Reason.NO_SUCH_DRAFT)
    await call.desk.check_new(call.key)
    if draft.state is not DraftState.WAITING:
        raise Refusal(Reason.DRAFT_MOVED_ON)
    return draft


def _version(call: Call) -> int:
    return int(call.args[1]) if len(call.args) > 1 and is_number(call.args[1]) else 0


async def _shown(call: Call, draft: Draft) -> Reply:
    """Show what a draft would do to the record as it is now."""
    names = await names_of(call, [draft.author])
    if draft.kind == IMPORT:
        seen = await rehearsal(draft, call.services.store)
        await send_report(call, seen)
        return screens.reviewed_file(draft, seen, names, call.language)
    proposal = await propose(draft, call.services.store)
    claim = proposal.claims[0]
    stored = proposal.stored.get(claim.id)
    changes = () if stored is None else differences(stored, claim)
    record = await call.services.record.about([claim.id])
    return screens.reviewed(draft, claim, changes, record, names, call.language)
