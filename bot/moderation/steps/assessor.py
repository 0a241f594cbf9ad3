"""Whose verdict it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.moderation.steps.cleaning import cleaned
from bot.moderation.steps.step import Step
from bot.moderation.steps.verdict import not_assessed

if TYPE_CHECKING:
    from bot.moderation.sheet import Sheet
    from bot.moderation.steps.step import Scene


def _read(text: str, sheet: Sheet, scene: Scene) -> Sheet:
    who = cleaned(text)
    return sheet.with_claim(verdict_by={scene.language_of(who, sheet.way.language): who})


STEP = Step(
    "assessor",
    _read,
    lambda sheet: bool((sheet.claim or {}).get("verdict_by")),
    lambda sheet, _: sheet.with_claim(verdict_by=not_assessed()),
    is_asked=False,
    of_claim=True,
)
