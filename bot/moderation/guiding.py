"""The way through a draft: from one step to the next, back, and to its preview."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.moderation.refusals import Reason, Refusal
from bot.moderation.sheet import Gap, sheet_of
from bot.moderation.steps import STEPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.moderation.sheet import Sheet
    from bot.moderation.steps.step import Scene, Step
    from storage.desk.records import Draft
    from storage.records import Stance


def step_of(draft: Draft) -> Step | None:
    """Return what the author of a draft is asked now; None when it can be looked at."""
    return STEPS.get(draft.step or "")


def may_skip(step: Step, sheet: Sheet, scene: Scene) -> bool:
    """Tell whether a step can be passed by: it is filled already, or may be left open."""
    return step.is_filled(sheet) or step.skip(sheet, scene) is not None


def answered(draft: Draft, text: str, scene: Scene) -> Draft:
    """Take an answer to the step a draft is at; raises Refusal when it is none."""
    step, sheet = _asked(draft), sheet_of(draft)
    return _moved(draft, step, step.read(text, sheet, scene))


def skipped(draft: Draft, scene: Scene) -> Draft:
    """Pass a step by: keep what it holds, or leave it open; raises Refusal when it is needed."""
    step, sheet = _asked(draft), sheet_of(draft)
    left = sheet if step.is_filled(sheet) else step.skip(sheet, scene)
    if left is None:
        raise Refusal(Reason.NEEDED)
    if len(left.statements) < len(sheet.statements):
        return at_preview(draft, left)
    return _moved(draft, step, left, skip=True)


def back(draft: Draft) -> Draft:
    """Go to the step before; from the first step to the preview, where a statement just begun goes away."""
    sheet = sheet_of(draft)
    if sheet.way.trail:
        return into(draft, sheet.on_way(trail=sheet.way.trail[:-1], typed=""), sheet.way.trail[-1])
    is_begun = not sheet.way.alone and not STEPS["speaker"].is_filled(sheet)
    return at_preview(draft, sheet.without_statement() if is_begun else sheet)


def corrected(draft: Draft, name: str, at: int) -> Draft:
    """Ask for one thing again; raises Refusal when the draft has no such thing."""
    sheet, step = sheet_of(draft), STEPS.get(name)
    has_place = step is not None and (at < len(sheet.statements) or step.of_claim)
    if step is None or not has_place or (step.of_claim and sheet.claim is None):
        raise Refusal(Reason.DRAFT_MOVED_ON)
    return into(draft, sheet.on_way(at=at, trail=(), alone=True, typed=""), name)


def further(draft: Draft, stance: Stance) -> Draft:
    """Begin another statement in a draft."""
    return into(draft, sheet_of(draft).begin_statement(stance), "speaker")


def shortened(draft: Draft, at: int) -> Draft:
    """Take a statement out of a draft; raises Refusal when there is none or nothing would be left."""
    sheet = sheet_of(draft)
    if at >= len(sheet.statements) or (sheet.claim is None and len(sheet.statements) == 1):
        raise Refusal(Reason.DRAFT_MOVED_ON)
    return at_preview(draft, sheet.on_way(at=at).without_statement())


def first_open(sheet: Sheet) -> str | None:
    """Return the first step that is asked and not settled; None when the draft can be looked at."""
    return next(
        (each.name for each in STEPS.values() if each.is_asked and not _is_settled(each, sheet)), None
    )


def gaps(sheet: Sheet) -> tuple[Gap, ...]:
    """Return what has to be filled in before a draft can be published, in the order of the steps."""
    return tuple(_gaps(sheet))


def at_preview(draft: Draft, sheet: Sheet) -> Draft:
    """Go to the preview with what a draft now holds."""
    return into(draft, sheet.on_way(trail=(), alone=False, typed=""), None)


def onward(draft: Draft, sheet: Sheet, step: str | None) -> Draft:
    """Go from the claim's wording to the step that is open after more than it was given."""
    if step is None:
        return at_preview(draft, sheet)
    is_next = step != "wording"
    way = sheet.on_way(trail=("wording",), alone=False) if is_next else sheet
    return into(draft, way, step)


def into(draft: Draft, sheet: Sheet, step: str | None) -> Draft:
    """Put what is filled in into the draft, at a step."""
    return replace(draft, fields=sheet.fields(), step=step)


def _asked(draft: Draft) -> Step:
    step = step_of(draft)
    if step is None:
        raise Refusal(Reason.DRAFT_MOVED_ON)
    return step


def _moved(draft: Draft, step: Step, sheet: Sheet, *, skip: bool = False) -> Draft:
    name = _next(step, sheet, skip=skip)
    if name is None:
        return at_preview(draft, sheet)
    trail = sheet.way.trail if name == step.name else (*sheet.way.trail, step.name)
    return into(draft, sheet.on_way(trail=trail), name)


def _next(step: Step, sheet: Sheet, *, skip: bool) -> str | None:
    """Return what is asked after a step; the same where the answer did not settle it."""
    if not skip and not step.is_filled(sheet):
        return step.name
    if sheet.way.alone:
        return step.then or next((gap.step for gap in _gaps(sheet) if gap.at == sheet.way.at), None)
    names = list(STEPS)
    later = (STEPS[name] for name in names[names.index(step.name) + 1 :])
    return next((each.name for each in later if each.is_asked and not _is_settled(each, sheet)), None)


def _is_settled(step: Step, sheet: Sheet) -> bool:
    is_elsewhere = sheet.claim is None if step.of_claim else not sheet.statements
    return is_elsewhere or step.is_filled(sheet)


def _gaps(sheet: Sheet) -> Iterator[Gap]:
    needed = [step for step in STEPS.values() if step.is_needed]
    for step in needed:
        if step.of_claim and not _is_settled(step, sheet):
            yield Gap(step.name)
    for at in range(len(sheet.statements)):
        there = sheet.on_way(at=at)
        yield from (Gap(step.name, at) for step in needed if not step.of_claim and not step.is_filled(there))
