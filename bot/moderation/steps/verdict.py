"""What those who assessed the claim say of it; until then it is unproven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.moderation.steps.step import Step, Suggestion, chosen, never
from bot.moderation.steps.words import words
from storage.records import Verdict

if TYPE_CHECKING:
    from bot.moderation.sheet import Sheet
    from bot.moderation.steps.step import Scene

DEFAULT = Verdict.UNPROVEN


def not_assessed() -> dict[str, str]:
    """Say in every language that nobody independent has assessed a claim."""
    return dict(words("not-assessed"))


def _read(text: str, sheet: Sheet, _scene: Scene) -> Sheet:
    return sheet.with_claim(verdict=chosen(text, words("verdict")))


STEP = Step(
    "verdict",
    _read,
    lambda sheet: "verdict" in (sheet.claim or {}),
    never,
    lambda _sheet, _scene: tuple(Suggestion(str(verdict)) for verdict in Verdict),
    is_asked=False,
    of_claim=True,
    then="assessor",
)
