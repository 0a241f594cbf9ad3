"""Denials: what a question denies the claim must deny, also where no known deed takes up the denial."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.answer import Difference, Fact
from bot.matching.compare.one_deed import main_deed

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.profile import Profile

_SHARE: Final = "share"
_ONLY: Final = "only"
_NOT_ONLY: Final = "not-only"


def compare(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return a difference where a question denies the whole or the limit a claim tells, or just denies.

    "Not everyone", "not only them" deny a claim of everyone, or of them only. "The pause is not their
    fault" denies something though no deed is denied that the claim could tell the other way round.
    """
    if asked.is_long or asked.whole.is_open:
        return []
    limits = asked.whole.denied & stored.whole.concepts - stored.whole.denied
    for concept in sorted(limits):
        if lexicon.concepts[concept].family == _SHARE:
            return [Difference(Fact.POLARITY, f"not {concept}", concept)]
    if _NOT_ONLY in asked.whole.concepts - stored.whole.concepts and _ONLY in stored.whole.concepts:
        return [Difference(Fact.POLARITY, _NOT_ONLY, _ONLY)]
    if not asked.whole.denies or stored.whole.denies or _is_taken_up(asked, stored, lexicon):
        return []
    deed = main_deed(stored, lexicon)
    return [Difference(Fact.POLARITY, f"not {deed}", deed)]


def _is_taken_up(asked: Asked, stored: Profile, lexicon: Lexicon) -> bool:
    """Tell whether what a question denies is a figure, or a deed that the claim tells in any way."""
    own = {name for frame in stored.whole.frames for name in (frame.predicate, frame.contrary)}
    denied = [frame for frame in asked.whole.frames if frame.is_denied]
    is_told = any(
        own & {frame.predicate, frame.contrary, lexicon.concepts[frame.predicate].parent}
        for frame in denied
        if "speech" not in lexicon.concepts[frame.predicate].flags
    )
    return is_told or any(quantity.denied for quantity in asked.whole.quantities)
