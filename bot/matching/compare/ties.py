"""Ties: what the claim says of one state, the question must not say of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.matching.answer import Difference, Fact
from bot.matching.facts.ties import ACTING

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.profile import Profile


def compare(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return a difference where more of what a question ties to its states is tied to others in the claim."""
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
    if crossed and len(crossed) >= straight:
        return crossed[:1]
    return [] if straight else _alone(asked, stored, lexicon)


def _alone(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return a difference where the one state a question names does nothing in the claim, and others do."""
    if asked.whole.is_open or len(asked.whole.actors) != 1:
        return []
    (state,) = asked.whole.actors
    acting = {name for frame in stored.whole.frames for name in frame.agent.split("|") if name}
    states = {name for name in acting if ":" not in name}
    acts = any(
        tie.relation in ACTING and tie.to in lexicon.concepts and lexicon.concepts[tie.to].kind == "predicate"
        for tie in asked.whole.ties
    )
    if not acts or not states or state in {name.partition(":")[0] for name in acting}:
        return []
    return [Difference(Fact.ACTOR, state, min(states))]
