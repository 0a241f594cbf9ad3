"""What a sentence puts before or after something: "before the Kursk operation"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.facts.words import words

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.reading import Reading

_REACH: Final = 5
_RELATIONS: Final = ("before", "after")


def find_order(reading: Reading, lexicon: Lexicon) -> frozenset[tuple[str, str]]:
    """Return (relation, concept) for every place or event that the sentence puts itself before or after."""
    tokens = [item.token for item in reading.items]
    found: set[tuple[str, str]] = set()
    for at in range(len(tokens)):
        relation = next(
            (name for name in _RELATIONS if words("time", name).has(reading.language, tokens, at)), None
        )
        if relation is not None:
            found.update((relation, concept) for concept in _anchors(reading, at, lexicon))
    return frozenset(found)


def _anchors(reading: Reading, at: int, lexicon: Lexicon) -> list[str]:
    anchors: list[str] = []
    for item in reading.items[at + 1 : at + 1 + _REACH]:
        if item.is_mark:
            break
        anchors.extend(m.concept for m in item.mentions if _is_anchor(m.concept, lexicon))
    return anchors


def _is_anchor(concept: str, lexicon: Lexicon) -> bool:
    known = lexicon.concepts.get(concept)
    return known is not None and (known.kind == "place" or "event" in known.flags)
