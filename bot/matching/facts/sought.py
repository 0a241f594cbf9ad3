"""What a question seeks: a number of certain things, a sum, a span of time, or advice."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from bot.language.lexicon.lists import listed
from bot.matching.facts.words import begins_any, words

if TYPE_CHECKING:
    from bot.language.lexicon import Concept, Lexicon
    from bot.matching.reading import Item, Reading

COUNT: Final = "count"
ORDINAL: Final = "ordinal"
MONEY: Final = "money"
DURATION: Final = "duration"
ADVICE: Final = "advice"
"""What to do: no claim tells that."""

_KINDS: Final = (DURATION, MONEY, ORDINAL, COUNT)
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
        kinds = {kind for kind in _KINDS if words("grammar", f"asks-{kind}").has(language, tokens, at)}
        if COUNT in kinds and not kinds & _NOT_COUNTED:
            found.update(_counted(reading, at, lexicon))
        found |= kinds - {COUNT}
    return frozenset(found | ({ADVICE} if _asks_what_to_do(reading, lexicon) else set()))


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


def _asks_what_to_do(reading: Reading, lexicon: Lexicon) -> bool:
    """Tell whether a sentence asks how or where to do something: "куди звернутися", "how do I apply".

    Whoever asks whom to believe or what to reply asks about the claim.
    """
    asking = listed("grammar", "open-question", reading.language)
    opening = words("grammar", "asks-advice")
    for at, (item, following) in enumerate(pairwise(reading.items)):
        found = opening.match(reading.language, reading.tokens, at)
        done = reading.items[at + found[0] :][:1] if found else ()
        if not found and item.lower in asking and following.word.part == "infinitive":
            done = (following,)
        if done and not _is_of_words(reading, done[0], lexicon):
            return True
    return False


def _is_of_words(reading: Reading, item: Item, lexicon: Lexicon) -> bool:
    """Tell whether a word is about saying, checking or believing."""
    mention = item.mention("predicate")
    is_speech = mention is not None and "speech" in lexicon.concepts[mention.concept].flags
    return is_speech or begins_any("grammar", ("learning",), reading.language, item.lower)
