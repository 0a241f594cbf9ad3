"""Who is said to assert it: "did Usov say that ...?"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.lexicon.lists import listed, listed_anywhere

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.language.lexicon import Lexicon
    from bot.matching.reading import Item, Reading

_REACH: Final = 6
_AFTER: Final = 3
_OPENING: Final = 2
_SHORTEST_NAME: Final = 3


def is_asking(reading: Reading) -> bool:
    """Tell whether a sentence asks, with or without a question mark."""
    asking = listed("grammar", "question-word", reading.language)
    particles = listed_anywhere("grammar", "asking-particle")
    opens = any(item.lower in asking for item in reading.items[:_OPENING])
    return opens or any(item.lower in particles for item in reading.items)


def is_open(reading: Reading) -> bool:
    """Tell whether a sentence asks what, who or why rather than whether."""
    opening = listed("grammar", "open-question", reading.language)
    return any(item.lower in opening for item in reading.items[:_OPENING])


def attributed(reading: Reading, lexicon: Lexicon, people: Mapping[int, str]) -> frozenset[str]:
    """Return the items that name the one who is said to assert the sentence's claim.

    Empty where nobody is named, or where the sentence asks what somebody said ("what did ... say?").
    """
    if is_open(reading):
        return frozenset()
    headed = next((at for at, item in enumerate(reading.items[:_REACH]) if item.lower == ":"), 0)
    if headed:
        return _names(reading, range(headed - 1, -1, -1), people, lexicon)
    for at, item in enumerate(reading.items):
        mention = item.mention("predicate")
        if mention is None or "asserts" not in lexicon.concepts[mention.concept].flags:
            continue
        found = frozenset[str]() if _is_asked(reading, at) else _subject(reading, at, people, lexicon)
        if found:
            return found
    return frozenset()


def _is_asked(reading: Reading, at: int) -> bool:
    """Tell whether what is said is asked for ("what did ... say") or only pointed at ("confirm this")."""
    opening = listed("grammar", "open-question", reading.language)
    pointing = listed("grammar", "pointing", reading.language)
    beside = (*reading.items[max(1, at - 1) : at], *reading.items[at + 1 : at + 2])
    before = reading.items[max(0, at - _OPENING) : at]
    return any(item.lower in opening for item in before) or any(item.lower in pointing for item in beside)


def _subject(reading: Reading, at: int, people: Mapping[int, str], lexicon: Lexicon) -> frozenset[str]:
    before = _names(reading, range(at - 1, max(at - 1 - _REACH, -1), -1), people, lexicon)
    if before or not reading.is_inflected:
        return before
    return _names(reading, range(at + 1, min(at + 1 + _AFTER, len(reading.items))), people, lexicon)


def _names(reading: Reading, places: range, people: Mapping[int, str], lexicon: Lexicon) -> frozenset[str]:
    breaks = listed("grammar", "clause-break", reading.language)
    found: set[str] = set()
    for place in places:
        item = reading.items[place]
        if item.is_mark or item.lower in breaks:
            break
        deed = item.mention("predicate")
        if deed is not None and "speech" not in lexicon.concepts[deed.concept].flags:
            break
        if place in people:
            found.add(f"p:{people[place]}")
        found.update(f"c:{mention.concept}" for mention in item.mentions if mention.kind == "role")
        if _is_word(item):
            found.add(f"t:{item.word.lemma}")
    return frozenset(found)


def _is_word(item: Item) -> bool:
    return (
        item.token.kind == "word"
        and not item.is_stop
        and not item.mentions
        and not item.inside
        and len(item.lower) >= _SHORTEST_NAME
    )
