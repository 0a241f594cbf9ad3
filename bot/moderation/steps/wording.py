"""The claim in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.moderation.refusals import Reason, Refusal
from bot.moderation.steps.cleaning import cleaned
from bot.moderation.steps.step import Step, Suggestion, never

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.moderation.sheet import Sheet
    from bot.moderation.steps.step import Scene


LEAST_WORDS = 2
"""What states something has these at least; one alone slipped in while something else was wanted."""


def _read(text: str, sheet: Sheet, scene: Scene) -> Sheet:
    """Take the wording over; a pressed suggestion is the number of one that was offered."""
    offered = sheet.way.offered
    is_pressed = text.isdecimal() and int(text) < len(offered)
    wording = cleaned(offered[int(text)] if is_pressed else text)
    if wording.endswith("?"):
        raise Refusal(Reason.IS_A_QUESTION)
    if len(wording.split()) < LEAST_WORDS:
        raise Refusal(Reason.IS_ONE_WORD)
    language = scene.language_of(wording, sheet.way.language)
    return sheet.with_claim(claim={language: wording}).on_way(language=language, anyway=False)


def _suggest(sheet: Sheet, _scene: Scene) -> Sequence[Suggestion]:
    return tuple(Suggestion(str(at), wording) for at, wording in enumerate(sheet.way.offered))


STEP = Step(
    "wording",
    _read,
    lambda sheet: bool((sheet.claim or {}).get("claim")),
    never,
    _suggest,
    is_needed=True,
    of_claim=True,
)
