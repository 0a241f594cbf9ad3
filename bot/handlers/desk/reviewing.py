"""Review: another moderator looks at a draft that waits, and approves it or gives it back with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.desk.call import is_number
from bot.handlers.desk.conflicts import told
from bot.handlers.desk.drafting import open_
from bot.handlers.desk.files import imported, send_report
from bot.handlers.desk.names import names_in, names_of
from bot.moderation.files import IMPORT, rehearsal
from bot.moderation.proposal import propose
from bot.moderation.rebasing import conflict_of
from bot.moderation.refusals import Reason, Refusal
from bot.moderation.sheet import GUIDED
from bot.moderation.steps.cleaning import cleaned
from bot.moderation.submitting import approve as approve_draft
from bot.moderation.submitting import changed_since, check_waiting
from bot.moderation.submitting import give_back as give_draft_back
from bot.moderation.submitting import take_back as take_draft_back
from bot.replies.desk import outcomes, refusals
from bot.replies.desk import review as screens
from storage.desk.records import DraftState
from storage.errors import ConflictError, StaleError
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
    try:
        done = await approve_draft(draft, call.person, call.bench, call.key)
    except ConflictError:
        return await _shown(call, draft)
    except (Refusal, StaleError):
        # Somebody else may have been quicker, which says more.
        await _waiting(call)
        raise
    if draft.kind == IMPORT:
        return imported(call, done)
    if draft.kind not in GUIDED:
        return await told(call, done)
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
        await _waiting(call)
        raise StaleError
    returned = await give_draft_back(draft, call.person, text, call.bench, call.key)
    return screens.given_back(returned, call.language)


async def take_back(call: Call) -> Reply:
    """Take a draft of one's own back from the reviewers, and show it."""
    number, version = call.numbers(2) or (0, 0)
    draft = await call.desk.drafts.get(number)
    if draft is None:
        raise Refusal(Reason.NO_SUCH_DRAFT)
    await call.desk.check_new(call.key)
    if draft.state is DraftState.WAITING and draft.version != version:
        raise StaleError
    await take_draft_back(draft, call.person, call.bench, call.key)
    return await open_(call)


async def _waiting(call: Call) -> Draft:
    """Return the waiting draft of a button; raises Refusal when it waits no more."""
    if not call.args or not is_number(call.args[0]):
        raise Refusal(Reason.NO_SUCH_DRAFT)
    draft = await call.desk.drafts.get(int(call.args[0]))
    if draft is None:
        raise Refusal(Reason.NO_SUCH_DRAFT)
    await call.desk.check_new(call.key)
    check_waiting(draft)
    return draft


def _version(call: Call) -> int:
    return int(call.args[1]) if len(call.args) > 1 and is_number(call.args[1]) else 0


async def _shown(call: Call, draft: Draft) -> Reply:
    """Show what a draft would do to the record as it is now, or why it cannot."""
    names = await names_of(call, [draft.author])
    try:
        proposal = await propose(draft, call.services.store)
        conflict = await conflict_of(draft, call.bench)
    except Refusal as refusal:
        return screens.unfit(draft, refusals.sentence(refusal, call.language), names, call.language)
    if draft.kind == IMPORT:
        seen, changed = await rehearsal(draft, call.services.store), await changed_since(draft, call.bench)
        await send_report(call, seen)
        return screens.reviewed_file(draft, seen, changed, names, call.language)
    if conflict is not None:
        return screens.between(conflict, names | await names_in(call, [conflict.latest]), call.language)
    claim = proposal.claims[0]
    stored = proposal.stored.get(claim.id)
    changes = () if stored is None else differences(stored, claim)
    record = await call.services.record.about([claim.id])
    return screens.reviewed(draft, claim, changes, record, names, call.language)
