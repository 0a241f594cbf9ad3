"""What was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.moderation.steps.cleaning import cleaned
from bot.moderation.steps.step import Step
from storage.records import Stance

if TYPE_CHECKING:
    from bot.moderation.sheet import Sheet
    from bot.moderation.steps.step import Scene


def _read(text: str, sheet: Sheet, scene: Scene) -> Sheet:
    words = cleaned(text)
    return sheet.with_statement(text={scene.language_of(words, sheet.way.language): words})


def _skip(sheet: Sheet, scene: Scene) -> Sheet | None:
    """Take the claim's own wording, where somebody claims it; what others said is not known without words."""
    wording = (sheet.claim or {}).get("claim") or (scene.stored.claim if scene.stored else None)
    return sheet.with_statement(text=dict(wording)) if wording and sheet.stance is Stance.ASSERTS else None


STEP = Step("text", _read, lambda sheet: bool(sheet.statement.get("text")), _skip, is_needed=True)
