"""What a sentence states, as facts that can be compared whatever the language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.matching.facts.actors import PEOPLE, find_actors
from bot.matching.facts.attribution import Attribution, attributed, is_asking, is_open
from bot.matching.facts.causes import find_cause
from bot.matching.facts.contrast import without_those_put_aside
from bot.matching.facts.dates import find_dates
from bot.matching.facts.denials import has_denial
from bot.matching.facts.frames import Frame, find_frames
from bot.matching.facts.limits import find_limits
from bot.matching.facts.negation import denied_words
from bot.matching.facts.numbers import find_numbers
from bot.matching.facts.order import find_order
from bot.matching.facts.scene import Scene
from bot.matching.facts.sought import find_sought
from bot.matching.facts.things import names_thing
from bot.matching.facts.ties import Tie, find_ties
from bot.matching.facts.undergoers import Undergoer, find_undergoers
from bot.matching.facts.verbs import strange_verbs
from bot.matching.facts.words import words

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from datetime import date

    from bot.language.lexicon import Lexicon
    from bot.matching.facts.actors import Actor
    from bot.matching.facts.people import Directory, Person
    from bot.matching.facts.periods import Period
    from bot.matching.facts.quantity import Quantity
    from bot.matching.reading import Item, Reading

_EMPTY: Final[frozenset[str]] = frozenset()
_SHORTEST_TERM: Final = 3
_SPEAKING_REACH: Final = 5
_SPOKEN_OF_REACH: Final = 2
_OF_NO_SIDE: Final = "third-party"


@dataclass(frozen=True, slots=True)
class Proposition:
    """The facts of one sentence.

    `concepts` are lexicon concepts, `terms` lemmas of words outside the lexicon, `names` those of them
    written with a capital letter inside the sentence, `things` those that are nouns, `verbs` the lemmas
    of finite verbs, `strange` verbs outside the lexicon that can tell a deed, `denied` the words and
    concepts that are negated. `persons` are speakers of the record, `speakers` those of them who act or
    speak; `attributed` says who is said to assert, admit or deny it. `actors` are all states it mentions,
    `nationals` those whose people it is about, `joint` those that act side by side, `limits`
    what it says something of alone, `cause` what it gives as a reason. `asks` is what kind of number or
    advice it asks for; `is_open` says that it asks what, who or why rather than whether, `denies` that it
    denies something.
    """

    language: str = ""
    concepts: frozenset[str] = _EMPTY
    terms: frozenset[str] = _EMPTY
    names: frozenset[str] = _EMPTY
    things: frozenset[str] = _EMPTY
    persons: frozenset[str] = _EMPTY
    actors: frozenset[str] = _EMPTY
    nationals: frozenset[str] = _EMPTY
    quantities: tuple[Quantity, ...] = ()
    speakers: frozenset[str] = _EMPTY
    attributed: tuple[Attribution, ...] = ()
    periods: tuple[Period, ...] = ()
    frames: tuple[Frame, ...] = ()
    verbs: frozenset[str] = _EMPTY
    strange: frozenset[str] = _EMPTY
    denied: frozenset[str] = _EMPTY
    asks: frozenset[str] = _EMPTY
    joint: frozenset[str] = _EMPTY
    limits: frozenset[str] = _EMPTY
    cause: frozenset[str] = _EMPTY
    order: frozenset[tuple[str, str]] = frozenset()
    ties: frozenset[Tie] = frozenset()
    undergoers: frozenset[Undergoer] = frozenset()
    is_question: bool = False
    is_open: bool = False
    denies: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was understood."""
        return not (
            self.concepts or self.terms or self.persons or self.actors or self.quantities or self.periods
        )


def understand(
    reading: Reading, lexicon: Lexicon, directory: Directory, today: date | None = None
) -> Proposition:
    """Turn a read sentence into its facts; `today` is the day it was written, if known."""
    reading = without_those_put_aside(reading)
    people = _people(reading, directory)
    periods, taken = find_dates(reading, lexicon, today)
    quantities = find_numbers(reading, taken, lexicon)
    scene = Scene(reading, find_actors(reading, lexicon, lambda at: _side(people.get(at))), lexicon)
    frames = find_frames(scene)
    counted = {at for quantity in quantities for at in range(quantity.at, quantity.end)}
    told = _words(reading, people.keys() | taken | counted)
    terms = frozenset(word.lemma for word in told)
    concepts = _concepts(reading, lexicon)
    return Proposition(
        language=reading.language,
        concepts=concepts,
        terms=terms,
        names=frozenset(word.lemma for word in told if word.is_name),
        things=frozenset(word.lemma for word in told if word.is_thing),
        persons=frozenset(person.key for person in people.values()),
        attributed=attributed(scene, {at: person.key for at, person in people.items()}, frames),
        speakers=_speakers(scene, people, directory),
        actors=_states(reading.items),
        nationals=_nationals(scene, quantities),
        quantities=_governed(quantities, frames, scene.actors),
        periods=tuple(periods),
        frames=frames,
        verbs=frozenset(item.word.lemma for item in reading.items if item.word.part == "verb"),
        strange=strange_verbs(reading) & terms,
        asks=find_sought(reading, lexicon),
        denied=denied_words(reading, lexicon) & (terms | concepts),
        joint=frozenset(actor.code.partition(":")[0] for actor in scene.actors if actor.is_joint),
        limits=find_limits(reading, lexicon),
        cause=find_cause(reading, lexicon) & (terms | concepts),
        order=find_order(reading, lexicon),
        ties=find_ties(scene),
        undergoers=frozenset(u for u in find_undergoers(scene, quantities) if u.thing in terms | concepts),
        is_question=reading.is_question or is_asking(reading),
        is_open=is_open(reading),
        denies=has_denial(scene),
    )


