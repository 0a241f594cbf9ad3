"""What a question seeks: a number of certain things, a sum, a span of time, or advice."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from bot.language.lexicon.lists import listed
from bot.matching.facts.words import begins_any, words

if TYPE_CHECKING:
    from bot.language.lexicon import Concept, Lexicon
    from bot.matching.reading import Reading

COUNT: Final = "count"
ORDINAL: Final = "ordinal"
MONEY: Final = "money"
DURATION: Final = "duration"
ADVICE: Final = "advice"
"""What to do: no claim tells that."""

_KINDS: Final = (DURATION, MONEY, ADVICE, ORDINAL, COUNT)
_LISTS: Final = tuple(f"asks-{kind}" for kind in _KINDS)
_NOT_COUNTED: Final = frozenset({DURATION, MONEY})
_REACH: Final = 3
_LOOSE: Final = frozenset({"weak", "topic", "broad"})


def find_sought(reading: Reading, lexicon: Lexicon) -> frozenset[str]:
    """Return the kinds of what a sentence asks for; a count of certain things names them: "count:child"."""
    language, tokens = reading.language, reading.tokens
    found: set[str] = set()
    for at, token in enumerate(tokens):
        if not begins_any("grammar", _LISTS, language, token.lower):
            continue
        lengths = {kind: words("grammar", f"asks-{kind}").match(language, tokens, at) for kind in _KINDS}
        kinds = {kind for kind, match in lengths.items() if match is not None}
        if COUNT in kinds and not kinds & _NOT_COUNTED:
            found.update(_counted(reading, at, lexicon))
        found |= kinds - {COUNT}
    return frozenset(found | ({ADVICE} if _asks_what_to_do(reading) else set()))


def _counted(reading: Reading, at: int, lexicon: Lexicon) -> set[str]:
    """Return the count that is asked for at a place, of certain things where the words after it say so."""
    following = reading.items[at + 1 : at + 1 + _REACH]
    named = (lexicon.concepts.get(mention.concept) for item in following for mention in item.mentions)
    particular = next(
        (concept.id for concept in named if concept is not None and _is_particular(concept)), ""
    )
    return {f"{COUNT}:{particular}" if particular else COUNT}


def _is_particular(concept: Concept) -> bool:
    """Tell whether counting it is counting nothing else: children, bodies, a unit's fighters."""
    if concept.kind == "formation":
        return True
    return "counts" in concept.flags and ("distinct" in concept.flags or not concept.flags & _LOOSE)


def _asks_what_to_do(reading: Reading) -> bool:
    """Tell whether a question word stands right before an infinitive: "куди звернутися", "как получить"."""
    if not reading.is_inflected:
        return False
    asking = listed("grammar", "open-question", reading.language)
    return any(
        item.lower in asking and following.word.part == "infinitive"
        for item, following in pairwise(reading.items)
    )
