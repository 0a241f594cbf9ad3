"""Who acts, in languages whose word order tells: the subject stands before its verb, "by" names another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.lexicon.lists import listed
from bot.matching.facts.actors import PEOPLE, is_people
from bot.matching.facts.negation import is_named
from bot.matching.facts.owners import possesses
from bot.matching.facts.verbs import is_active, is_verb

if TYPE_CHECKING:
    from collections.abc import Container

    from bot.matching.facts.scene import Scene
    from bot.matching.reading import Reading

_REACH: Final = 12
_AFTER_NOUN: Final = 4
_AFTER_VERB: Final = 7
_AUXILIARY_REACH: Final = 3
_PREPOSITION_REACH: Final = 4
_SINGLED_REACH: Final = 4


def agent_by_order(scene: Scene, at: int, length: int) -> str:
    """Return the agent of a predicate that takes `length` tokens from a place, or ""."""
    if is_named(scene.reading, at):
        return next((a.code for a in scene.actors if a.is_agent and 0 < a.at - at <= _AFTER_NOUN), "")
    agents = {actor.at: actor.code for actor in scene.actors if actor.is_agent}
    by = next(
        (agents[place] for place in scene.clause(at + length - 1, 1, _AFTER_VERB) if place in agents), ""
    )
    if by or _is_passive(scene.reading, at, {actor.at for actor in scene.actors}):
        return by
    subject = _subject(scene, at)
    if not subject:
        return _singled_out(scene, at)
    if subject == PEOPLE:
        return next((a.code for a in scene.actors if a.code.endswith(PEOPLE) and a.at < at), PEOPLE)
    return subject


def _subject(scene: Scene, at: int) -> str:
    """Return the nearest actor before a verb that no preposition takes away, or people who stand there.

    People to whom somebody before them does something do nothing themselves: "Kyiv refused captives
    struck off the lists".
    """
    reading = scene.reading
    pronouns = listed("grammar", "pronoun", reading.language)
    by_place = {actor.at: actor for actor in scene.actors}
    found = ""
    for place in scene.clause(at, -1, _REACH):
        item = reading.items[place]
        if item.lower in pronouns or "speech" in scene.flags(item):
            break
        actor = by_place.get(place)
        if actor is not None and (not actor.is_oblique or possesses(reading, place, at)):
            return actor.code
        if actor is None and is_people(item, scene.lexicon) and not _follows_preposition(reading, place):
            found = PEOPLE
        if found and item.mention("predicate") is not None:
            return "" if place - 1 in by_place and is_verb(reading, place) else found
    return found


def _singled_out(scene: Scene, at: int) -> str:
    """Return who is singled out before the verb's clause: "it was Kyiv that asked"."""
    items = scene.reading.items
    edge = min((*scene.clause(at, -1, _REACH), at)) - 1
    if edge < 1 or items[edge].lower not in listed("grammar", "relative", scene.reading.language):
        return ""
    copulas = listed("grammar", "auxiliary-passive", scene.reading.language)
    if not any(item.lower in copulas for item in items[max(0, edge - _SINGLED_REACH) : edge]):
        return ""
    return next((a.code for a in scene.actors if a.at == edge - 1 and not a.is_oblique), "")


def _is_passive(reading: Reading, at: int, actors: Container[int]) -> bool:
    """Tell whether an auxiliary makes the verb passive, with no one who acts between the two."""
    if is_active(reading, at):
        return False
    auxiliaries = listed("grammar", "auxiliary-passive", reading.language)
    for back in range(at - 1, max(at - 1 - _AUXILIARY_REACH, -1), -1):
        if back in actors:
            return False
        if reading.items[back].lower in auxiliaries and reading.items[back].mention("predicate") is None:
            return True
    return False


def _follows_preposition(reading: Reading, place: int) -> bool:
    oblique = listed("grammar", "oblique", reading.language)
    for back in range(place - 1, max(place - 1 - _PREPOSITION_REACH, -1), -1):
        item = reading.items[back]
        if item.is_mark or item.mention("predicate") is not None:
            return False
        if item.lower in oblique:
            return True
    return False
