"""Order in time: what a question puts before an event, the claim must not put after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.matching.answer import Difference, Fact

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.profile import Profile


def compare(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return a difference where question and claim stand on different sides of the same event."""
    del lexicon
    if asked.is_long:
        return []
    own = stored.whole.order
    for relation, concept in sorted(asked.whole.order):
        sides = {known for known, anchor in own if anchor == concept}
        if sides and relation not in sides:
            return [Difference(Fact.POLARITY, relation, min(sides))]
    return []
