"""Who did what: predicates, their agents, and whether they are denied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.answer import Difference, Fact
from bot.matching.facts.agents import agents_agree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.facts.frames import Frame
    from bot.matching.profile import Profile

_OPEN: Final = 2
_ABSENT, _PRESENT = "absent", "present"
_COMMONPLACE: Final = frozenset({"symmetric", "event", "signless", "weak", "patient"})


def compare(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return the deeds of a question that the claim gives another, denies, excludes or does not know."""
    found: list[Difference] = []
    agreed = 0
    telling = _telling(asked.whole.frames, lexicon)
    only_some = {"only"} <= asked.whole.concepts & stored.whole.concepts
    shared = {
        other.predicate
        for frame in telling
        for other in stored.whole.frames
        if not lexicon.concepts[other.predicate].flags & _COMMONPLACE and _agree(frame, other)
    }
    for frame in telling:
        difference = _judge(frame, stored, shared, lexicon)
        if difference is not None and only_some and difference.fact is Fact.PREDICATE and frame.contrary:
            difference = _of_another(frame, stored)
        if difference is not None and asked.whole.is_open and _is_asked_of(difference, frame, asked):
            difference = None
        if difference is None:
            agreed += 1
        else:
            found.append(difference)
    if not found and not shared and not asked.is_long and not asked.whole.is_open:
        found.extend(_unshared(telling, stored, lexicon))
    if not found and _hides_absence(asked, telling, stored):
        found.append(Difference(Fact.POLARITY, _PRESENT, _ABSENT))
    if asked.is_long and agreed:
        found = [d for d in found if d.fact is not Fact.PREDICATE]
    return found + _strangers(asked, stored)


def _hides_absence(asked: Asked, telling: list[Frame], stored: Profile) -> bool:
    """Tell whether the claim says that there was none, and the message asserts otherwise."""
    if asked.is_long or asked.whole.is_question or asked.whole.is_open or _ABSENT in asked.whole.concepts:
        return False
    own = {frame.predicate for frame in stored.whole.frames}
    asserted = any(not frame.is_denied for frame in telling if frame.predicate in own)
    return asserted and any(frame.predicate == _ABSENT and not frame.negated for frame in stored.whole.frames)


