"""Who did what: predicates, their agents, and whether they are denied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.answer import Difference, Fact
from bot.matching.compare.one_deed import judge, main_deed, same_deed
from bot.matching.facts.agents import agents_agree
from bot.matching.facts.negation import OPEN
from bot.matching.facts.ties import OWNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.facts.frames import Frame
    from bot.matching.profile import Profile
    from bot.matching.proposition import Proposition

_ABSENT, _PRESENT = "absent", "present"
_SAYING_NONE: Final = {_ABSENT, "only"}
_OF_NO_SIDE: Final = "third-party"
_SHARE: Final = "share"
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
        difference = judge(frame, stored, shared, lexicon)
        if difference is not None and only_some and difference.fact is Fact.PREDICATE and frame.contrary:
            difference = _of_another(frame, stored)
        if difference is not None and asked.whole.is_open and _is_asked_of(difference, frame, asked):
            difference = None
        if difference is None:
            agreed += 1
        else:
            found.append(difference)
    if not found and not asked.is_long and not asked.whole.is_open:
        found.extend(_only_talk(asked, stored, lexicon) or _contradicted(asked, telling, stored, lexicon))
    if not found and not shared and not asked.is_long and not asked.whole.is_open:
        found.extend(_unshared(telling, stored, lexicon) or _unread(asked, stored, lexicon))
    elif not found and not shared and not asked.is_long and asked.whole.asks:
        found.extend(_unshared(telling, stored, lexicon))
    if not found and _hides_absence(asked, telling, stored, lexicon):
        found.append(Difference(Fact.POLARITY, _PRESENT, _ABSENT))
    if asked.is_long and agreed:
        found = [d for d in found if d.fact is not Fact.PREDICATE]
    return found + _strangers(asked, stored, lexicon)


def _hides_absence(asked: Asked, telling: list[Frame], stored: Profile, lexicon: Lexicon) -> bool:
    """Tell whether the claim says that there was none, and the message asserts some, or asks for all."""
    is_of_all = any(lexicon.concepts[concept].family == _SHARE for concept in asked.whole.concepts)
    if asked.is_long or asked.whole.is_open or (asked.whole.is_question and not is_of_all):
        return False
    if _SAYING_NONE & asked.whole.concepts:
        return False
    if asked.whole.denied & stored.whole.denied:
        return False
    own = {frame.predicate for frame in stored.whole.frames}
    asserted = any(not frame.is_denied for frame in telling if frame.predicate in own)
    return asserted and any(frame.predicate == _ABSENT and not frame.negated for frame in stored.whole.frames)


def _only_talk(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return a deed asked as a fact where the claim is that somebody only talks of it."""

    def talks(frame: Frame) -> bool:
        flags = lexicon.concepts[frame.predicate].flags
        return "frames" in flags or ("speech" in flags and bool(frame.agent))

    def framing(wording: Proposition) -> list[str]:
        return [f.predicate for f in wording.frames if "frames" in lexicon.concepts[f.predicate].flags]

    told = [frame for frame in _telling(asked.whole.frames, lexicon) if frame.agent]
    if not told or any(talks(frame) for frame in asked.whole.frames):
        return []
    frames = [framing(wording) for wording in stored.core]
    return [Difference(Fact.PREDICATE, told[0].predicate, frames[0][0])] if frames and all(frames) else []


