"""Who did what: the predicates of a sentence with the one who acts and whether it is denied."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.matching.facts.actors import PEOPLE, PERSON
from bot.matching.facts.agents import AFTER_REACH, agent_of, agents_agree
from bot.matching.facts.grammar import BREAK, COORDINATING
from bot.matching.facts.negation import OPEN, sign_of, stands_as_noun

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon, Mention
    from bot.matching.facts.actors import Actor
    from bot.matching.reading import Reading

_COMPLEMENT_REACH: Final = 4
_TO_REACH: Final = 1


@lru_cache(maxsize=4096)
def _meanings(predicate: str, negated: int, contrary: str) -> tuple[tuple[str, int], ...]:
    if negated == OPEN:
        return (predicate, 0), (predicate, 1)
    if negated and contrary:
        return (contrary, 0), (predicate, 1)
    return ((predicate, negated),)


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
    at: int = -1

    @property
    def meanings(self) -> tuple[tuple[str, int], ...]:
        """Return the (predicate, sign) pairs it amounts to; sign 1 where it is denied."""
        return _meanings(self.predicate, self.negated, self.contrary)

    @property
    def is_denied(self) -> bool:
        """Tell whether the sentence says that it did not happen."""
        return self.negated == 1

    def same_agent(self, other: Frame) -> bool:
        """Tell whether both can have the same agent."""
        return agents_agree(self.agent, other.agent)


def find_frames(reading: Reading, actors: list[Actor], lexicon: Lexicon) -> tuple[Frame, ...]:
    """Return the frames of a sentence, in order."""
    frames: list[Frame] = []
    last_complement = -1
    for at, item in enumerate(reading.items):
        mention = item.mention("predicate")
        if mention is None:
            continue
        concept = lexicon.concepts[mention.concept]
        negated = sign_of(reading, at, lexicon)
        name = mention.concept
        agent = _acting(reading, at, mention, actors, lexicon)
        denies = bool(frames) and _denies_complement(frames[-1], lexicon)
        if (
            frames
            and frames[-1].at != last_complement
            and _is_complement(reading, frames[-1], at, denies=denies)
        ):
            last_complement = at if denies else last_complement
            previous = frames[-1]
            if denies:
                negated = int(
                    previous.negated != 1 or "implies-not" not in lexicon.concepts[previous.predicate].flags
                )
            agent = (
                agent if actors and any(previous.at < actor.at < at for actor in actors) else previous.agent
            )
        elif not agent and frames and _is_coordinated(reading, frames[-1].at, at):
            agent = frames[-1].agent
        frames.append(Frame(name, agent, negated, concept.negated_as or "", at))
    return tuple(frames)


def _acting(reading: Reading, at: int, mention: Mention, actors: list[Actor], lexicon: Lexicon) -> str:
    """Return the agent as far as the predicate can have one."""
    flags = lexicon.concepts[mention.concept].flags
    if flags & {"symmetric", "patient"}:
        return ""
    if "experiencer" in flags:
        feeling = next((a.code for a in actors if a.cases == {"datv"} and abs(a.at - at) <= AFTER_REACH), "")
        if feeling:
            return feeling
    if "objective" in flags and stands_as_noun(reading, at):
        actors = [actor for actor in actors if "gent" not in actor.cases or actor.at < at]
    agent = agent_of(reading, at, mention.length, actors, lexicon, is_event="event" in flags)
    if "willed" in flags:
        return agent
    return "" if agent.endswith(PEOPLE) else agent.removesuffix(PERSON)


def _is_coordinated(reading: Reading, previous: int, at: int) -> bool:
    """Tell whether a verb shares its subject with the one before: "picked 38 and abandoned 500"."""
    if reading.language != "en" and reading.items[at].word.part != "verb":
        return False
    return any(item.lower in COORDINATING for item in reading.items[max(previous + 1, at - 3) : at])


def _denies_complement(frame: Frame, lexicon: Lexicon) -> bool:
    """Tell whether what a predicate is said of did not happen: "refused to ...", "does not want to ..."."""
    return frame.negated == 1 or "implies-not" in lexicon.concepts[frame.predicate].flags


def _is_complement(reading: Reading, previous: Frame, at: int, *, denies: bool) -> bool:
    """Tell whether a verb is the infinitive, or a denied deed the noun, that completes a predicate."""
    if at - previous.at > _COMPLEMENT_REACH:
        return False
    between = reading.items[previous.at + 1 : at + 1]
    if any(item.is_mark or item.lower in BREAK[reading.language] for item in between):
        return False
    if reading.language == "en":
        follows = any(item.lower == "to" for item in between[:_TO_REACH])
        return follows or (denies and between[-1].lower.endswith("ing"))
    is_noun = denies and reading.items[at].word.part == "noun"
    return is_noun or any(item.word.part == "infinitive" for item in between)
