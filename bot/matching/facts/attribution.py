"""Who is said to assert, admit or deny it: "did Usov say that ...?", "Moscow admitted that ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language.lexicon.lists import listed, listed_anywhere
from bot.matching.facts.negation import is_named
from bot.matching.facts.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bot.matching.facts.frames import Frame
    from bot.matching.facts.scene import Scene
    from bot.matching.reading import Item, Reading

_REACH: Final = 6
_AFTER: Final = 3
_ADDRESSED: Final = 2
_OPENING: Final = 2
_SHORTEST_NAME: Final = 3
_SAYING: Final = "say"
_ABOUT_A_CLAIM: Final = frozenset({"asserts", "rebuts", "judges"})
_HEAD: Final = "head"
_PRESIDENT: Final = "president"
_NAMING: Final = frozenset({"actor", "role"})


class Attribution(NamedTuple):
    """A deed of speech that a sentence ascribes to somebody.

    `act` is its predicate; `named` whom it is ascribed to: speakers of the record ("p:"), roles ("c:"),
    words ("t:"), heads of states who are no speakers of the record ("h:" and the state) and states
    ("a:"). `written` is the name as it stands in the sentence; `denied` says that they are said not
    to have done it.
    """

    act: str
    named: frozenset[str]
    written: str = ""
    denied: bool = False

    def those(self, kind: str) -> frozenset[str]:
        """Return whom it names of one kind: "p", "c", "t", "h" or "a"."""
        return frozenset(name[2:] for name in self.named if name[0] == kind)


def is_asking(reading: Reading) -> bool:
    """Tell whether a sentence asks, with or without a question mark."""
    asking = listed("grammar", "question-word", reading.language)
    particles = listed_anywhere("grammar", "asking-particle")
    opens = any(item.lower in asking for item in reading.items[:_OPENING])
    return opens or any(item.lower in particles for item in reading.items)


def is_open(reading: Reading) -> bool:
    """Tell whether a sentence asks what, who or why rather than whether."""
    return any(_asks_openly(reading, at) for at in range(min(_OPENING, len(reading.items))))


def attributed(scene: Scene, people: Mapping[int, str], frames: Iterable[Frame]) -> tuple[Attribution, ...]:
    """Return the deeds of speech by which somebody named is said to stand for or against what is claimed.

    None where nobody is named, where the sentence asks what somebody said ("what did ... say?"), and
    where it only points at what was said ("did ... confirm it?"). `people` are the speakers of the
    record by place.
    """
    if is_open(scene.reading):
        return ()
    finder = _Finder(scene, people, {frame.at: frame for frame in frames})
    return tuple(dict.fromkeys(found for found in finder.found() if found.named))


class _Finder:
    """Looks for those who speak in one sentence."""

    def __init__(self, scene: Scene, people: Mapping[int, str], frames: Mapping[int, Frame]) -> None:
        self._scene = scene
        self._reading = scene.reading
        self._people = people
        self._frames = frames

    def found(self) -> Iterator[Attribution]:
        items = self._reading.items
        headed = next((at for at, item in enumerate(items[:_REACH]) if item.lower == ":"), 0)
        if headed:
            yield self._ascribed(_SAYING, range(headed - 1, -1, -1))
            return
        for at, item in enumerate(items):
            source = words("grammar", "source-opening").match(
                self._reading.language, self._reading.tokens, at
            )
            mention = item.mention("predicate")
            if source is not None:
                yield self._ascribed(_SAYING, self._after(at + source[0], _REACH))
            elif mention is not None and self._scene.flags(item) & _ABOUT_A_CLAIM and not self._is_asked(at):
                yield self._done(mention.concept, at, mention.length)

    def _done(self, act: str, at: int, length: int) -> Attribution:
        """Return who does a deed of speech: the subject before it, or after it where the order is free."""
        frame = self._frames.get(at)
        agents = frozenset(frame.agent.split("|")) if frame is not None else frozenset[str]()
        states: frozenset[str] = frozenset(f"a:{agent}" for agent in agents if agent and ":" not in agent)
        found = self._ascribed(act, range(self._start(at), max(at - 1 - _REACH, -1), -1))
        if is_named(self._reading, at):
            states, found = frozenset(), self._owner(act, at)
        elif not found.named and (self._reading.is_inflected or self._names_next(at + length)):
            found = self._ascribed(act, self._after(at + length, _AFTER))
        if states and not found.those("p") and self._is_told_another(states, at + length):
            return Attribution(act, frozenset())
        denied = frame is not None and frame.is_denied
        return found._replace(named=found.named if found.those("p") else found.named | states, denied=denied)

    def _is_told_another(self, states: frozenset[str], at: int) -> bool:
        """Tell whether another state is told, and not that something is so: "told Minsk to wait"."""
        items, language = self._reading.items, self._reading.language
        content = listed("grammar", "leads-to-content", language)
        if not self._reading.is_inflected and items[at - 1].lower not in listed(
            "grammar", "addressing", language
        ):
            return False
        for actor in self._scene.actors:
            is_addressed = not self._reading.is_inflected or "datv" in actor.cases
            if 0 <= actor.at - at < _ADDRESSED and is_addressed and f"a:{actor.code}" not in states:
                after = items[actor.at + 1 : actor.at + 1 + _ADDRESSED]
                return not any(item.lower in content for item in after)
        return False

    def _owner(self, act: str, at: int) -> Attribution:
        """Return whose a noun of speech is: "слова Усова"; who stands before it is not."""
        is_owned = self._reading.is_inflected
        return self._ascribed(act, self._after(at + 1, _AFTER) if is_owned else range(0))

    def _start(self, at: int) -> int:
        """Return where the subject of a verb ends: "was it Zakharova who said" passes over a pronoun."""
        relative = listed("grammar", "relative", self._reading.language)
        items = self._reading.items
        if at < _OPENING or items[at - 1].lower not in relative:
            return at - 1
        end = at - 2 - items[at - 2].is_mark
        is_named = end in self._people or (end >= 0 and any(m.kind in _NAMING for m in items[end].mentions))
        return end if is_named else at - 1

    def _names_next(self, at: int) -> bool:
        """Tell whether who spoke stands right after the verb all the same: "says Usov", "confirmed by"."""
        by = listed("grammar", "agent-preposition", self._reading.language)
        return at in self._people or any(item.lower in by for item in self._reading.items[at : at + 1])

    def _after(self, at: int, reach: int) -> range:
        return range(at, min(at + reach, len(self._reading.items)))

    def _is_asked(self, at: int) -> bool:
        """Tell whether what is said is asked for ("what did ... say") or only pointed at ("confirm this")."""
        pointing = listed("grammar", "pointing", self._reading.language)
        beside = (*range(max(1, at - 1), at), at + 1)
        items = self._reading.items
        return any(
            _asks_openly(self._reading, place) for place in range(max(0, at - _OPENING), self._start(at) + 1)
        ) or any(items[place].lower in pointing for place in beside if place < len(items))

    def _ascribed(self, act: str, places: range) -> Attribution:
        """Return a deed of speech ascribed to those who are named at places, up to where a clause ends."""
        breaks = listed("grammar", "clause-break", self._reading.language)
        named: set[str] = set()
        written: list[str] = []
        for place in places:
            item = self._reading.items[place]
            if item.is_mark or item.lower in breaks or self._is_another_deed(item):
                break
            found = set(self._named(place, item))
            named |= found
            if found and item.token.is_capital:
                written.append(item.token.text)
        if any(name.startswith("c:") for name in named):
            named = {f"a:{name[2:]}" if name.startswith("h:") else name for name in named}
        ordered = written if places.step > 0 else written[::-1]
        return Attribution(act, frozenset(named), " ".join(ordered))

    def _is_another_deed(self, item: Item) -> bool:
        return item.mention("predicate") is not None and "speech" not in self._scene.flags(item)

    def _named(self, place: int, item: Item) -> Iterator[str]:
        if place in self._people:
            yield f"p:{self._people[place]}"
            return
        yield from (f"c:{mention.concept}" for mention in item.mentions if mention.kind == "role")
        for mention in item.mentions:
            if mention.form == _HEAD:
                is_office = mention.length > 1
                yield from (
                    (f"c:{_PRESIDENT}", f"a:{mention.concept}") if is_office else (f"h:{mention.concept}",)
                )
        if _is_word(item):
            yield f"t:{item.word.lemma}"


def _asks_openly(reading: Reading, at: int) -> bool:
    """Tell whether a word asks what or who, rather than leading to what is so: "правда, що ..."."""
    items = reading.items
    if items[at].lower not in listed("grammar", "open-question", reading.language):
        return False
    leads = listed("grammar", "leads-to-content", reading.language)
    if items[at].lower not in leads:
        return True
    before = [item for item in items[:at] if not item.is_mark]
    asserted = listed("grammar", "content-holder", reading.language)
    return not before or before[-1].lower not in asserted


def _is_word(item: Item) -> bool:
    return (
        item.token.kind == "word"
        and not item.is_stop
        and not item.mentions
        and not item.inside
        and len(item.lower) >= _SHORTEST_NAME
    )