def _unshared(telling: list[Frame], stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return the deed a question asserts where the claim asserts deeds too, but none the same."""
    own = [f for f in stored.whole.frames if not lexicon.concepts[f.predicate].flags & _COMMONPLACE]
    mine = [
        f
        for f in telling
        if f.agent and not lexicon.concepts[f.predicate].flags & (_COMMONPLACE - {"signless"})
    ]
    if (
        not own
        or not mine
        or any(_same_deed(f, other, lexicon) for f in mine for other in stored.whole.frames)
    ):
        return []
    if any(_agree(frame, other) for frame in mine for other in stored.around.frames):
        return []
    return [Difference(Fact.PREDICATE, mine[0].predicate, own[0].predicate)]


def _of_another(frame: Frame, stored: Profile) -> Difference | None:
    """Return a difference where none of the claim's deeds is by the question's agent."""
    agents = [other.agent for other in stored.whole.frames if other.agent]
    if not frame.agent or not agents or any(agents_agree(frame.agent, agent) for agent in agents):
        return None
    return Difference(Fact.ACTOR, frame.agent, agents[0])


def _is_asked_of(difference: Difference, frame: Frame, asked: Asked) -> bool:
    """Tell whether an open question leaves a fact to the answer: what was done, or who did it."""
    if difference.fact is Fact.PREDICATE:
        return True
    return difference.fact is Fact.ACTOR and frame.agent not in asked.whole.actors


def _strangers(asked: Asked, stored: Profile) -> list[Difference]:
    """Return the states and peoples that the claim is not about."""
    foreign = asked.whole.actors - stored.whole.actors - stored.around.actors
    found = [] if asked.is_long else [Difference(Fact.ACTOR, actor, "") for actor in sorted(foreign)]
    nationals, others = asked.whole.nationals, stored.whole.nationals
    if nationals and others and not nationals & others:
        found.append(Difference(Fact.ACTOR, min(nationals), min(others)))
    return found


def _telling(frames: Iterable[Frame], lexicon: Lexicon) -> list[Frame]:
    """Return the frames that are deeds, the sign of those too vague to be denied left open."""
    known = list(frames)
    signs = {(frame.predicate, frame.negated) for frame in known}
    return [
        frame._replace(negated=_OPEN)
        if _is_signless(frame, lexicon) or (frame.predicate, 1 - frame.negated) in signs
        else frame
        for frame in known
        if _is_deed(frame, lexicon)
    ]


def _is_signless(frame: Frame, lexicon: Lexicon) -> bool:
    """Tell whether a deed's sign counts for nothing: it is too vague, or one side does not deny it."""
    flags = lexicon.concepts[frame.predicate].flags
    return "signless" in flags and ("symmetric" in flags or not frame.is_denied)


def _is_deed(frame: Frame, lexicon: Lexicon) -> bool:
    flags = lexicon.concepts[frame.predicate].flags
    return "speech" not in flags or ("deed" in flags and bool(frame.agent))


def _judge(frame: Frame, stored: Profile, shared: set[str], lexicon: Lexicon) -> Difference | None:
    own = stored.whole.frames
    alike = [other for other in own if _same_deed(frame, other, lexicon)]
    contrary = [other for other in own if _flipped(frame, other)]
    denied = [c for c in contrary if _is_outright(c) and frame.same_agent(c)]
    if _is_outright(frame) and denied and not any(_upholds(frame, other) for other in alike):
        return _polarity(frame, denied)
    if alike:
        if any(frame.same_agent(other) for other in alike):
            return None
        return Difference(Fact.ACTOR, frame.agent, alike[0].agent)
    if contrary:
        if any(c.predicate in shared and c.predicate != frame.predicate for c in contrary):
            return None
        return _polarity(frame, [c for c in contrary if frame.same_agent(c)] or contrary)
    return _excluded(frame, stored, shared, lexicon)


def _is_outright(frame: Frame) -> bool:
    """Tell whether a frame says that something happened or that it did not, rather than only naming it."""
    return frame.negated != _OPEN


def _upholds(frame: Frame, other: Frame) -> bool:
    """Tell whether a stored deed says outright what the question says, of the same agent."""
    if not _is_outright(other) or not frame.same_agent(other):
        return False
    return other.predicate == frame.predicate or bool(other.agent and other.agent == frame.agent)


def _same_deed(frame: Frame, other: Frame, lexicon: Lexicon) -> bool:
    if not frame.meant.isdisjoint(other.meanings):
        return True
    if frame.negated != other.negated:
        return False
    up, down = lexicon.concepts[frame.predicate].parent, lexicon.concepts[other.predicate].parent
    return up == other.predicate or down == frame.predicate


def _agree(one: Frame, other: Frame) -> bool:
    return not one.meant.isdisjoint(other.meanings) and one.same_agent(other)


def _flipped(frame: Frame, other: Frame) -> bool:
    return not frame.against.isdisjoint(other.meanings)


def _polarity(frame: Frame, contrary: list[Frame]) -> Difference:
    asked = frame.meanings[0]
    stored = contrary[0].meanings[0]
    if asked[0] != stored[0]:
        return Difference(Fact.PREDICATE, _signed(*asked), _signed(*stored))
    return Difference(Fact.POLARITY, _signed(*asked), _signed(*stored))


def _excluded(frame: Frame, stored: Profile, shared: set[str], lexicon: Lexicon) -> Difference | None:
    """Return a difference where the claim's own deeds rule this one out."""
    name, sign = frame.meanings[0]
    if sign or ("weak" in lexicon.concepts[frame.predicate].flags and not frame.negated):
        return None
    if any(lexicon.opposed(name, predicate) for predicate in shared):
        return None
    rivals = [
        other
        for other in stored.whole.frames
        if any(lexicon.opposed(name, p) and not s for p, s in other.meanings)
    ]
    with_agent = [other for other in rivals if frame.same_agent(other)]
    if with_agent:
        return Difference(Fact.PREDICATE, name, with_agent[0].meanings[0][0])
    nearby = [other for other in stored.around.frames if (name, sign) in other.meanings]
    if rivals and not any(frame.same_agent(other) for other in nearby):
        return Difference(Fact.PREDICATE, name, rivals[0].meanings[0][0])
    return _unknown(name, stored, shared, lexicon)


def _unknown(name: str, stored: Profile, shared: set[str], lexicon: Lexicon) -> Difference | None:
    """Return a difference where nothing in or around the claim is a deed of this kind."""
    flags = lexicon.concepts[name].flags
    if flags & {"weak", "event"} or (shared and "distinct" not in flags):
        return None
    known = stored.whole.concepts if "own" in flags else stored.whole.concepts | stored.around.concepts
    if not lexicon.kin(name).isdisjoint(known):
        return None
    main = next(
        (
            f.predicate
            for f in stored.whole.frames
            if not lexicon.concepts[f.predicate].flags & {"speech", "weak"}
        ),
        "",
    )
    return Difference(Fact.PREDICATE, name, main)


def _signed(predicate: str, sign: int) -> str:
    return f"not {predicate}" if sign else predicate
