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


def agent_by_case(scene: Scene, at: int, length: int) -> str:
    """Return the agent of a predicate that takes `length` tokens from a place, or ""."""
    part = scene.reading.items[at].word.part
    before = tuple(scene.clause(at, -1, _REACH))
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
    subject = next((a.code for a in _at(scene, places) if "nomn" in a.cases or not a.cases), "")
    return subject or _people(scene, (*before, *after))


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
