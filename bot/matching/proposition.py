"""What a sentence states, as facts that can be compared whatever the language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.matching.facts.actors import find_actors
from bot.matching.facts.attribution import attributed, is_asking, is_open
from bot.matching.facts.dates import find_dates
from bot.matching.facts.frames import Frame, find_frames
from bot.matching.facts.negation import denied_words
from bot.matching.facts.numbers import Quantity, find_numbers
from bot.matching.facts.order import find_order
from bot.matching.facts.words import begins_any, words

if TYPE_CHECKING:
    from datetime import date

    from bot.language.lexicon import Lexicon
    from bot.matching.facts.actors import Actor
    from bot.matching.facts.people import Directory
    from bot.matching.facts.periods import Period
    from bot.matching.reading import Reading

_EMPTY: Final[frozenset[str]] = frozenset()
_SHORTEST_TERM: Final = 3
_PEOPLE: Final = ":people"


@dataclass(frozen=True, slots=True)
class Proposition:
    """The facts of one sentence.

    `concepts` are lexicon concepts, `terms` lemmas of words outside the lexicon, `names` those of
    them written with a capital letter inside the sentence, `persons` speakers of the record,
    `speakers` those of them who act or speak, `attributed` what names the one who is said to
    assert it (persons, roles, words), `nationals` the states whose people it is about, `actors` all
    states it mentions; `asks` what kind of number it asks for, `verbs` are the lemmas of finite
    verbs, `denied` words outside the lexicon that are negated; `is_open` that it asks what, who or
    why rather than whether.
    """

    language: str = ""
    concepts: frozenset[str] = _EMPTY
    terms: frozenset[str] = _EMPTY
    names: frozenset[str] = _EMPTY
    persons: frozenset[str] = _EMPTY
    actors: frozenset[str] = _EMPTY
    nationals: frozenset[str] = _EMPTY
    quantities: tuple[Quantity, ...] = ()
    speakers: frozenset[str] = _EMPTY
    attributed: frozenset[str] = _EMPTY
    periods: tuple[Period, ...] = ()
    frames: tuple[Frame, ...] = ()
    verbs: frozenset[str] = _EMPTY
    denied: frozenset[str] = _EMPTY
    asks: frozenset[str] = _EMPTY
    order: frozenset[tuple[str, str]] = frozenset()
    is_question: bool = False
    is_open: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was understood."""
        return not (
            self.concepts or self.terms or self.persons or self.actors or self.quantities or self.periods
        )


def understand(
    reading: Reading, lexicon: Lexicon, directory: Directory, today: date | None = None
) -> Proposition:
    """Turn a read sentence into its facts."""
    people = {
        at: person
        for at, item in enumerate(reading.items)
        if item.token.kind == "word"
        and not item.is_stop
        and (person := directory.find(item.lower)) is not None
    }
    periods, taken = find_dates(reading, today)
    quantities = find_numbers(reading, taken, lexicon)
    actors = find_actors(reading, lexicon, lambda at: _side(people.get(at)))
    frames = find_frames(reading, actors, lexicon)
    counted = {at for quantity in quantities for at in range(quantity.at, quantity.end)}
    told = _words(reading, people.keys() | taken | counted)
    return Proposition(
        language=reading.language,
        concepts=_concepts(reading, lexicon),
        terms=frozenset(word for word, _ in told),
        names=frozenset(word for word, is_name in told if is_name),
        persons=frozenset(person.key for person in people.values()),
        attributed=attributed(reading, lexicon, {at: person.key for at, person in people.items()}),
        speakers=frozenset(
            person.key
            for at, person in people.items()
            if _speaks(reading, at, lexicon, is_base=directory.is_base(reading.items[at].lower))
        ),
        actors=frozenset(
            mention.concept for item in reading.items if (mention := item.mention("actor")) is not None
        ),
        nationals=_nationals(reading, actors, quantities),
        quantities=_governed(quantities, frames, actors),
        periods=tuple(periods),
        frames=frames,
        verbs=frozenset(item.word.lemma for item in reading.items if item.word.part == "verb"),
        asks=_asks(reading),
        denied=denied_words(reading) & (frozenset(word for word, _ in told) | _concepts(reading, lexicon)),
        order=find_order(reading, lexicon),
        is_question=reading.is_question or is_asking(reading),
        is_open=is_open(reading),
    )


