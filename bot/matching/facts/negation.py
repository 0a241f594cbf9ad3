"""What a sentence denies, and what it only asks in the negative."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.facts.grammar import ASKED_NOT, DETERMINER, NEGATION

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.reading import Reading

OPEN: Final = 2
"""The sign of a deed that is only named or asked about: neither asserted nor denied."""

_NEGATION_REACH: Final = {"en": 4, "uk": 2, "ru": 2}


def sign_of(reading: Reading, at: int, lexicon: Lexicon) -> int:
    """Return the sign of a deed: 0 asserted, 1 denied, OPEN where its negation only asks."""
    language = reading.language
    negation = NEGATION[language]
    if reading.items[at].lower in negation:
        return 0
    for back in range(at - 1, max(at - 1 - _NEGATION_REACH[language], -1), -1):
        item = reading.items[back]
        if item.is_mark:
            break
        lower = item.lower
        if lower == "no" and (
            reading.items[back + 1].token.kind == "number" or _is_mutual(reading, at, lexicon)
        ):
            continue
        if lower in negation or (language == "en" and lower.endswith("n't")):
            return OPEN if _is_asked(reading, back) else 1
        mention = item.mention("predicate")
        if mention is not None and (
            language == "en" or "weak" not in lexicon.concepts[mention.concept].flags
        ):
            break
        if (
            language != "en"
            and item.word.part in {"verb", "infinitive"}
            and reading.items[at].word.part != "infinitive"
        ):
            break
    if _denied_after(reading, at):
        return 1
    return OPEN if stands_as_noun(reading, at) else 0


def _is_mutual(reading: Reading, at: int, lexicon: Lexicon) -> bool:
    mention = reading.items[at].mention("predicate")
    return mention is not None and "symmetric" in lexicon.concepts[mention.concept].flags


def stands_as_noun(reading: Reading, at: int) -> bool:
    """Tell whether a predicate stands as a noun, which names a deed without asserting it."""
    if reading.language == "en":
        return at > 0 and reading.items[at - 1].lower in DETERMINER
    return reading.items[at].word.part == "noun"


def denied_words(reading: Reading) -> frozenset[str]:
    """Return the lemmas and concepts that a negation stands right before: "did not convene", "не HIMARS"."""
    negation = NEGATION[reading.language]
    return frozenset(
        name
        for at, item in enumerate(reading.items)
        for name in (item.word.lemma, *(mention.concept for mention in item.mentions))
        if at and reading.items[at - 1].lower in negation and not _is_asked(reading, at - 1)
    )


def _denied_after(reading: Reading, at: int) -> bool:
    """Tell whether an English object denies the verb: "abducted none of them"."""
    after = reading.items[at + 1 : at + 2]
    return reading.language == "en" and any(
        item.lower in {"none", "nobody", "no", "nothing"} for item in after
    )


def _is_asked(reading: Reading, at: int) -> bool:
    """Tell whether a negation belongs to the question ("didn't they ...?", "разве не")."""
    language = reading.language
    lower = reading.items[at].lower
    if language == "en":
        opens = at <= 1 or reading.items[at - 1].is_mark
        return (opens and lower in ASKED_NOT["en"]) or (
            lower == "not" and reading.items[0].lower in {"did", "has", "does", "was", "is", "have", "had"}
        )
    before = reading.items[at - 1].lower if at else ""
    if f"{before} {lower}" in ASKED_NOT[language]:
        return True
    return any(item.lower == "ли" for item in reading.items[at + 1 : at + 4])
