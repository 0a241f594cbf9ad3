"""Whose a deed is that stands as a noun: "Kyiv's refusal", "the Russian offer", "російська відмова"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.facts.actors import is_people
from bot.matching.facts.verbs import is_verb

if TYPE_CHECKING:
    from bot.matching.facts.scene import Scene
    from bot.matching.reading import Item, Reading

_REACH: Final = 3
_QUALIFYING: Final = frozenset({"adjective", "participle"})


def possesses(reading: Reading, place: int, at: int) -> bool:
    """Tell whether a possessive directly owns the predicate: "Kyiv's refusal"."""
    return place + 1 < len(reading.items) and reading.is_possessive(place + 1) and at - place <= _REACH


def owner_of(scene: Scene, at: int) -> str:
    """Return the state that owns a deed named by a noun, by a possessive or as its adjective, or "".

    An adjective that already describes who acts ("the Russian side") owns nothing more.
    """
    reading = scene.reading
    acting = {actor.at for actor in scene.actors}
    if reading.items[at].word.part != "noun" if reading.is_inflected else is_verb(reading, at):
        return ""
    for place in range(at - 1, max(at - 2 - _REACH, -1), -1):
        item = reading.items[place]
        mention = item.mention("actor")
        if mention is not None:
            owns = reading.is_possessive(place + 1) if mention.form != "adjective" else place not in acting
            return mention.concept if owns and _agree(reading, item, reading.items[at]) else ""
        if not _stands_between(scene, place):
            return ""
    return ""


def _agree(reading: Reading, owner: Item, deed: Item) -> bool:
    """Tell whether an adjective and a noun stand in the same case, where words have cases."""
    return not reading.is_inflected or not owner.word.cases.isdisjoint(deed.word.cases)


def _stands_between(scene: Scene, place: int) -> bool:
    """Tell whether a word may stand between a deed and its owner, belonging to the deed itself."""
    reading = scene.reading
    item = reading.items[place]
    if reading.is_inflected:
        return item.word.part in _QUALIFYING
    if reading.is_possessive(place):
        return True
    is_foreign = item.token.kind != "word" or item.is_stop or is_people(item, scene.lexicon)
    return not is_foreign and not is_verb(reading, place)
