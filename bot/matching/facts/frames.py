"""Who did what: the predicates of a sentence with the one who acts and whether it is denied."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language.lexicon.lists import listed, listed_anywhere
from bot.matching.facts.agents import agent_of, agents_agree
from bot.matching.facts.negation import OPEN, sign_of

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.facts.scene import Scene
    from bot.matching.reading import Reading

_COMPLEMENT_REACH: Final = 4
_COORDINATED_REACH: Final = 3
_GERUND: Final = "ing"
_MARK_REACH: Final = 1
NOWHERE: Final = -1
"""The place of a deed that is told of no single sentence."""


class Frame(NamedTuple):
    """A predicate with its agent.

    `agent` is a state ("ukraine"), its people ("ukraine:people", ":people" where the sentence
    does not say whose), several that act together ("russia|ukraine") or "" where it is open;
    `negated` is 0, 1, or 2 where a question leaves it open; `contrary` is what denying the
    predicate amounts to ("does not take" refuses), if anything.
    """

    predicate: str
    agent: str
    negated: int
    contrary: str = ""
    at: int = NOWHERE

    @property
    def meanings(self) -> tuple[tuple[str, int], ...]:
        """Return the (predicate, sign) pairs it amounts to; sign 1 where it is denied."""
        return _meanings(self.predicate, self.negated, self.contrary)

    @property
    def meant(self) -> frozenset[tuple[str, int]]:
        """Return the same pairs as a set."""
        return _meant(self.predicate, self.negated, self.contrary)

    @property
    def against(self) -> frozenset[tuple[str, int]]:
        """Return the pairs that contradict it."""
        return _against(self.predicate, self.negated, self.contrary)

    @property
    def is_denied(self) -> bool:
        """Tell whether the sentence says that it did not happen."""
        return self.negated == 1

    def same_agent(self, other: Frame) -> bool:
        """Tell whether both can have the same agent."""
        return agents_agree(self.agent, other.agent)


@lru_cache(maxsize=4096)
def _meanings(predicate: str, negated: int, contrary: str) -> tuple[tuple[str, int], ...]:
    if negated == OPEN:
        return (predicate, 0), (predicate, 1)
    if negated and contrary:
        return (contrary, 0), (predicate, 1)
    return ((predicate, negated),)


@lru_cache(maxsize=4096)
def _meant(predicate: str, negated: int, contrary: str) -> frozenset[tuple[str, int]]:
    return frozenset(_meanings(predicate, negated, contrary))


@lru_cache(maxsize=4096)
def _against(predicate: str, negated: int, contrary: str) -> frozenset[tuple[str, int]]:
    opposite = {(name, 1 - sign) for name, sign in _meanings(predicate, negated, contrary)}
    return frozenset(opposite | {(contrary, 0)} if contrary and not negated else opposite)


def find_frames(scene: Scene) -> tuple[Frame, ...]:
    """Return the frames of a sentence, in order."""
    frames: list[Frame] = []
    last_complement = -1
    for at, item in enumerate(scene.reading.items):
        mention = item.mention("predicate")
        if mention is None:
            continue
        contrary = scene.lexicon.concepts[mention.concept].negated_as or ""
        frame = Frame(mention.concept, agent_of(scene, at, mention), sign_of(scene, at), contrary, at)
        if frames:
            previous = frames[-1]
            denies = _denies_complement(previous, scene.lexicon)
            if previous.at != last_complement and _is_complement(scene.reading, previous, at, denies=denies):
                last_complement = at if denies else last_complement
                frame = _complement(scene, previous, frame, denies=denies)
            elif not frame.agent and _is_coordinated(scene.reading, previous.at, at):
                frame = frame._replace(agent=previous.agent)
        frames.append(frame)
    return tuple(frames)


def _complement(scene: Scene, previous: Frame, frame: Frame, *, denies: bool) -> Frame:
    """Give a complement the agent of the predicate it belongs to, and the sign that one implies."""
    if denies:
        flags = scene.lexicon.concepts[previous.predicate].flags
        frame = frame._replace(negated=int(not previous.is_denied or "implies-not" not in flags))
    if any(previous.at < actor.at < frame.at for actor in scene.actors):
        return frame
    return frame._replace(agent=previous.agent)


def _denies_complement(frame: Frame, lexicon: Lexicon) -> bool:
    """Tell whether what a predicate is said of did not happen: "refused to ...", "does not want to ..."."""
    return frame.is_denied or "implies-not" in lexicon.concepts[frame.predicate].flags


def _is_complement(reading: Reading, previous: Frame, at: int, *, denies: bool) -> bool:
    """Tell whether the predicate before a deed asks for it: as an infinitive, or as a noun where denied."""
    if at - previous.at > _COMPLEMENT_REACH:
        return False
    between = reading.items[previous.at + 1 : at + 1]
    breaks = listed("grammar", "clause-break", reading.language)
    if any(item.is_mark or item.lower in breaks for item in between):
        return False
    if reading.is_inflected:
        is_noun = denies and reading.items[at].word.part == "noun"
        return is_noun or any(item.word.part == "infinitive" for item in between)
    marks = listed("grammar", "infinitive-mark", reading.language)
    return any(item.lower in marks for item in between[:_MARK_REACH]) or (
        denies and between[-1].lower.endswith(_GERUND)
    )


def _is_coordinated(reading: Reading, previous: int, at: int) -> bool:
    """Tell whether a verb shares its subject with the one before: "picked 38 and abandoned 500"."""
    if reading.is_inflected and reading.items[at].word.part != "verb":
        return False
    joining = listed_anywhere("grammar", "coordinating")
    between = reading.items[max(previous + 1, at - _COORDINATED_REACH) : at]
    return any(item.lower in joining for item in between)
