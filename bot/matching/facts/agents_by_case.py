"""Who acts, in languages whose cases tell: nominative for the subject, instrumental beside a passive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.facts.actors import PEOPLE, is_people

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.matching.facts.actors import Actor
    from bot.matching.facts.scene import Scene
    from bot.matching.reading import Reading

_REACH: Final = 12
_AFTER: Final = 4
_BESIDE: Final = 2
_WILLED: Final = frozenset({"willed", "leaves-open"})
_SPEAKING: Final = frozenset({"asserts", "rebuts"})


def agent_by_case(scene: Scene, at: int, length: int) -> str:
    """Return the agent of a predicate that takes `length` tokens from a place, or ""."""
    part = scene.reading.items[at].word.part
    before = _before(scene, at)
    after = tuple(scene.clause(at + length - 1, 1, _AFTER))
    if part == "noun":
        owner = next((a for a in _at(scene, after) if _owns(scene.reading, a)), None)
        if owner is not None:
            return owner.code
    instrumental = [a for a in _at(scene, (*after, *before)) if "ablt" in a.cases]
    if part == "participle":
        return instrumental[0].code if instrumental else ""
    instrumental = [a for a in instrumental if not _belongs_to_participle(scene.reading, a)]
    if part in {"adjective", "verb"} and any("nomn" not in actor.cases for actor in instrumental):
        return instrumental[0].code
    places = before if part in {"noun", "infinitive"} else (*before, *after)
    subject = next((a.code for a in _at(scene, places) if _is_subject(scene.reading, a, at)), "")
    named = (a.code for a in scene.actors if a.is_agent and 0 < at - a.at <= _AFTER)
    return subject or next(named, "") or _people(scene, (*before, *after))


def _before(scene: Scene, at: int) -> tuple[int, ...]:
    """Return the places before a predicate where who does it is looked for.

    What somebody says of a deed that is named is not said to be their own ("Kyiv spoke of the strike"),
    unless it is one they can only will ("declared its readiness").
    """
    items = scene.reading.items
    places = tuple(scene.clause(at, -1, _REACH))
    if items[at].word.part != "noun":
        return places
    spoken = frozenset[str]().union(
        *(scene.flags(items[place]) for place in places if items[place].word.part == "verb")
    )
    is_own = not scene.flags(items[at]).isdisjoint(_WILLED)
    return () if "judges" in spoken or (not is_own and spoken & _SPEAKING) else places


def _is_subject(reading: Reading, actor: Actor, at: int) -> bool:
    """Tell whether an actor can be the subject of a predicate: by its case, its number and its gender.

    The form of a surname or an office does not tell the gender, and one of several need not agree.
    """
    if actor.is_agent:
        return True
    if actor.cases and "nomn" not in actor.cases:
        return False
    verb, name = reading.items[at].word, reading.items[actor.head].word
    if verb.part != "verb" or actor.is_joint:
        return True
    is_office = actor.head != actor.at
    return verb.may_tell_of(name, by_number_only=actor.is_person or is_office)


def _at(scene: Scene, places: Iterable[int]) -> list[Actor]:
    """Return the actors at places, in their order, but those that a preposition takes away."""
    by_place = {actor.at: actor for actor in scene.actors if not actor.is_oblique}
    return [by_place[place] for place in places if place in by_place]


def _owns(reading: Reading, actor: Actor) -> bool:
    """Tell whether a state in the genitive owns a deed; its people undergo it ("return of Ukrainians")."""
    mention = reading.items[actor.at].mention("actor")
    is_of_people = mention is not None and mention.form == "people"
    return not is_of_people and "gent" in actor.cases


def _belongs_to_participle(reading: Reading, actor: Actor) -> bool:
    """Tell whether an instrumental names who acted in a participle beside it: "offered by Russia"."""
    beside = (*reading.items[max(0, actor.at - 1) : actor.at], *reading.items[actor.at + 1 : actor.at + 2])
    return any(item.word.part == "participle" for item in beside)


def _people(scene: Scene, places: Iterable[int]) -> str:
    """Return the people who can only be the subject, with their state where it stands beside them."""
    for place in places:
        item = scene.reading.items[place]
        cases = item.word.cases
        if "nomn" in cases and "accs" not in cases and is_people(item, scene.lexicon):
            sides = (a.code for a in scene.actors if a.code.endswith(PEOPLE) and abs(a.at - place) <= _BESIDE)
            return next(sides, PEOPLE)
    return ""