_SPEAKING_REACH: Final = 5


def _speaks(reading: Reading, at: int, lexicon: Lexicon, *, is_base: bool) -> bool:
    """Tell whether a person stands as one who does or says something: before a predicate, in the nominative."""
    cases = reading.items[at].word.cases
    if cases and "nomn" not in cases and not is_base:
        return False
    deeds = [item.mention("predicate") for item in reading.items[max(0, at - 2) : at]]
    if any(deed is not None and "speech" not in lexicon.concepts[deed.concept].flags for deed in deeds):
        return False
    for item in reading.items[at + 1 : at + 1 + _SPEAKING_REACH]:
        if item.is_mark and item.lower != ",":
            return False
        if item.mention("predicate") is not None:
            return True
    return False


def _asks(reading: Reading) -> frozenset[str]:
    """Return what kind of number a sentence asks for: "count", "ordinal" or neither."""
    tokens = [item.token for item in reading.items]
    lists = ("asks-count", "asks-ordinal")
    places = [
        at for at, token in enumerate(tokens) if begins_any("grammar", lists, reading.language, token.lower)
    ]
    return frozenset(
        name.removeprefix("asks-")
        for name in lists
        if any(words("grammar", name).has(reading.language, tokens, at) for at in places)
    )


def glimpse(reading: Reading, lexicon: Lexicon) -> Proposition:
    """Return only what a name or an office mentions, which states nothing: concepts, words and states."""
    told = _words(reading, frozenset())
    return Proposition(
        language=reading.language,
        concepts=_concepts(reading, lexicon),
        terms=frozenset(word for word, _ in told),
        actors=frozenset(
            mention.concept for item in reading.items for mention in item.mentions if mention.kind == "actor"
        ),
    )


def _side(person: object) -> str:
    side = getattr(person, "side", "")
    return "" if side == "third-party" else side


def _concepts(reading: Reading, lexicon: Lexicon) -> frozenset[str]:
    found = {
        mention.concept for item in reading.items for mention in item.mentions if mention.kind != "actor"
    }
    return frozenset(found & lexicon.concepts.keys())


def _words(reading: Reading, taken: object) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    capitals_mean_nothing = reading.is_all_capitals
    for at, item in enumerate(reading.items):
        if item.token.kind != "word" or item.is_stop or item.mentions or item.inside or at in taken:  # type: ignore[operator]
            continue
        if len(item.lower) < _SHORTEST_TERM:
            continue
        is_name = (
            item.token.is_capital and not capitals_mean_nothing and (item.word.name or not item.token.first)
        )
        found.append((item.word.lemma, is_name))
    return found


def _nationals(reading: Reading, actors: list[Actor], quantities: tuple[Quantity, ...]) -> frozenset[str]:
    """Return the states whose people a sentence is about, not those who act ("the Russians offered")."""
    found = {quantity.side for quantity in quantities if quantity.side}
    for actor in actors:
        mention = reading.items[actor.at].mention("actor")
        is_named = mention is not None and mention.form == "people"
        if actor.code.endswith(_PEOPLE) and actor.code != _PEOPLE:
            found.add(actor.code.removesuffix(_PEOPLE))
        elif (
            is_named
            and actor.at
            and words("grammar", "partitive").has(
                reading.language, [item.token for item in reading.items], actor.at - 1
            )
        ):
            found.add(actor.code)
    return frozenset(found)


def _governed(
    quantities: tuple[Quantity, ...], frames: tuple[Frame, ...], actors: list[Actor]
) -> tuple[Quantity, ...]:
    """Give each number the deed and the state that stand nearest to it."""
    states = [actor for actor in actors if not actor.is_person]
    return tuple(
        quantity._replace(
            predicate=min(frames, key=lambda frame: abs(frame.at - quantity.at)).predicate if frames else "",
            beside=min(states, key=lambda a: (abs(a.at - quantity.at), a.at < quantity.at)).code
            if states
            else "",
        )
        for quantity in quantities
    )
