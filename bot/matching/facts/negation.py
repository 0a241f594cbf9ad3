"""What a sentence denies."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from bot.language.lexicon import Mention
from bot.language.lexicon.lists import listed, listed_anywhere
from bot.matching.facts.order import is_put_off
from bot.matching.facts.verbs import is_verb
from bot.matching.facts.void import denies_nothing, is_for_a_purpose
from bot.matching.facts.words import endings, words, words_by_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.lexicon import Lexicon
    from bot.matching.facts.scene import Scene
    from bot.matching.reading import Item, Reading

OPEN: Final = 2
"""The sign of a predicate that is neither said to have happened nor denied: it is asked or only named."""

_REACH: Final = 4
_PHRASE_REACH: Final = 6
_INFLECTED_REACH: Final = 2
_DOUBT_REACH: Final = 5
_PARTICLE_REACH: Final = 3
_QUALITY: Final = "adjective"
_QUALIFYING: Final = frozenset({_QUALITY, "participle"})
_ONLY: Final = Mention("only", "object")


def sign_of(scene: Scene, at: int) -> int:
    """Return whether a predicate is denied: 0 or 1, or OPEN."""
    reading = scene.reading
    negations = listed("grammar", "negation", reading.language)
    if reading.items[at].lower in negations:
        return 0
    reach = _INFLECTED_REACH if reading.is_inflected else _REACH
    for back in range(at - 1, max(at - 1 - reach, -1), -1):
        item = reading.items[back]
        if item.is_mark:
            break
        if denies_other(scene, back, at):
            continue
        if item.lower in negations or is_contracted(reading, item):
            if _is_in_deed(reading, back) or denies_nothing(reading, back):
                continue
            return OPEN if is_asked(reading, back) else int(not is_put_off(reading, back, scene.lexicon))
        if _ends_reach(scene, back, at):
            break
    if _is_denied_after(reading, at) or _is_denied_with_its_verb(scene, at):
        return 1
    return OPEN if is_named(reading, at) else 0


def _is_in_deed(reading: Reading, at: int) -> bool:
    """Tell whether a negation is a part of how a deed is called: "said no to getting captured men back"."""
    if not reading.items[at].inside:
        return False
    begun = next(item for item in reversed(reading.items[:at]) if not item.inside)
    return begun.mention("predicate") is not None


def denied_words(reading: Reading, lexicon: Lexicon) -> frozenset[str]:
    """Return the lemmas and concepts that a negation stands before: "did not convene", "не HIMARS".

    A negation that belongs to a noun denies all that the noun phrase names: "no Azov fighters",
    "жодного бійця «Азову»". What is not to be ("so that nobody remembers") is not denied.
    """
    negations = listed("grammar", "negation", reading.language)
    return frozenset(
        name
        for at, item in enumerate(reading.items)
        if item.lower in negations and not only_seems_to_deny(reading, at, lexicon)
        for denied in _denied_by(reading, at)
        if not _measures(reading, denied)
        for name in (denied.word.lemma, *(mention.concept for mention in denied.mentions))
    )


def _measures(reading: Reading, item: Item) -> bool:
    """Tell whether a word only says how much or how long: "не было месяцами", "а не десятки тысяч"."""
    lists = (words_by_value("numbers", "unit"), words("numbers", "multiplier"))
    return any(measures.has(reading.language, [item.token], 0) for measures in lists)


def _is_doubled(reading: Reading, at: int) -> bool:
    """Tell whether what is lacking is denied itself: "do not sell it without a prescription"."""
    if reading.items[at].lower not in listed("grammar", "lacking", reading.language):
        return False
    negations = listed("grammar", "negation", reading.language)
    clause = takewhile(lambda item: not item.is_mark, reversed(reading.items[:at]))
    return any(item.lower in negations or is_contracted(reading, item) for item in clause)


def only_seems_to_deny(reading: Reading, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a negation asks, hopes, stresses, or only says that it came later."""
    return (
        is_asked(reading, at)
        or _is_doubled(reading, at)
        or denies_nothing(reading, at)
        or is_for_a_purpose(reading, at)
        or is_put_off(reading, at, lexicon)
    )


def _denied_by(reading: Reading, at: int) -> Iterator[Item]:
    """Yield the word after a negation, and the further things named with it where a noun is denied."""
    linking = listed("grammar", "linking", reading.language)
    start = at + 1 + (reading.items[at + 1].lower in linking if at + 1 < len(reading.items) else 0)
    following = reading.items[start : start + _PHRASE_REACH]
    yield from following[:1]
    yield from (item for item in following[1:2] if item.mention("object") == _ONLY)
    within = listed("grammar", "within-phrase", reading.language)
    if reading.items[at].lower in listed("grammar", "denying-noun", reading.language):
        named = [item for item in following if item.lower not in within]
        ends = (index for index, item in enumerate(named) if not _names_thing(reading, item))
        yield from named[: next(ends, len(named))]


def _names_thing(reading: Reading, item: Item) -> bool:
    if reading.is_inflected and not item.mentions:
        return item.word.part == "noun"
    return bool(item.mentions) and item.mention("predicate") is None


