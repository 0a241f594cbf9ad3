"""Who did what: the predicates of a sentence with the one who acts and whether it is denied."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language.lexicon.lists import listed, listed_anywhere
from bot.matching.facts.actors import PEOPLE
from bot.matching.facts.agents import agent_of, agents_agree
from bot.matching.facts.negation import OPEN, sign_of
from bot.matching.facts.opposition import opposition
from bot.matching.facts.setting import is_setting
from bot.matching.facts.verbs import is_verb, tells
from bot.matching.facts.words import endings, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.lexicon import Lexicon, Mention
    from bot.matching.facts.scene import Scene
    from bot.matching.reading import Item, Reading

_COMPLEMENT_REACH: Final = 4
_OPENED_REACH: Final = 8
_INVERTED_REACH: Final = 5
_COORDINATED_REACH: Final = 3
_MARK_REACH: Final = 1
_ASIDE_REACH: Final = 3
NOWHERE: Final = -1
"""The place of a deed that is told of no single sentence."""
_DENYING: Final = frozenset({"implies-not", "ends-doing"})


class Frame(NamedTuple):
    """A predicate with its agent.

    `agent` is a state ("ukraine"), its people ("ukraine:people", ":people" where the sentence
    does not say whose), several that act together ("russia|ukraine") or "" where it is open;
    `negated` is 0, 1, or 2 where a question leaves it open; `contrary` is what denying the
    predicate amounts to ("does not take" refuses), if anything; `mode` is the predicate that leaves
    it open whether this one came about ("offer" in "offered to take"), and `is_told` says that its
    form asserts it, rather than names it, `is_aside` that it only tells when, why or of whom another was.
    """

    predicate: str
    agent: str
    negated: int
    contrary: str = ""
    at: int = NOWHERE
    mode: str = ""
    is_told: bool = False
    is_aside: bool = False

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
    governed: set[int] = set()
    for at, item in enumerate(scene.reading.items):
        mention = item.mention("predicate") or opposition(scene, at)
        if mention is None:
            continue
        frame = _frame(scene, at, mention)
        if frames:
            previous = frames[-1]
            frame = _accused(scene, previous, frame)
            if previous.at not in governed and _is_complement(scene, previous, at):
                frame = _complement(scene, previous, frame)
                governed.update({at} if _governs(scene, previous) else ())
            elif not frame.agent and _is_coordinated(scene.reading, previous.at, at):
                frame = frame._replace(agent=previous.agent)
            elif _is_inverted(scene, previous, frame):
                frames[-1] = _complement(scene, frame, previous)
                governed.add(at)
        frames.append(frame)
    return tuple(_not_by_those_it_befell(frame, frames) for frame in frames)


def _not_by_those_it_befell(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """Leave open who did a deed that the sentence tells twice, of a state and then of people.

    "Kyiv refused 1,000 soldiers struck off the lists": the people are those it befell.
    """
    if not frame.agent.endswith(PEOPLE):
        return frame
    same = (other for other in frames if other.predicate == frame.predicate and other.negated != 1)
    is_twice = any(other.agent and not other.agent.endswith(PEOPLE) for other in same)
    return frame._replace(agent="") if is_twice else frame


def _frame(scene: Scene, at: int, mention: Mention) -> Frame:
    """Return a predicate by itself, whatever it is said of and whatever it belongs to."""
    return Frame(
        mention.concept,
        agent_of(scene, at, mention),
        sign_of(scene, at),
        scene.lexicon.concepts[mention.concept].negated_as or "",
        at,
        is_told=tells(scene.reading, at),
        is_aside=_is_aside(scene, at) or _is_beside_the_point(scene, at),
    )


def _is_beside_the_point(scene: Scene, at: int) -> bool:
    """Tell whether a deed only says of whom or of what another is, unless it would change what that is."""
    return is_setting(scene.reading, at) and "distinct" not in scene.flags(scene.reading.items[at])


def _is_aside(scene: Scene, at: int) -> bool:
    """Tell whether a noun stands after a preposition of time or cause: "after the flight", "через брак"."""
    reading = scene.reading
    if is_verb(reading, at):
        return False
    circumstances = words("grammar", "circumstance")
    for back in range(at - 1, max(at - 1 - _ASIDE_REACH, -1), -1):
        item = reading.items[back]
        if circumstances.has(reading.language, reading.tokens, back):
            return True
        if (item.is_mark and item.lower != "-") or item.mention("predicate") is not None:
            return False
    return False


def _complement(scene: Scene, governor: Frame, frame: Frame) -> Frame:
    """Give a complement the agent of the predicate it belongs to, and the sign or mode that one implies."""
    flags = scene.lexicon.concepts[governor.predicate].flags
    if _denies_complement(governor, scene.lexicon) and not _is_topic(scene, governor, frame):
        frame = frame._replace(negated=int(not governor.is_denied or not flags & _DENYING))
    elif "leaves-open" in flags:
        frame = frame._replace(mode=governor.predicate)
    if scene.lexicon.concepts[frame.predicate].flags & {"symmetric", "patient"}:
        return frame
    between = range(min(governor.at, frame.at) + 1, max(governor.at, frame.at))
    if governor.at < frame.at and any(actor.at in between for actor in scene.actors):
        return frame
    if _is_passive(scene.reading, frame.at):
        return frame
    return frame._replace(agent=governor.agent)


def _is_topic(scene: Scene, governor: Frame, frame: Frame) -> bool:
    """Tell whether a deed is only what another, denied one is about: "not warned about the return"."""
    topics = listed("grammar", "topic-preposition", scene.reading.language)
    between = scene.reading.items[governor.at + 1 : frame.at]
    return governor.is_denied and any(item.lower in topics for item in between)


def _is_passive(reading: Reading, at: int) -> bool:
    """Tell whether others are to do a deed: "said no to them being freed"."""
    auxiliaries = listed("grammar", "auxiliary-passive", reading.language)
    return not reading.is_inflected and any(item.lower in auxiliaries for item in reading.items[at - 1 : at])


def _accused(scene: Scene, previous: Frame, frame: Frame) -> Frame:
    """Give a deed to the accused, not to the accuser: "Kyiv accused Moscow of refusing"."""
    if "blames" not in scene.lexicon.concepts[previous.predicate].flags:
        return frame
    accused = next((a.code for a in scene.actors if previous.at < a.at < frame.at), "")
    return frame._replace(agent=accused) if frame.agent in {"", previous.agent} else frame


def _governs(scene: Scene, frame: Frame) -> bool:
    """Tell whether a predicate decides whether what it is said of happened: denies it or leaves it open."""
    flags = scene.lexicon.concepts[frame.predicate].flags
    return _denies_complement(frame, scene.lexicon) or "leaves-open" in flags


def _denies_complement(frame: Frame, lexicon: Lexicon) -> bool:
    """Tell whether what a predicate is said of did not happen: "refused to ...", "does not want to ..."."""
    flags = lexicon.concepts[frame.predicate].flags
    return (frame.is_denied and "speech" not in flags) or bool(flags & _DENYING)


def _is_complement(scene: Scene, previous: Frame, at: int) -> bool:
    """Tell whether the predicate before a deed asks for it: as an infinitive, or as a noun it governs."""
    reading = scene.reading
    opens = "leaves-open" in scene.lexicon.concepts[previous.predicate].flags
    governs = _governs(scene, previous)
    is_infinitive = reading.items[at].word.part == "infinitive"
    if reading.items[at].lower in listed("grammar", "negation", reading.language):
        return False
    if at - previous.at > (_OPENED_REACH if opens or is_infinitive else _COMPLEMENT_REACH):
        return False
    between = tuple(item for item in reading.items[previous.at + 1 : at + 1] if not item.inside)
    if _is_broken(reading, between):
        return False
    if reading.is_inflected:
        ends = "ends-doing" in scene.lexicon.concepts[previous.predicate].flags
        is_offer = "leaves-open" in scene.flags(reading.items[at])
        is_part = not (ends or is_offer or _is_aside(scene, at))
        is_noun = governs and is_part and reading.items[at].word.part == "noun"
        return is_noun or any(item.word.part == "infinitive" for item in between)
    marks = listed("grammar", "infinitive-mark", reading.language)
    after = reading.items[previous.at + 1 : at]
    if any(item.lower in marks for item in (after if opens else after[:_MARK_REACH])):
        return True
    is_gerund = reading.items[at].lower.endswith(endings(reading.language, "gerund-ending"))
    return governs and (is_gerund or (opens and not is_verb(reading, at)))


def _is_broken(reading: Reading, between: tuple[Item, ...]) -> bool:
    breaks = listed("grammar", "clause-break", reading.language)
    return any(item.is_mark or item.lower in breaks for item in between)


def _is_inverted(scene: Scene, previous: Frame, frame: Frame) -> bool:
    """Tell whether an infinitive stands before the predicate that asks for it: "забирать отказался"."""
    items = scene.reading.items
    return (
        scene.reading.is_inflected
        and items[previous.at].word.part == "infinitive"
        and items[frame.at].word.part == "verb"
        and frame.at - previous.at <= _INVERTED_REACH
        and not _is_broken(scene.reading, items[previous.at + 1 : frame.at])
        and _governs(scene, frame)
    )


def _is_coordinated(reading: Reading, previous: int, at: int) -> bool:
    """Tell whether a verb shares its subject with the one before: "picked 38 and abandoned 500"."""
    if reading.is_inflected and reading.items[at].word.part != "verb":
        return False
    joining = listed_anywhere("grammar", "coordinating")
    between = reading.items[max(previous + 1, at - _COORDINATED_REACH) : at]
    return any(item.lower in joining for item in between)
