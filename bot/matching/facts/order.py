"""What a sentence puts before or after something: "before the Kursk operation"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.lexicon.lists import listed
from bot.matching.facts.words import begins_any, endings, words

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.reading import Reading

_REACH: Final = 5
_BEFORE, _AFTER = "before", "after"
_RELATIONS: Final = (_BEFORE, _AFTER)
_PUT_OFF_REACH: Final = 14


def find_order(reading: Reading, lexicon: Lexicon) -> frozenset[tuple[str, str]]:
    """Return (relation, concept) for every place or event that the sentence puts itself before or after."""
    language, tokens = reading.language, [item.token for item in reading.items]
    until = listed("grammar", "until", language)
    found: set[tuple[str, str]] = set()
    for at, token in enumerate(tokens):
        if token.lower not in until and not begins_any("time", _RELATIONS, language, token.lower):
            continue
        relation = _until(reading, at) or next(
            (name for name in _RELATIONS if words("time", name).has(language, tokens, at)), None
        )
        if relation is not None:
            found.update((relation, concept) for concept in _anchors(reading, at, lexicon))
    return frozenset(found)


def is_put_off(reading: Reading, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a negation says that it came about only then: "never offered until the operation"."""
    until = listed("grammar", "until", reading.language)
    return any(
        reading.items[place].lower in until and _anchors(reading, place, lexicon)
        for place in range(at + 1, min(at + _PUT_OFF_REACH, len(reading.items)))
    )


def _until(reading: Reading, at: int) -> str | None:
    """Return on which side of what follows "until" a sentence puts itself; None without that word."""
    if reading.items[at].lower not in listed("grammar", "until", reading.language):
        return None
    negations = listed("grammar", "negation", reading.language)
    contracted = endings(reading.language, "contracted-negation")
    before = (item.lower for item in reading.items[max(0, at - _PUT_OFF_REACH) : at])
    is_denied = any(word in negations or word.endswith(contracted) for word in before)
    return _AFTER if is_denied else _BEFORE


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