def glimpse(reading: Reading, lexicon: Lexicon) -> Proposition:
    """Return only what a name or an office mentions, which states nothing: concepts, words and states."""
    return Proposition(
        language=reading.language,
        concepts=_concepts(reading, lexicon),
        terms=frozenset(word.lemma for word in _words(reading, ())),
        actors=_states(reading.items),
    )


def _people(reading: Reading, directory: Directory) -> dict[int, Person]:
    """Return the speakers of the record that are named, by place."""
    found = {
        at: directory.find(item.lower)
        for at, item in enumerate(reading.items)
        if item.token.kind == "word" and not item.is_stop
    }
    return {at: person for at, person in found.items() if person is not None}


def _side(person: Person | None) -> str:
    return "" if person is None or person.side == _OF_NO_SIDE else person.side


def _states(items: Iterable[Item]) -> frozenset[str]:
    found = (item.mention("actor") for item in items)
    return frozenset(mention.concept for mention in found if mention is not None)


def _speakers(scene: Scene, people: dict[int, Person], directory: Directory) -> frozenset[str]:
    """Return the people who do or say something themselves."""
    items = scene.reading.items
    subjects = {
        at: person
        for at, person in people.items()
        if not items[at].word.cases or "nomn" in items[at].word.cases or directory.is_base(items[at].lower)
    }
    return frozenset(person.key for at, person in subjects.items() if _speaks(scene, at))


def _speaks(scene: Scene, at: int) -> bool:
    """Tell whether a person stands before a predicate, and not as one to whom another does something."""
    items = scene.reading.items
    for item in items[max(0, at - _SPOKEN_OF_REACH) : at]:
        if item.mention("predicate") is not None and "speech" not in scene.flags(item):
            return items[at].word.cases == {"nomn"} and item.word.part == "verb"
    for item in items[at + 1 : at + 1 + _SPEAKING_REACH]:
        if item.is_mark and item.lower != ",":
            return False
        if item.mention("predicate") is not None:
            return True
    return False


def _concepts(reading: Reading, lexicon: Lexicon) -> frozenset[str]:
    found = {
        mention.concept for item in reading.items for mention in item.mentions if mention.kind != "actor"
    }
    return frozenset(found & lexicon.concepts.keys())


class Told(NamedTuple):
    """A word outside the lexicon: its lemma, whether it is written as a name, and whether it is a noun."""

    lemma: str
    is_name: bool
    is_thing: bool


def _words(reading: Reading, taken: Container[int]) -> list[Told]:
    """Return the words outside the lexicon."""
    found: list[Told] = []
    capitals_tell = not reading.is_all_capitals
    for at, item in enumerate(reading.items):
        if item.token.kind != "word" or item.is_stop or item.mentions or item.inside or at in taken:
            continue
        if len(item.lower) >= _SHORTEST_TERM:
            is_name = capitals_tell and item.token.is_capital and (item.word.name or not item.token.first)
            found.append(Told(item.word.lemma, is_name, is_name or names_thing(reading, at)))
    return found


def _nationals(scene: Scene, quantities: tuple[Quantity, ...]) -> frozenset[str]:
    """Return the states whose people a sentence is about; those who merely act do not count."""
    found = {quantity.side for quantity in quantities if quantity.side}
    for actor in scene.actors:
        state = actor.code.removesuffix(PEOPLE)
        if state and (state != actor.code or _is_partitive(scene.reading, actor)):
            found.add(state)
    return frozenset(found)


def _is_partitive(reading: Reading, actor: Actor) -> bool:
    """Tell whether a people is named as those out of whom: "among the Ukrainians"."""
    mention = reading.items[actor.at].mention("actor")
    if mention is None or mention.form != "people" or not actor.at:
        return False
    return words("grammar", "partitive").has(reading.language, reading.tokens, actor.at - 1)


def _governed(
    quantities: tuple[Quantity, ...], frames: tuple[Frame, ...], actors: tuple[Actor, ...]
) -> tuple[Quantity, ...]:
    """Give each number the nearest deed and, unless two are traded, the state it is told of."""
    states = [actor for actor in actors if not actor.is_person]
    found: list[Quantity] = []
    for index, quantity in enumerate(quantities):
        deed = min(frames, key=lambda f: abs(f.at - quantity.at), default=None)
        following = quantities[index + 1].at if index + 1 < len(quantities) else None
        state = "" if quantity.role == "pair" else _told_of(quantity, following, states)
        found.append(quantity._replace(predicate=deed.predicate if deed else "", beside=state))
    return tuple(found)


def _told_of(quantity: Quantity, following: int | None, states: list[Actor]) -> str:
    """Return the first state between a number and the next one ("19 to Russia and 29"), else the nearest."""
    after = [a for a in states if a.at > quantity.at and (following is None or a.at < following)]
    state = min(after or states, key=lambda a: (abs(a.at - quantity.at), a.at < quantity.at), default=None)
    return state.code if state else ""
