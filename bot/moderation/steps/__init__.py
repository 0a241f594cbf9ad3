"""What a draft is filled with: one file a step, and one row here, in the order in which they are asked."""

from __future__ import annotations

from bot.moderation.steps import (
    assessor,
    date,
    language,
    links,
    role,
    side,
    speaker,
    stance,
    text,
    verdict,
    wording,
)

STEPS = {
    each.STEP.name: each.STEP
    for each in (wording, language, speaker, role, side, date, stance, text, links, verdict, assessor)
}
"""The steps by name."""
