"""/add, /rebut, /context and /drafts: drafts begin here, and go on in drafting.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.desk import posts
from bot.handlers.desk.finding import claims_like, claims_meant
from bot.handlers.desk.showing import own, show
from bot.handlers.desk.wording import take
from bot.moderation.drafting import begin
from bot.moderation.opening import further_statement, new_claim
from bot.moderation.refusals import Reason, Refusal
from bot.moderation.sheet import FURTHER, NEW
from bot.replies.desk import choosing, listing, refusals
from storage.errors import AlreadyDoneError
from storage.records import Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from bot.handlers.desk.call import Call
    from bot.moderation.posts import Post
    from bot.moderation.sheet import Sheet
    from bot.replies import Reply
    from storage.desk.records import Draft
    from storage.records import Claim

WHICH = "which"
"""What is expected of somebody who is asked under which claim a statement goes; the stance follows."""


async def add(call: Call) -> Reply:
    """Begin a claim: what stands after the command is its wording, a post replied to fills in the rest."""
    return await begin_claim(call, call.words, post=posts.replied_to(call.message))


async def begin_claim(
    call: Call, words: str = "", *, questions: Sequence[int] = (), post: Post | None = None
) -> Reply:
    """Begin the draft of a claim, with a wording or a post if there is one.

    It will answer the kept questions given.
    """
    sheet, step, note = new_claim(call.language), "wording", None
    if words or post:
        try:
            taken = await take(call, sheet, words, post)
        except Refusal as refusal:
            # What people ask is no answer to "What is the claim?", and no mistake either.
            note = None if questions else refusals.sentence(refusal, call.language)
        else:
            return await _begun(call, NEW, taken.sheet, taken.step, questions=questions, note=taken.note)
    return await _begun(call, NEW, sheet, step, questions=questions, note=note)


async def rebut(call: Call) -> Reply | None:
    """Begin a statement that disputes the claim that is meant."""
    return await _under(call, Stance.REBUTS)


async def context(call: Call) -> Reply | None:
    """Begin a statement that gives context to the claim that is meant."""
    return await _under(call, Stance.CONTEXT)


async def which(call: Call) -> Reply | None:
    """Take what was typed for the claim a statement goes under."""
    return await _under(call, _stance(call.args[-1]))


async def under(call: Call) -> Reply:
    """Begin a statement under the claim on the button, out of the post above if the button says so."""
    claim = await call.services.record.claim(call.args[0]) if call.args else None
    if claim is None:
        raise Refusal(Reason.NO_SUCH_CLAIM)
    *rest, last = call.args[1:] or ("",)
    post = posts.replied_to(call.message) if last == choosing.OF_POST else None
    return await begin_statement(call, claim, _stance(rest[0] if rest else last), post)


async def begin_statement(call: Call, claim: Claim, stance: Stance, post: Post | None = None) -> Reply:
    """Begin the draft of a statement under a stored claim, with what a post says."""
    sheet = further_statement(stance, call.language)
    if post is None:
        return await _begun(call, FURTHER, sheet, "speaker", claim=claim)
    sheet, step, note = await posts.fill(call, sheet, post)
    return await _begun(call, FURTHER, sheet, step, claim=claim, note=note)


async def drafts(call: Call) -> Reply:
    """List the person's drafts, and those that wait for their review."""
    waiting = await call.desk.drafts.waiting()
    others = [draft for draft in waiting if draft.author != call.person.by]
    own_drafts = await call.desk.drafts.of(call.person.by)
    return listing.drafts(own_drafts, others, await _claims(call, (*own_drafts, *others)), call.language)


async def _claims(call: Call, drafts: Sequence[Draft]) -> dict[str, Claim]:
    return await call.services.store.claims_by_id([draft.claim for draft in drafts if draft.claim])


async def _under(call: Call, stance: Stance) -> Reply | None:
    post = posts.replied_to(call.message)
    claims = await claims_like(call, post) if post and not call.words else await claims_meant(call)
    if len(claims) == 1 and call.words:
        return await begin_statement(call, claims[0], stance, post)
    replied = call.message.reply_to_message
    if post is not None and replied is not None:
        # It hangs onto the post, so that its buttons find the post again whenever they are pressed.
        await call.say(choosing.claims_of_post(claims, stance, call.language), to=replied.message_id)
        return None
    await call.desk.drafts.expect(call.person.user_id, f"{WHICH}:{stance}")
    return choosing.claims(claims, stance, call.language, has_looked=bool(call.words))


async def _begun(  # noqa: PLR0913 -- the parts of a draft
    call: Call,
    kind: str,
    sheet: Sheet,
    step: str | None,
    *,
    claim: Claim | None = None,
    questions: Sequence[int] = (),
    note: Markup | None = None,
) -> Reply:
    """Begin a draft and show it; for an update that did so already, show what it began."""
    try:
        draft = await begin(
            kind,
            call.person,
            call.bench,
            fields=sheet.fields(),
            key=call.key,
            claim=claim,
            step=step,
            questions=questions,
            expecting=step is not None,
        )
    except AlreadyDoneError:
        draft = await _latest(call)
    return await show(call, draft, note)


async def _latest(call: Call) -> Draft:
    """Return the draft the person works on; raises AlreadyDoneError when there is none any more."""
    drafts = await call.desk.drafts.of(call.person.by)
    if not drafts:
        raise AlreadyDoneError(call.key)
    return await own(call, drafts[0].number)


def _stance(name: str) -> Stance:
    if name not in set(Stance):
        raise Refusal(Reason.NO_SUCH_CLAIM)
    return Stance(name)
