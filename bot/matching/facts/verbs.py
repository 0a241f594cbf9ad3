"""Verbs: which words tell a deed, also where the lexicon does not know them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.lexicon.lists import listed
from bot.matching.facts.setting import describes
from bot.matching.facts.words import endings, words

if TYPE_CHECKING:
    from bot.matching.reading import Item, Reading

_TELLING: Final = frozenset({"verb", "participle"})
_SHORTEST_PAST: Final = 5
_AUXILIARY_REACH: Final = 5


def is_verb(reading: Reading, at: int) -> bool:
    """Tell whether the word at a place tells a deed by its form or its place, rather than names one."""
    if reading.is_inflected:
        return reading.items[at].word.part in _TELLING
    return _is_past(reading, at) or _follows_subject(reading, at)


def is_active(reading: Reading, at: int) -> bool:
    """Tell whether a word cannot be the passive of a verb whatever stands before it: "ready", "refusing"."""
    lower = reading.items[at].lower
    return lower.endswith(endings(reading.language, "gerund-ending")) or lower in listed(
        "grammar", "state-adjective", reading.language
    )


def tells(reading: Reading, at: int) -> bool:
    """Tell whether the word at a place says that a deed was or is done, not that it will or would be."""
    item = reading.items[at]
    if not is_verb(reading, at) or item.word.future:
        return False
    before = reading.items[max(0, at - _AUXILIARY_REACH) : at]
    if any(other.lower in listed("grammar", "unreal", reading.language) for other in before):
        return False
    following = reading.items[at + 1 : at + 2]
    return reading.is_inflected or not any(other.mention("object") for other in following)


def strange_verbs(reading: Reading) -> frozenset[str]:
    """Return the lemmas of verbs outside the lexicon that may tell another deed than any it knows.

    Verbs that say where somebody or something is, or only that something goes on, are none; nor are
    those that tell of the writer, accompany another deed or only say of whom one speaks, and words the
    language does not have, which are rather misspelt.
    """
    light = words("grammar", "light-verb")
    return frozenset(
        item.word.lemma
        for at, item in enumerate(reading.items)
        if _is_strange(item)
        and (item.word.part == "verb" if reading.is_inflected else is_verb(reading, at))
        and not (light.has(reading.language, reading.tokens, at) or describes(reading, at))
    )


def _is_strange(item: Item) -> bool:
    is_free = not (item.is_stop or item.mentions or item.inside or item.word.minor)
    return item.token.kind == "word" and item.word.known and is_free


def _is_past(reading: Reading, at: int) -> bool:
    """Tell whether a word has the form of a past, where the question can have one as its verb."""
    lower = reading.items[at].lower
    if reading.items[0].lower in listed("grammar", "bare-verb", reading.language) and not _breaks(
        reading, at
    ):
        return False
    regular = lower.endswith(endings(reading.language, "past-ending")) and len(lower) >= _SHORTEST_PAST
    return regular or lower in listed("grammar", "irregular-past", reading.language)


def _breaks(reading: Reading, at: int) -> bool:
    """Tell whether another clause begins between the head of a sentence and a word."""
    breaks = listed("grammar", "clause-break", reading.language)
    return any(item.is_mark or item.lower in breaks for item in reading.items[1:at])


def _follows_subject(reading: Reading, at: int) -> bool:
    """Tell whether a word stands where a verb does: "did Ukraine praise", "they will praise"."""
    items = reading.items
    before = at - 1
    while before >= 0 and items[before].lower.endswith(endings(reading.language, "adverb-ending")):
        before -= 1
    if before < 0:
        return False
    auxiliaries = listed("grammar", "auxiliary", reading.language)
    if items[before].lower in auxiliaries:
        return before > 0
    actor = items[before].mention("actor")
    pronouns = listed("grammar", "pronoun", reading.language)
    is_subject = items[before].lower in pronouns or (actor is not None and actor.form != "adjective")
    opening = items[max(0, before - _AUXILIARY_REACH) : before]
    is_asked = any(item.lower in auxiliaries for item in opening)
    is_present = items[at].lower.endswith(endings(reading.language, "present-ending"))
    return is_subject and (is_asked or is_present)
