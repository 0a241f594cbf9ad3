"""In which role somebody spoke."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.moderation.steps.cleaning import cleaned
from bot.moderation.steps.languages import as_written
from bot.moderation.steps.step import Step
from storage.interchange import limits

if TYPE_CHECKING:
    from bot.moderation.sheet import Sheet
    from bot.moderation.steps.step import Scene


def _read(text: str, sheet: Sheet, scene: Scene) -> Sheet:
    return sheet.with_speaker(role=as_written(cleaned(text, limits.LINE), sheet, scene))


STEP = Step(
    "role", _read, lambda sheet: "side" in sheet.speaker or "role" in sheet.speaker, lambda sheet, _: sheet
)
