"""Who did what: predicates, their agents, and whether they are denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.matching.answer import Difference, Fact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.facts.frames import Frame
    from bot.matching.profile import Profile


def compare(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return the deeds of a question that the claim ascribes to another, denies, or excludes."""
    found: list[Difference] = []
    own, beside = stored.whole.frames, stored.around.frames
    agreed = 0
    for frame in _telling(asked.whole.frames, lexicon):
        difference = _judge(frame, own, beside, lexicon)
        if difference is None:
            agreed += 1
        else:
            found.append(difference)
    foreign = asked.whole.actors - stored.whole.actors - stored.around.actors - {"un"}
    found.extend(Difference(Fact.ACTOR, actor, "") for actor in sorted(foreign))
    nationals, others = asked.whole.nationals, stored.whole.nationals
    if nationals and others and not nationals & others:
        found.append(Difference(Fact.ACTOR, min(nationals), min(others)))
    if asked.is_long and agreed:
        return [d for d in found if d.fact is not Fact.PREDICATE]
    return found


def _telling(frames: Iterable[Frame], lexicon: Lexicon) -> list[Frame]:
    flags = {frame: lexicon.concepts[frame.predicate].flags for frame in frames}
    return [frame for frame in frames if not flags[frame] & {"speech", "weak"}]


def _judge(frame: Frame, own: Iterable[Frame], beside: Iterable[Frame], lexicon: Lexicon) -> Difference | None:
    same = [other for other in own if other.predicate == frame.predicate]
    if same:
        return _against(frame, same)
    nearby = [other for other in beside if other.predicate == frame.predicate]
    rivals = [other for other in own if lexicon.opposed(frame.predicate, other.predicate)]
    if rivals and not any(frame.same_agent(other) and other.negated == frame.negated for other in nearby):
        if frame.is_denied:
            return None
        rival = next((r for r in rivals if r.same_agent(frame)), rivals[0])
        return Difference(Fact.PREDICATE, frame.predicate, rival.predicate)
    if nearby:
        return None
    return None


def _against(frame: Frame, same: list[Frame]) -> Difference | None:
    agents = [other for other in same if frame.same_agent(other)]
    if not agents:
        return Difference(Fact.ACTOR, frame.agent, same[0].agent)
    if any(_same_polarity(frame, other) for other in agents):
        return None
    return Difference(Fact.POLARITY, _signed(frame), _signed(agents[0]))


def _same_polarity(one: Frame, other: Frame) -> bool:
    return one.negated == other.negated or 2 in (one.negated, other.negated)


def _signed(frame: Frame) -> str:
    return f"not {frame.predicate}" if frame.is_denied else frame.predicate
