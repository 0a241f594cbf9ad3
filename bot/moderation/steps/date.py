"""When something was said."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.moderation.days import day_in
from bot.moderation.refusals import Reason, Refusal
from bot.moderation.steps.step import Step, Suggestion
from storage.interchange import limits

if TYPE_CHECKING:
    from bot.moderation.sheet import Sheet
    from bot.moderation.steps.step import Scene


def _read(text: str, sheet: Sheet, scene: Scene) -> Sheet:
    day = day_in(text, scene.today)
    if day is None:
        raise Refusal(Reason.NOT_A_DAY)
    if day > scene.today:
        raise Refusal(Reason.DAY_TO_COME)
    if day < limits.EARLIEST:
        raise Refusal(Reason.DAY_TOO_EARLY, year=limits.EARLIEST.year)
    return sheet.with_statement(said_on=day.isoformat())


def _suggest(_sheet: Sheet, scene: Scene) -> tuple[Suggestion, ...]:
    yesterday = scene.today - timedelta(days=1)
    return (Suggestion(scene.today.isoformat()), Suggestion(yesterday.isoformat()))


STEP = Step("date", _read, lambda sheet: "said_on" in sheet.statement, lambda sheet, _: sheet, _suggest)
