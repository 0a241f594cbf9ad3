"""A draft on its way: what its author types, and the buttons below its questions and its preview."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.handlers.calendar import day_of
from bot.handlers.desk import files, teaching
from bot.handlers.desk.call import is_number
from bot.handlers.desk.conflicts import came_between
from bot.handlers.desk.editing import look
from bot.handlers.desk.posts import forwarded
from bot.handlers.desk.showing import own, scene_of, show
from bot.handlers.desk.wording import take
from bot.moderation import guiding
from bot.moderation.files import IMPORT
from bot.moderation.opening import alike, moved_to
from bot.moderation.refusals import Reason, Refusal
from bot.moderation.sheet import GUIDED, sheet_of
from bot.moderation.steps import STEPS
from bot.moderation.submitting import submit
from bot.replies.desk import outcomes, previews, questions, refusals, review
from storage.desk.records import DraftState
from storage.errors import AlreadyDoneError, ConflictError, StaleError
from storage.records import Stance

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from markupsafe import Markup

    from bot.handlers.desk.call import Call
    from bot.replies import Reply
    from storage.desk.records import Draft

    Change = Callable[[Draft], Awaitable[Draft]]

OPENING = {teaching.LESSON: teaching.open_, IMPORT: files.open_}
"""How drafts are opened that are neither filled step by step nor about one claim, by their kind."""


async def typed(call: Call) -> Reply:
    """Take what the author typed as the answer to what the draft asks; a wrong one is asked for again."""
    draft = await own(call, int(call.args[0]))
    try:
        if draft.step == "wording":
            return await _worded(call, draft)
        return await _changed(call, draft, lambda now: _answered(call, now, call.words))
    except Refusal as refusal:
        return await show(call, draft, refusals.sentence(refusal, call.language))


async def pick(call: Call) -> Reply:
    """Take the suggestion on a button."""
    step, value = _rest(call, 2)
    return await _pressed(call, lambda draft: _answered(call, draft, value, of=step))


async def skip(call: Call) -> Reply:
    """Pass the question by."""

    async def change(draft: Draft) -> Draft:
        return guiding.skipped(draft, await scene_of(call, draft))

    return await _pressed(call, change)


async def back(call: Call) -> Reply:
    """Go to the question before."""
    return await _pressed(call, _plainly(guiding.back))


async def fix(call: Call) -> Reply:
    """Ask for one thing again."""
    step, at = _rest(call, 2)
    return await _pressed(call, _plainly(lambda draft: guiding.corrected(draft, step, _number(at))))


async def more(call: Call) -> Reply:
    """Begin another statement in the draft."""
    (stance,) = _rest(call, 1)
    if stance not in set(Stance):
        raise Refusal(Reason.DRAFT_MOVED_ON)
    return await _pressed(call, _plainly(lambda draft: guiding.further(draft, Stance(stance))))


async def less(call: Call) -> Reply:
    """Take a statement out of the draft."""
    (at,) = _rest(call, 1)
    return await _pressed(call, _plainly(lambda draft: guiding.shortened(draft, _number(at))))


async def open_(call: Call) -> Reply:
    """Show the draft as it stands, and take what its author writes next for it where it asks something."""
    number = _number(call.args[0] if call.args else "")
    begun = await call.desk.drafts.get(number)
    if begun is not None and begun.kind not in GUIDED:
        return await OPENING.get(begun.kind, look)(call)
    draft = await own(call, number)
    if draft.state is DraftState.OPEN and draft.step is not None:
        await call.desk.drafts.expect(call.person.user_id, f"draft:{draft.number}")
    return await show(call, draft)


async def fixes(call: Call) -> Reply:
    """Offer what can be corrected in the draft, or in one of its statements."""
    draft = await _fresh(call)
    if draft is None:
        return await _outdated(call)
    sheet, at = sheet_of(draft), call.args[2:]
    if not at:
        return previews.corrections(draft, sheet, call.language)
    return previews.statement_corrections(draft, sheet, _number(at[0]), call.language)


async def cancel(call: Call) -> Reply:
    """Ask whether the draft shall be thrown away."""
    draft = await _fresh(call)
    return await _outdated(call) if draft is None else questions.cancelling(draft, call.language)


async def drop(call: Call) -> Reply:
    """Throw the draft away."""
    return await _pressed(call, _plainly(lambda draft: replace(draft, state=DraftState.CANCELLED)))


async def publish(call: Call) -> Reply:
    """Publish the draft or hand it to the reviewers, once it is known that the record has nothing like it."""
    draft = await _fresh(call)
    if draft is None:
        return await _outdated(call)
    sheet = sheet_of(draft)
    if guiding.gaps(sheet):
        return await show(call, draft)
    if sheet.claim is not None and not sheet.way.anyway:
        wordings = sheet.claim["claim"]
        found, record = await call.services.record.resembling(wordings, day_of(call.now))
        if near := alike(found):
            return outcomes.resembles(draft, near, record, call.language)
    return await _submit(call, draft)


async def anyway(call: Call) -> Reply:
    """Publish the draft as a new claim although the record has something like it."""
    draft = await _fresh(call)
    return await _outdated(call) if draft is None else await _submit(call, draft)


async def there(call: Call) -> Reply:
    """Make what was written into statements under the claim on the button."""
    (key,) = _rest(call, 1)
    claim = await call.services.record.claim(key)
    if claim is None:
        raise Refusal(Reason.NO_SUCH_CLAIM)
    return await _pressed(call, _plainly(lambda draft: moved_to(draft, claim)))


async def _submit(call: Call, draft: Draft) -> Reply:
    try:
        done = await submit(draft, call.person, call.bench, call.key)
    except ConflictError:
        return await came_between(call, draft)
    except (AlreadyDoneError, StaleError):
        return await show(call, await own(call, draft.number))
    if done.is_waiting:
        return review.waits(done.draft, call.language)
    claim = done.claims[0]
    return outcomes.published(claim, await call.services.record.about([claim.id]), call.language)


async def _answered(call: Call, draft: Draft, text: str, of: str | None = None) -> Draft:
    """Take an answer; `of` is the step the button belongs to, which must be the one that is asked."""
    if of is not None and of != draft.step:
        raise Refusal(Reason.DRAFT_MOVED_ON)
    return guiding.answered(draft, text, await scene_of(call, draft))


async def _worded(call: Call, draft: Draft) -> Reply:
    """Take a wording, or more than that: a forwarded post, or labelled lines."""
    taken = await take(call, sheet_of(draft), call.words, forwarded(call.message))
    if taken.is_more:
        change = _plainly(lambda now: guiding.onward(now, taken.sheet, taken.step))
        return await _changed(call, draft, change, taken.note)
    return await _changed(call, draft, lambda now: _answered(call, now, call.words))


async def _pressed(call: Call, change: Change) -> Reply:
    draft = await _fresh(call)
    return await _outdated(call) if draft is None else await _changed(call, draft, change)


async def _changed(call: Call, draft: Draft, change: Change, note: Markup | None = None) -> Reply:
    """Change a draft and show it; what was done already, here or elsewhere, is shown as it stands."""
    try:
        await call.desk.check_new(call.key)
        if draft.state is not DraftState.OPEN:
            return await show(call, draft)
        changed = await change(draft)
        expecting = call.person.user_id if changed.step in STEPS else None
        draft = await call.desk.drafts.save(changed, at=call.now, key=call.key, expecting=expecting)
    except (AlreadyDoneError, StaleError):
        draft = await own(call, draft.number)
    return await show(call, draft, note)


async def _fresh(call: Call) -> Draft | None:
    """Return the draft of a button; None when it has changed since the button was made."""
    draft = await own(call, _number(call.args[0] if call.args else ""))
    version = _number(call.args[1] if len(call.args) > 1 else "")
    return draft if draft.version == version and draft.state is DraftState.OPEN else None


async def _outdated(call: Call) -> Reply:
    """Show how the draft of an outdated button stands now, and say so unless this press made it so.

    Raises Refusal when it is finished: a second press must not take the place of what the first showed.
    """
    draft = await own(call, _number(call.args[0]))
    try:
        await call.desk.check_new(call.key)
    except AlreadyDoneError:
        return await show(call, draft)
    if draft.state is not DraftState.OPEN:
        raise Refusal(Reason.DRAFT_MOVED_ON)
    return await show(call, draft, refusals.moved_on(call.language))


def _plainly(change: Callable[[Draft], Draft]) -> Change:
    async def changed(draft: Draft) -> Draft:
        return change(draft)

    return changed


def _rest(call: Call, count: int) -> tuple[str, ...]:
    """Return what a button carries besides the draft and its version; raises Refusal for forged data."""
    if len(call.args) != count + 2:
        raise Refusal(Reason.NO_SUCH_DRAFT)
    return call.args[2:]


def _number(text: str) -> int:
    if not is_number(text):
        raise Refusal(Reason.NO_SUCH_DRAFT)
    return int(text)
