"""One deed of a question beside the deeds of a claim: the same, another's, denied, excluded or unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.answer import Difference, Fact
from bot.matching.facts.negation import OPEN

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.facts.frames import Frame
    from bot.matching.profile import Profile


_ENDS: Final = frozenset({"ends-doing", "implies-not"})


def judge(frame: Frame, stored: Profile, shared: set[str], lexicon: Lexicon) -> Difference | None:
    """Return in what a deed differs from those of a claim; `shared` are the claim's that the question has."""
    own = stored.whole.frames
    alike = [other for other in own if same_deed(frame, other, lexicon)]
    is_sought = bool(frame.mode) and "weak" not in lexicon.concepts[frame.mode].flags
    contrary = [] if is_sought else [other for other in own if _flipped(frame, other)]
    denied = [c for c in contrary if _is_outright(c) and frame.same_agent(c)]
    if _is_outright(frame) and denied and not any(_upholds(frame, other) for other in alike):
        return _polarity(frame, denied)
    if alike:
        same = [other for other in alike if frame.same_agent(other)]
        return (
            _opened(frame, same, stored, lexicon)
            if same
            else Difference(Fact.ACTOR, frame.agent, alike[0].agent)
        )
    if contrary:
        if any(c.predicate in shared and c.predicate != frame.predicate for c in contrary):
            return None
        return _polarity(frame, [c for c in contrary if frame.same_agent(c)] or contrary)
    mirrored = [other for other in own if _mirrors(frame, other, lexicon)]
    if mirrored:
        return _other_way(frame, mirrored, stored, lexicon)
    return (
        _excluded(frame, stored, shared, lexicon)
        or _undone(frame, stored, shared, lexicon)
        or _ended(frame, stored, lexicon)
    )


def _mirrors(frame: Frame, other: Frame, lexicon: Lexicon) -> bool:
    """Tell whether a deed is what the other side does in the same event: one hands over, another receives."""
    return frame.negated == other.negated and lexicon.mirrored(frame.predicate, other.predicate)


def _other_way(frame: Frame, mirrored: list[Frame], stored: Profile, lexicon: Lexicon) -> Difference | None:
    """Return a difference where the same side is said to give what the claim says it takes.

    In an exchange that came about each side does both.
    """
    both = any("symmetric" in lexicon.concepts[f.predicate].flags for f in stored.whole.frames)
    if both and not frame.is_denied:
        return None
    if all(frame.agent and other.agent == frame.agent for other in mirrored):
        return Difference(Fact.PREDICATE, _signed(*frame.meanings[0]), _signed(*mirrored[0].meanings[0]))
    return None


def _undone(frame: Frame, stored: Profile, shared: set[str], lexicon: Lexicon) -> Difference | None:
    """Return a difference where a question says done what the claim, under another name, says was not."""
    if shared or frame.negated == 1 or not frame.is_told or frame.mode:
        return None
    kin = lexicon.kin(frame.predicate)
    kindred = [other for other in stored.whole.frames if other.predicate in kin]
    if kindred and all(other.is_denied for other in kindred):
        return Difference(Fact.PREDICATE, frame.predicate, _signed(kindred[0].predicate, 1))
    return None


def _ended(frame: Frame, stored: Profile, lexicon: Lexicon) -> Difference | None:
    """Return a difference where a question says stopped or put off what the claim says goes on."""
    if (
        not frame.is_told
        or frame.negated
        or frame.mode
        or not lexicon.concepts[frame.predicate].flags & _ENDS
    ):
        return None
    own = stored.whole.frames
    if any(other.is_denied or lexicon.concepts[other.predicate].flags & _ENDS for other in own):
        return None
    return Difference(Fact.PREDICATE, frame.predicate, main_deed(stored, lexicon))


def _opened(frame: Frame, alike: list[Frame], stored: Profile, lexicon: Lexicon) -> Difference | None:
    """Return a difference where one side only offers, promises or wants what the other says was done.

    What only goes on, such as remaining somewhere, is as little a deed done as one wanted.
    """
    known = {other.predicate for other in stored.whole.frames}
    if frame.mode and frame.mode not in known and _is_done(alike):
        return Difference(Fact.PREDICATE, frame.mode, frame.predicate)
    is_state = "weak" in lexicon.concepts[frame.predicate].flags
    if frame.is_told and not (frame.mode or is_state) and all(other.mode for other in alike):
        return Difference(Fact.PREDICATE, frame.predicate, alike[0].mode)
    return None


def _is_done(frames: list[Frame]) -> bool:
    return any(frame.is_told for frame in frames) and not any(frame.mode for frame in frames)


def _is_outright(frame: Frame) -> bool:
    """Tell whether a frame says that something happened or that it did not, rather than only naming it."""
    return frame.negated != OPEN


def _upholds(frame: Frame, other: Frame) -> bool:
    """Tell whether a stored deed says outright what the question says, of the same agent."""
    if not _is_outright(other) or not frame.same_agent(other):
        return False
    return other.predicate == frame.predicate or bool(other.agent and other.agent == frame.agent)


def same_deed(frame: Frame, other: Frame, lexicon: Lexicon) -> bool:
    """Tell whether two frames tell the same deed, or one of them a kind of the other's."""
    if not frame.meant.isdisjoint(other.meanings):
        return True
    if frame.negated != other.negated:
        return False
    up, down = lexicon.concepts[frame.predicate].parent, lexicon.concepts[other.predicate].parent
    return up == other.predicate or down == frame.predicate


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
    if sign or ("weak" in lexicon.concepts[frame.predicate].flags and frame.negated == OPEN):
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
    return None if frame.is_aside else _unknown(name, stored, shared, lexicon)


def _unknown(name: str, stored: Profile, shared: set[str], lexicon: Lexicon) -> Difference | None:
    """Return a difference where nothing in or around the claim is a deed of this kind."""
    flags = lexicon.concepts[name].flags
    if flags & {"weak", "event"} or (shared and "distinct" not in flags):
        return None
    known = stored.whole.concepts if "own" in flags else stored.whole.concepts | stored.around.concepts
    if not lexicon.kin(name).isdisjoint(known):
        return None
    return Difference(Fact.PREDICATE, name, main_deed(stored, lexicon))


def main_deed(stored: Profile, lexicon: Lexicon) -> str:
    """Return the first deed that a claim tells, "" where it tells none."""
    deeds = (f.predicate for f in stored.whole.frames)
    return next((name for name in deeds if not lexicon.concepts[name].flags & {"speech", "weak"}), "")


def _signed(predicate: str, sign: int) -> str:
    return f"not {predicate}" if sign else predicate
