"""The language of a name, of which nothing but the letters tells it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.language import UNDERSTOOD, of_script
from bot.language.base import ALPHABETS

if TYPE_CHECKING:
    from bot.moderation.sheet import Sheet
    from bot.moderation.steps.step import Scene


def as_written(name: str, sheet: Sheet, scene: Scene) -> dict[str, str]:
    """Put a name or a role under its language: the draft's, unless it is written in other letters."""
    usual = sheet.way.language
    script = next(
        (code for code, letters in ALPHABETS.items() if re.search(f"[{letters}]", name.lower())), ""
    )
    if usual in UNDERSTOOD and UNDERSTOOD[usual].script == script:
        return {usual: name}
    candidates = of_script(script)
    return {candidates[0] if len(candidates) == 1 else scene.language_of(name, usual): name}
