"""How a message is built: further questions in a sentence, reports of what others said, pointing back."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from bot.language.lexicon.lists import listed
from bot.matching.facts.verbs import is_verb
from bot.matching.facts.words import words
from bot.matching.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from bot.language.lexicon import Lexicon
    from bot.matching.facts.people import Directory
    from bot.matching.reading import Item

_FEWEST: Final = 3
"""Words on either side of a joint, below which nothing is a question of its own."""
_FRAME: Final = 12
"""The most tokens that pass on what comes after them."""
_SHORT: Final = 8
"""The most words of a sentence that only asks about what was said before."""
_BARE: Final = 4
"""The most words of one that names nothing it points at: "and when was it", "any source"."""
_COLON: Final = ":"
_JOINING_MARKS: Final = frozenset({",", ";"})
_ACQUAINTANCE: Final = "acquaintance"
_NAMING: Final = frozenset({"actor", "role"})
_WEAK: Final = frozenset({"weak"})
_SPEAKING: Final = _WEAK | {"speech"}


def clauses(reading: Reading) -> tuple[Reading, ...]:
    """Split a sentence where it goes on to a further question or report: "..., and is it true that ..."."""
    starts = [0]
    for at, _ in enumerate(reading.items):
        if at - starts[-1] >= _FEWEST and len(reading.items) - at > _FEWEST and _begins_anew(reading, at):
            starts.append(at)
    ends = [*starts[1:], len(reading.items)]
    return tuple(_cut(reading, start, end) for start, end in zip(starts, ends, strict=True))


def points_back(reading: Reading) -> bool:
    """Tell whether a sentence takes up somebody named before: "they", "him"."""
    anaphors = listed("discourse", "anaphor", reading.language)
    return any(item.lower in anaphors for item in reading.items)


def only_asks_back(reading: Reading) -> bool:
    """Tell whether a short question points at what was said before: "where does this come from?", "when?"."""
    written = [at for at, item in enumerate(reading.items) if not item.is_mark]
    if not written or len(written) > _SHORT:
        return False
    if len(written) <= _BARE and (_opens_openly(reading) or _has(reading, "source", written)):
        return True
    return (reading.is_question or _opens_asking(reading)) and _has(reading, "pointing-back", written)


def told(reading: Reading, lexicon: Lexicon, directory: Directory) -> Reading:
    """Return what a sentence passes on, without the words that say some unnamed person said so.

    "My neighbour says that ..." states no more than what follows; who is named stays, and so does
    a question who said it.
    """
    if _opens_asking(reading):
        return reading
    for end in _ends_of_report(reading, lexicon):
        if len(reading.items) - end >= _FEWEST and not _matters(reading, end, lexicon, directory):
            return _cut(reading, end, len(reading.items))
    return reading


def _begins_anew(reading: Reading, at: int) -> bool:
    """Tell whether a joint stands at a place and a further question or report right after it."""
    language, tokens = reading.language, reading.tokens
    joint = words("discourse", "joint").match(language, tokens, at)
    if reading.items[at].lower in _JOINING_MARKS:
        after = at + 1
        joint = words("discourse", "joint").match(language, tokens, after)
        after += joint[0] if joint else 0
    elif joint:
        after = at + joint[0]
    else:
        return False
    if words("discourse", "asks-whether").has(language, tokens, after):
        return True
    again = _opens_asking(reading) and words("discourse", "asks-again").has(language, tokens, after)
    return again or (joint is not None and words("discourse", "reports-on").has(language, tokens, after))


def _opens_openly(reading: Reading) -> bool:
    """Tell whether a sentence asks what, who or when, also after a joint: "and when?"."""
    opening = listed("grammar", "open-question", reading.language)
    joint = words("discourse", "joint").match(reading.language, reading.tokens, 0)
    return any(item.lower in opening for item in reading.items[: 1 + (joint[0] if joint else 0)])


def _has(reading: Reading, name: str, places: Iterable[int]) -> bool:
    return any(words("discourse", name).has(reading.language, reading.tokens, at) for at in places)


def _opens_asking(reading: Reading) -> bool:
    opening = listed("grammar", "question-word", reading.language)
    return bool(reading.items) and reading.items[0].lower in opening


def _ends_of_report(reading: Reading, lexicon: Lexicon) -> Iterator[int]:
    """Yield the places where the words that are passed on may begin."""
    language, opening = reading.language, range(min(_FRAME, len(reading.items)))
    brings_in = {*listed("discourse", "brings-in", language), _COLON}
    passing = next((at for at in opening if _has(reading, "passes-on", (at,))), None)
    if passing is not None:
        yield from islice((at + 1 for at in opening[passing:] if reading.items[at].lower in brings_in), 1)
    source = next((at for at in opening if _has(reading, "hearsay", (at,))), None)
    if source is not None:
        yield from islice((at + 1 for at in opening[source:] if _says(reading.items[at], lexicon)), 1)
        yield from islice(_contents(reading, source), 1)
    strange = next((at for at in opening if _is_strange_verb(reading, at)), None)
    if strange is not None and not any(_is_named(item) for item in reading.items[:strange]):
        yield from islice(_contents(reading, strange), 1)
    straight = (
        words("discourse", "passes-straight-on").match(language, reading.tokens, at) for at in opening
    )
    yield from islice((at + found[0] for at, found in zip(opening, straight, strict=True) if found), 1)


def _contents(reading: Reading, start: int) -> Iterator[int]:
    """Yield where what somebody tells may begin: after a colon, or a "that" which a deed leads to."""
    leading = listed("discourse", "reports-on", reading.language)
    oblique = listed("grammar", "oblique", reading.language)
    is_told = False
    for at, item in enumerate(reading.items[start:_FRAME], start=start):
        is_told = is_told or is_verb(reading, at) or item.mention("predicate") is not None
        points = at > 0 and reading.items[at - 1].lower in oblique
        if item.lower == _COLON or (is_told and item.lower in leading and not points):
            yield at + 1


def _is_strange_verb(reading: Reading, at: int) -> bool:
    """Tell whether a word is a verb that the lexicon does not know and the sentence does not deny."""
    item = reading.items[at]
    negations = listed("grammar", "negation", reading.language)
    is_denied = at > 0 and reading.items[at - 1].lower in negations
    return item.word.part == "verb" and not (item.mentions or item.is_stop or is_denied)


def _is_named(item: Item) -> bool:
    """Tell whether a word is written as the name of somebody."""
    return item.token.is_capital and (item.word.name or not item.token.first)


def _says(item: Item, lexicon: Lexicon) -> bool:
    """Tell whether a word brings in what is said: a verb of saying, or a colon."""
    mention = item.mention("predicate")
    speaks = mention is not None and {"asserts", "speech"} <= lexicon.concepts[mention.concept].flags
    return speaks or item.lower == _COLON


def _matters(reading: Reading, end: int, lexicon: Lexicon, directory: Directory) -> bool:
    """Tell whether the words before a place say more than that some unnamed person passes something on."""
    unnamed = {at for at in range(end) if _has(reading, "hearsay", (at,))}
    passing = {at for at in range(end) if _has(reading, "passes-on", (at,))}
    left_out = unnamed | passing | {at for at in range(2, end) if _is_home(reading, at, unnamed)}
    rest = (item for at, item in enumerate(reading.items[:end]) if at not in left_out)
    return any(_names(item, lexicon, directory, is_hearsay=bool(unnamed)) for item in rest)


def _is_home(reading: Reading, at: int, unnamed: Container[int]) -> bool:
    """Tell whether a state is only where an acquaintance is: "my nephew in Germany"."""
    known = [mention.concept for mention in reading.items[at - 2].mentions]
    oblique = listed("grammar", "oblique", reading.language)
    return at - 2 in unnamed and _ACQUAINTANCE in known and reading.items[at - 1].lower in oblique


def _names(item: Item, lexicon: Lexicon, directory: Directory, *, is_hearsay: bool) -> bool:
    """Tell whether a word is a figure or names somebody; what is told and of what, unless it is hearsay.

    Weak roles name nobody: "a journalist", "experts".
    """
    if item.token.kind == "number" or (item.token.kind == "word" and directory.find(item.lower)):
        return True
    if is_hearsay:
        naming = (mention for mention in item.mentions if mention.kind in _NAMING)
        return any("weak" not in lexicon.concepts[mention.concept].flags for mention in naming)
    vague = {"predicate": _SPEAKING, "role": _WEAK, "aside": _WEAK}
    return any(
        not lexicon.concepts[mention.concept].flags & vague.get(mention.kind, frozenset())
        for mention in item.mentions
    )


def _cut(reading: Reading, start: int, end: int) -> Reading:
    """Return some tokens of a sentence as a sentence of their own."""
    return Reading(reading.language, reading.items[start:end], reading.tokens[start:end])
