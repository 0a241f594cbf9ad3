"""What is typed, as it can be kept."""

from __future__ import annotations

from bot.moderation.refusals import Reason, Refusal
from storage.interchange import limits
from storage.interchange.fields import UNSEEN


def cleaned(text: str, most: int = limits.TEXT) -> str:
    """Return a typed text as it can be stored; raises Refusal when it has no word or is too long."""
    clean = UNSEEN.sub("", text).strip()
    if not any(map(str.isalnum, clean)):
        raise Refusal(Reason.EMPTY)
    if len(clean) > most:
        raise Refusal(Reason.TOO_LONG, most=most)
    return clean