def is_asked(reading: Reading, at: int) -> bool:
    """Tell whether a negation only asks: "didn't they ...?", "разве не"."""
    language, items = reading.language, reading.items
    lower = items[at].lower
    if _suggests(reading, at):
        return True
    asking = listed("grammar", "question-negation", language)
    if lower in asking:
        return at == 0 or items[at - 1].is_mark
    if at and f"{items[at - 1].lower} {lower}" in asking:
        return True
    openings = listed("grammar", "question-opening", language)
    if lower in listed("grammar", "opened-negation", language):
        return items[0].lower in openings and items[at - 1].lower not in openings
    doubting = listed("grammar", "doubting", language)
    if any(item.lower in doubting for item in items[max(0, at - _DOUBT_REACH) : at]):
        return True
    particles = listed("grammar", "question-particle", language)
    return any(item.lower in particles for item in items[at + 1 : at + 1 + _PARTICLE_REACH])


def _suggests(reading: Reading, at: int) -> bool:
    """Tell whether a negation between "why" and a deed suggests it: "why not swap", "чому б не обміняти"."""
    before = [item.lower for item in reading.items[max(0, at - 2) : at]]
    if before and before[-1] in listed("grammar", "unreal", reading.language):
        before.pop()
    if not before or before[-1] not in listed("grammar", "why", reading.language):
        return False
    following = reading.items[at + 1 : at + 2]
    return not reading.is_inflected or any(item.word.part == "infinitive" for item in following)


def denies_figure(reading: Reading, at: int) -> bool:
    """Tell whether a negation before a figure denies it, rather than asks or stresses."""
    items = reading.items
    particles = listed_anywhere("grammar", "question-particle")
    return not (
        at == 0
        or items[at].lower in listed_anywhere("grammar", "stressing-negation")
        or any(item.lower in particles for item in items[at + 1 : at + _PARTICLE_REACH])
    )


def is_named(reading: Reading, at: int) -> bool:
    """Tell whether a predicate stands as a noun, which names a deed without asserting it."""
    if reading.is_inflected:
        return reading.items[at].word.part == "noun"
    before = reading.items[at - 1].lower if at else ""
    relates = before in listed("grammar", "relative", reading.language) and is_verb(reading, at)
    return before in listed("grammar", "determiner", reading.language) and not relates


def denies_other(scene: Scene, back: int, at: int) -> bool:
    """Tell whether a negation denies no deed: "no 630", and "no exchange", which two sides would share."""
    items = scene.reading.items
    if items[back].lower not in listed_anywhere("grammar", "negating-determiner"):
        return False
    return items[back + 1].token.kind == "number" or "symmetric" in scene.flags(items[at])


def is_contracted(reading: Reading, item: Item) -> bool:
    """Tell whether a word has a negation written together with it: "didn't"."""
    return item.lower.endswith(endings(reading.language, "contracted-negation"))


def _ends_reach(scene: Scene, back: int, at: int) -> bool:
    """Tell whether a negation before a word belongs to that word rather than to the predicate at a place."""
    reading = scene.reading
    item = reading.items[back]
    has_predicate = item.mention("predicate") is not None
    if not reading.is_inflected:
        return has_predicate
    if has_predicate and "weak" not in scene.flags(item):
        return True
    if item.lower in listed("grammar", "linking", reading.language):
        return False
    return item.word.part in {"verb", "infinitive"} and reading.items[at].word.part != "infinitive"


def _is_denied_with_its_verb(scene: Scene, at: int) -> bool:
    """Tell whether a deed is a noun whose verb says nothing more and is denied: "не веде кампанії з ..."."""
    reading = scene.reading
    if not reading.is_inflected or reading.items[at].word.part not in {"noun", _QUALITY}:
        return False
    negation = listed("grammar", "not-label", reading.language)
    for back in range(at - 1, max(at - 1 - _PHRASE_REACH, 0), -1):
        item = reading.items[back]
        if item.is_mark or (item.mention("predicate") is not None and item.word.part != _QUALITY):
            return False
        if item.word.part == "verb":
            is_denied = reading.items[back - 1].lower in negation and not is_asked(reading, back - 1)
            return is_denied and _is_light(scene, item)
    return False


def _is_light(scene: Scene, item: Item) -> bool:
    """Tell whether a verb only says that something is or is done."""
    return item.is_stop or any("weak" in scene.lexicon.concepts[m.concept].flags for m in item.mentions)


def _is_told_absent(reading: Reading, at: int) -> bool:
    """Tell whether a deed that qualifies somebody ends in that there are none: "похищенных среди них нет"."""
    word = reading.items[at].word
    if word.part not in _QUALIFYING or "gent" not in word.cases:
        return False
    for item in reading.items[at + 1 : at + 1 + _REACH]:
        if item.is_mark:
            return False
        if item.lower in listed("grammar", "absence", reading.language):
            return True
    return False


def _is_denied_after(reading: Reading, at: int) -> bool:
    """Tell whether what follows denies a verb: "took none", "сорвала не Украина", "брать не хочет"."""
    denying = listed("grammar", "denying-object", reading.language)
    if any(item.lower in denying and not item.inside for item in reading.items[at + 1 : at + 2]):
        return True
    if _is_told_absent(reading, at):
        return True
    particle, following = reading.items[at + 1 : at + 2], reading.items[at + 2 : at + 3]
    negation = listed("grammar", "not-label", reading.language)
    is_infinitive = reading.items[at].word.part == "infinitive"
    return (
        reading.is_inflected
        and any(item.lower in negation for item in particle)
        and any(
            item.mention("actor") is not None or (is_infinitive and item.word.part == "verb")
            for item in following
        )
        and not is_asked(reading, at + 1)
    )
