"""What each state of a sentence is tied to: "the Russian authorities", "Russia broke"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language.lexicon.lists import listed
from bot.matching.facts.verbs import is_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.matching.facts.scene import Scene
    from bot.matching.reading import Item, Reading

_REACH: Final = 3
OWNS: Final = "owns"
_DOES: Final = "does"
ACTING: Final = frozenset({OWNS, _DOES})
"""How a state is tied that does something or has it done in its name."""

_GENITIVE: Final = frozenset({"gent", "gen2"})
_NOMINATIVE: Final = "nomn"
_SHORTEST: Final = 3
_VAGUE: Final = frozenset({"weak", "speech", "symmetric"})
_OWNED_BY_NOBODY: Final = frozenset({"weak", "deed", "symmetric"})
"""Deeds of which it says nothing whose they are; it does of words and of faults, but not of replies."""


class Tie(NamedTuple):
    """A state, how it is tied (it owns, it does, or a preposition or case), and to which concept or word."""

    state: str
    relation: str
    to: str


def find_ties(scene: Scene) -> frozenset[Tie]:
    """Return what each state is tied to that a sentence mentions by itself, not beside another."""
    found: set[Tie] = set()
    joint = {actor.at for actor in scene.actors if actor.is_joint}
    for at, item in enumerate(scene.reading.items):
        mention = item.mention("actor")
        if mention is None or at in joint:
            continue
        relation, places = _relation(scene.reading, at, mention.form)
        tied = next((name for place in places if (name := _name(scene, place, relation))), "")
        if relation and tied:
            found.add(Tie(mention.concept, relation, tied))
    return frozenset(found)


def _relation(reading: Reading, at: int, form: str) -> tuple[str, Iterator[int]]:
    """Return how a state is tied, and where what it is tied to is looked for, the nearest first."""
    before, after = _outwards(reading, at, -1), _outwards(reading, at, 1)
    cases = reading.items[at].word.cases
    preposition = _preposition(reading, at)
    if form == "adjective" or (at + 1 < len(reading.items) and reading.is_possessive(at + 1)):
        return OWNS, _within_phrase(reading, after)
    if preposition:
        return preposition, before
    if not reading.is_inflected:
        return _DOES, after
    is_told_of = _NOMINATIVE in cases and at + 1 < len(reading.items) and is_verb(reading, at + 1)
    if (
        not is_told_of
        and not cases.isdisjoint(_GENITIVE)
        and at
        and reading.items[at - 1].word.part == "noun"
    ):
        return OWNS, before
    return (_DOES, after) if not cases or _NOMINATIVE in cases else ("", after)


def _within_phrase(reading: Reading, places: Iterator[int]) -> Iterator[int]:
    """Yield places up to a preposition, beyond which nothing is owned: "Ukrainian captives in the plane"."""
    oblique = listed("grammar", "oblique", reading.language)
    return takewhile(lambda place: reading.items[place].lower not in oblique, places)


def _preposition(reading: Reading, at: int) -> str:
    """Return what the preposition right before a state makes it; "of" makes an owner."""
    lower = reading.items[at - 1].lower if at else ""
    if lower in listed("grammar", "owning", reading.language):
        return OWNS
    return lower if lower in listed("grammar", "oblique", reading.language) else ""


def _outwards(reading: Reading, at: int, step: int) -> Iterator[int]:
    for place in range(at + step, at + step * (_REACH + 1), step):
        if not 0 <= place < len(reading.items) or reading.items[place].is_mark:
            return
        if reading.items[place].mention("actor") is not None:
            return
        yield place


def _name(scene: Scene, place: int, relation: str) -> str:
    """Return the concept or word that a state can be tied to at a place; "" for small and vague words.

    Whoever does something is tied to a deed, and to none that two sides share. People are not told of
    here: each side has its own.
    """
    item: Item = scene.reading.items[place]
    concepts = scene.lexicon.concepts
    if item.token.kind != "word" or item.is_stop:
        return ""
    if any("people" in concepts[mention.concept].flags for mention in item.mentions):
        return ""
    vague = _OWNED_BY_NOBODY if relation == OWNS else _VAGUE
    told = [m for m in item.mentions if m.kind != "predicate" or not scene.flags(item) & vague]
    if told:
        return told[0].concept if relation != _DOES or told[0].kind == "predicate" else ""
    is_word = not item.mentions and not item.inside and len(item.lower) >= _SHORTEST
    return item.word.lemma if is_word and _fits(scene.reading, place, relation) else ""


def _fits(reading: Reading, place: int, relation: str) -> bool:
    """Tell whether a word can be what a relation leads to: a verb where a state does it, else a noun."""
    if relation == _DOES:
        return is_verb(reading, place)
    return not reading.is_inflected or reading.items[place].word.part == "noun"
