"""To what a deed is done, and what a figure counts, where that is nothing the lexicon has people in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language import UNDERSTOOD
from bot.language.lexicon.lists import listed
from bot.matching.facts.verbs import is_verb
from bot.matching.facts.words import endings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.matching.facts.quantity import Quantity
    from bot.matching.facts.scene import Scene
    from bot.matching.reading import Item

_REACH: Final = 5
_LONGEST: Final = 3
_SHORTEST: Final = 3
_QUALIFYING: Final = frozenset({"adjective", "participle", "other"})
_NO_DEEDS: Final = frozenset({"weak", "speech"})
_NO_THINGS: Final = frozenset({"predicate", "role", "place", "aside", "actor"})
_NO_OTHER: Final = frozenset({"weak", "people", "counts"})


class Undergoer(NamedTuple):
    """A thing, by its lemma or concept, and the deed that is done to it, "" where a figure counts it."""

    deed: str
    thing: str


def find_undergoers(scene: Scene, quantities: Iterable[Quantity]) -> frozenset[Undergoer]:
    """Return what stands right after a deed or a figure as its object, but for people.

    Words that the language does not have, which are rather misspelt, are left out.
    """
    found: set[Undergoer] = set()
    for at, item in enumerate(scene.reading.items):
        mention = item.mention("predicate")
        if mention is not None and not scene.flags(item) & _NO_DEEDS and _governs(scene, at):
            found.update(Undergoer(mention.concept, thing) for thing in _object(scene, at + mention.length))
    for quantity in quantities:
        if not quantity.unit and quantity.role != "ordinal":
            found.update(Undergoer("", thing) for thing in _object(scene, quantity.end))
    return frozenset(found)


def _governs(scene: Scene, at: int) -> bool:
    """Tell whether a thing after a deed can be its object, not where both are one noun: "swap talks"."""
    reading = scene.reading
    if reading.is_inflected or "symmetric" not in scene.flags(reading.items[at]):
        return True
    return is_verb(reading, at) or reading.items[at].lower.endswith(
        endings(reading.language, "gerund-ending")
    )


def _object(scene: Scene, start: int) -> Iterator[str]:
    """Yield the head of the noun phrase that begins at a place or a few small words on."""
    items = scene.reading.items
    at, end = start, min(start + _REACH, len(items))
    while at < end and _leads_on(scene, items[at]):
        at += 1
    if at < end:
        yield from _slavic_head(scene, items[at]) if scene.reading.is_inflected else _english_head(scene, at)


def _leads_on(scene: Scene, item: Item) -> bool:
    """Tell whether the object may still follow a word: a number, an adjective, what governs it."""
    language = scene.reading.language
    if item.is_mark or item.mentions or item.lower in listed("grammar", "clause-break", language):
        return False
    if item.token.kind == "number" or item.lower in listed("grammar", "governing", language):
        return True
    return scene.reading.is_inflected and item.word.part == "adjective"


def _slavic_head(scene: Scene, item: Item) -> Iterator[str]:
    if item.word.part == "noun" or item.mentions:
        yield from _named(scene, item)


def _english_head(scene: Scene, at: int) -> Iterator[str]:
    """Yield the last of the words that make up a noun phrase, if the lexicon knows none of them."""
    items = scene.reading.items
    phrase: list[Item] = []
    ends = endings(scene.reading.language, "past-ending", "adverb-ending", "gerund-ending")
    for item in items[at : at + _LONGEST]:
        if item.token.kind != "word" or item.is_stop or item.lower.endswith(ends):
            break
        phrase.append(item)
    after = items[at + len(phrase) : at + len(phrase) + 1]
    if any(item.token.kind == "number" for item in after):
        return
    if phrase and not any(m.kind in {"predicate", "actor"} for item in phrase for m in item.mentions):
        yield from _named(scene, phrase[-1])


def _named(scene: Scene, item: Item) -> Iterator[str]:
    """Yield the concept or lemma of a thing; nothing for people, small words and words no language has."""
    if item.mentions:
        mention = next((each for each in item.mentions if each.kind not in _NO_THINGS), None)
        if mention is not None and not scene.lexicon.concepts[mention.concept].flags & _NO_OTHER:
            yield mention.concept
    elif _is_word(item) and UNDERSTOOD[scene.reading.language].knows(item.lower):
        yield item.word.lemma


def _is_word(item: Item) -> bool:
    is_small = item.is_stop or item.inside or len(item.lower) < _SHORTEST
    return item.token.kind == "word" and not is_small
