"""Compare a question with a stored claim, one file a kind of fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.compare import (
    causes,
    deeds,
    denials,
    governed,
    limits,
    names,
    numbers,
    objects,
    order,
    periods,
    places,
    speakers,
    ties,
    undergoers,
    wording,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.language.lexicon import Lexicon
    from bot.matching.answer import Difference
    from bot.matching.compare.asked import Asked
    from bot.matching.profile import Profile

COMPARISONS: Final[tuple[Callable[[Asked, Profile, Lexicon], list[Difference]], ...]] = (
    numbers.compare,
    periods.compare,
    deeds.compare,
    denials.compare,
    limits.compare,
    causes.compare,
    governed.compare,
    objects.compare,
    order.compare,
    ties.compare,
    places.compare,
    names.compare,
    speakers.compare,
    undergoers.compare,
    wording.compare,
)
"""Every kind of fact in which a question can disagree with a claim."""


def differences(asked: Asked, stored: Profile, lexicon: Lexicon) -> tuple[Difference, ...]:
    """Return all facts of a question with which a claim disagrees, the kinds in the list's order."""
    found = [difference for compare in COMPARISONS for difference in compare(asked, stored, lexicon)]
    return tuple(dict.fromkeys(found))
