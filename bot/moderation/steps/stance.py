"""What a statement does to the claim."""

from __future__ import annotations

from bot.moderation.steps.step import Step, Suggestion, chosen, never
from bot.moderation.steps.words import words
from storage.records import Stance

STEP = Step(
    "stance",
    lambda text, sheet, _: sheet.with_statement(stance=chosen(text, words("stance"))),
    lambda sheet: "stance" in sheet.statement,
    never,
    lambda _sheet, _scene: tuple(Suggestion(str(stance)) for stance in Stance),
    is_asked=False,
)
