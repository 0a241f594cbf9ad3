"""A draft as it stands: the question it is at, its preview, or what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.calendar import day_of
from bot.moderation.guiding import gaps, may_skip, step_of
from bot.moderation.refusals import Reason, Refusal
from bot.moderation.sheet import GUIDED, sheet_of
from bot.moderation.speakers import Speakers
from bot.moderation.steps.step import Scene
from bot.replies.desk import outcomes, previews, questions, review
from storage.desk.records import DraftState

if TYPE_CHECKING:
    from markupsafe import Markup

    from bot.handlers.desk.call import Call
    from bot.moderation.steps.step import Step
    from bot.replies import Reply
    from storage.desk.records import Draft
    from storage.records import Claim


async def show(call: Call, draft: Draft, note: Markup | None = None) -> Reply:
    """Show where a draft stands, with a note above it."""
    if draft.state is DraftState.CANCELLED:
        return questions.cancelled(draft, call.language)
    if draft.state is DraftState.WAITING:
        return review.waits(draft, call.language)
    if draft.state is DraftState.PUBLISHED:
        return outcomes.is_published(draft, call.language)
    step = step_of(draft)
    return await _preview(call, draft, note) if step is None else await _question(call, draft, step, note)


async def own(call: Call, number: int) -> Draft:
    """Return a draft of the person; raises Refusal when it is somebody else's or not filled by steps."""
    draft = await call.desk.drafts.get(number)
    if draft is None or draft.kind not in GUIDED:
        raise Refusal(Reason.NO_SUCH_DRAFT)
    if draft.author != call.person.by:
        raise Refusal(Reason.NOT_YOUR_DRAFT)
    return draft


async def scene_of(call: Call, draft: Draft | None = None) -> Scene:
    """Return what answers to the questions of a draft are read with."""
    record = call.services.record
    return Scene(
        today=day_of(call.now),
        language_of=lambda text, usual: record.language(text, usual or None),
        speakers=Speakers(await call.services.store.speakers()),
        stored=await stored_claim(call, draft) if draft else None,
    )


async def stored_claim(call: Call, draft: Draft) -> Claim | None:
    """Return the stored claim a draft is about, as it is now."""
    if draft.claim is None:
        return None
    return (await call.services.store.claims_by_id([draft.claim])).get(draft.claim)


async def _question(call: Call, draft: Draft, step: Step, note: Markup | None) -> Reply:
    scene, sheet = await scene_of(call, draft), sheet_of(draft)
    asked = questions.Asked(
        draft,
        sheet,
        step.suggest(sheet, scene),
        may_skip(step, sheet, scene),
        scene.stored.claim if scene.stored else None,
        await _people_asked(call, draft) if step.name == "wording" else "",
    )
    return questions.question(asked, call.language, note)


async def _people_asked(call: Call, draft: Draft) -> str:
    """Return the first of the questions a draft will answer, "" for none."""
    kept = await call.desk.questions.with_numbers(draft.questions[:1])
    return kept[0].text if kept else ""


async def _preview(call: Call, draft: Draft, note: Markup | None) -> Reply:
    sheet, stored = sheet_of(draft), await stored_claim(call, draft)
    claim = sheet.shown(stored, call.now)
    if claim is None:
        raise Refusal(Reason.NO_SUCH_CLAIM)
    record = await call.services.record.about([claim.id] if stored else [])
    return previews.preview(
        draft,
        sheet,
        claim,
        record,
        call.language,
        missing=gaps(sheet),
        needs_review=call.services.settings.review_required,
        note=note,
    )
