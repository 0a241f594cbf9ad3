"""For whom somebody spoke."""

from __future__ import annotations

from bot.moderation.steps.step import Step, Suggestion, chosen, never
from bot.moderation.steps.words import words
from storage.records import Side

STEP = Step(
    "side",
    lambda text, sheet, _: sheet.with_speaker(side=chosen(text, words("side"))),
    lambda sheet: "side" in sheet.speaker,
    never,
    lambda _sheet, _scene: tuple(Suggestion(str(side)) for side in Side),
    is_needed=True,
)
