"""Ties: what the claim says of one state, the question must not say of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.matching.answer import Difference, Fact

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.profile import Profile


def compare(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return a difference where more of what a question ties to its states is tied to others in the claim."""
    del lexicon
    if asked.is_long:
        return []
    straight, crossed = 0, list[Difference]()
    for state, relation, to in sorted(asked.whole.ties):
        own = {tie.state for tie in stored.whole.ties if (tie.relation, tie.to) == (relation, to)}
        beside = {tie.state for tie in stored.around.ties if (tie.relation, tie.to) == (relation, to)}
        if state in own:
            straight += 1
        elif own and state not in beside:
            crossed.append(Difference(Fact.ACTOR, state, min(own)))
    return crossed[:1] if len(crossed) > straight else []