def _contradicted(asked: Asked, telling: list[Frame], stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return a deed that the claim only names to say the opposite, as in "broke it, fulfilling a third"."""
    told = [frame for frame in telling if frame.is_told and not frame.negated]
    if len(asked.whole.quantities) > 1 or not told:
        return []
    asked_deeds = {frame.predicate for frame in asked.whole.frames}
    mains = {wording.frames[0].predicate for wording in stored.core if wording.frames}
    named = {frame.predicate for frame in stored.whole.frames} - mains
    for frame in told:
        against = sorted(main for main in mains if lexicon.opposed(frame.predicate, main))
        if frame.predicate in named and against:
            if asked_deeds & set(against):
                return []
            return [Difference(Fact.PREDICATE, frame.predicate, against[0])]
    return []


def _unshared(telling: list[Frame], stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return the deed a question asserts where the claim asserts deeds too, but none the same."""
    own = [f for f in stored.whole.frames if not lexicon.concepts[f.predicate].flags & _COMMONPLACE]
    mine = [
        f
        for f in telling
        if f.agent
        and not (f.mode or f.is_aside)
        and not lexicon.concepts[f.predicate].flags & (_COMMONPLACE - {"signless"})
    ]
    if (
        not own
        or not mine
        or any(same_deed(f, other, lexicon) for f in mine for other in stored.whole.frames)
    ):
        return []
    if any(_agree(frame, other) for frame in mine for other in stored.around.frames):
        return []
    return [Difference(Fact.PREDICATE, mine[0].predicate, own[0].predicate)]


def _unread(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return a verb of the question that neither the lexicon nor the claim knows, where no deed is shared."""
    strange = asked.whole.strange - stored.whole.terms - stored.around.terms
    return [Difference(Fact.PREDICATE, min(strange), main_deed(stored, lexicon))] if strange else []


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


def _strangers(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return the states and peoples the claim is not about.

    One that has its say there may speak of it, and so may those of no side, whose country is named; nor
    is a state strange in which a place of the claim lies, or from which its weapon comes.
    """
    foreign = asked.whole.actors - stored.whole.actors - stored.around.actors - _homes(asked, stored, lexicon)
    if foreign:
        speaking = {f.agent for f in asked.whole.frames if "speech" in lexicon.concepts[f.predicate].flags}
        foreign -= speaking & {said.side for said in stored.said}
    found = [] if asked.is_long else [Difference(Fact.ACTOR, actor, "") for actor in sorted(foreign)]
    joint, others = asked.whole.joint, stored.whole.joint
    if not asked.is_long and joint & others and not joint <= others and others - joint:
        found.append(Difference(Fact.ACTOR, min(joint - others), min(others - joint)))
    nationals, others = asked.whole.nationals, stored.whole.nationals
    if nationals and others and not nationals & others:
        found.append(Difference(Fact.ACTOR, min(nationals), min(others)))
    return found


def _homes(asked: Asked, stored: Profile, lexicon: Lexicon) -> set[str | None]:
    """Return the countries of what a claim is about, and of those of no side who speak of it."""
    if not asked.whole.actors:
        return set()
    offices = {role for said in stored.said if said.side == _OF_NO_SIDE for role in said.roles}
    speaking = {tie.state for tie in asked.whole.ties if tie.relation == OWNS and tie.to in offices}
    known = stored.whole.concepts | stored.around.concepts
    return speaking | {lexicon.concepts[concept].country for concept in known}


def _telling(frames: Sequence[Frame], lexicon: Lexicon) -> list[Frame]:
    """Return the frames that are deeds, the sign of those too vague to be denied left open."""
    known = [frame for frame in frames if not _is_spelt_out(frame, frames, lexicon)]
    signs = {(frame.predicate, frame.negated) for frame in known}
    return [
        frame._replace(negated=OPEN)
        if _is_signless(frame, lexicon) or (frame.predicate, 1 - frame.negated) in signs
        else frame
        for frame in known
        if _is_deed(frame, lexicon)
    ]


def _is_spelt_out(frame: Frame, frames: Iterable[Frame], lexicon: Lexicon) -> bool:
    """Tell whether a frame says only that somebody wants what another frame names."""
    if frame.is_denied or not {"weak", "leaves-open"} <= lexicon.concepts[frame.predicate].flags:
        return False
    named = (other.predicate for other in frames if other.mode == frame.predicate)
    return any("signless" not in lexicon.concepts[predicate].flags for predicate in named)


def _is_signless(frame: Frame, lexicon: Lexicon) -> bool:
    """Tell whether a deed's sign counts for nothing: it is too vague, or one side does not deny it."""
    flags = lexicon.concepts[frame.predicate].flags
    return "signless" in flags and ("symmetric" in flags or not frame.is_denied)


def _is_deed(frame: Frame, lexicon: Lexicon) -> bool:
    flags = lexicon.concepts[frame.predicate].flags
    return "speech" not in flags or ("deed" in flags and bool(frame.agent))


def _agree(one: Frame, other: Frame) -> bool:
    return not one.meant.isdisjoint(other.meanings) and one.same_agent(other)
