"""Words outside the lexicon: one that the question puts where the claim has another is a different thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import JaroWinkler

from bot.matching.answer import Difference, Fact

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.profile import Profile
    from bot.matching.proposition import Proposition

_ALIKE: Final = 0.8
_REST: Final = 0.7
_ODD: Final = 2
_SHORTEST: Final = 3


def compare(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return the word a question has in the place of another word of the claim's wording.

    Only where the rest of the wording is the question's: "flu vaccines killed 17 million" beside
    "COVID vaccines killed 17 million". A longer or an open question may well add words of its own.
    """
    if asked.is_long or asked.whole.is_open:
        return []
    flipped = (asked.whole.denied & stored.whole.terms - stored.whole.denied) or (
        stored.whole.denied & asked.whole.terms - asked.whole.denied
    )
    denied_speech = {
        concept
        for concept in asked.whole.denied & stored.whole.concepts - stored.whole.denied
        if _is_told(concept, stored, lexicon)
    }
    if denied_speech:
        return [Difference(Fact.POLARITY, f"not {min(denied_speech)}", min(denied_speech))]
    if flipped:
        return [Difference(Fact.POLARITY, min(flipped), min(flipped))]
    known = stored.whole.terms | stored.around.terms
    strange = {term for term in asked.whole.things - known if len(term) >= _SHORTEST}
    if not strange:
        return []
    for wording in stored.core:
        if wording.language != asked.language or not wording.terms:
            continue
        unsaid = {t for t in wording.things - asked.whole.terms if not resembles_any(t, asked.whole.terms)}
        replaced = {term for term in strange if not resembles_any(term, wording.terms)}
        if (
            1 <= len(unsaid) <= _ODD
            and 1 <= len(replaced) <= _ODD
            and _shared(asked.whole, wording, lexicon) >= _REST
        ):
            return [Difference(Fact.OBJECT, min(replaced), min(unsaid))]
    return []


def _is_told(concept: str, stored: Profile, lexicon: Lexicon) -> bool:
    """Tell whether a deed of speech is what the claim tells, rather than that somebody said it."""
    known = lexicon.concepts[concept]
    if known.kind != "predicate" or "speech" not in known.flags:
        return False
    mains = {wording.frames[0].predicate for wording in stored.core if wording.frames}
    return "asserts" not in known.flags or concept in mains


def resembles_any(term: str, others: frozenset[str]) -> bool:
    """Tell whether a word is written nearly like another, as a misspelt one is, or one of the same stem."""
    return any(JaroWinkler.similarity(term, other) >= _ALIKE for other in others)


def _shared(asked: Proposition, wording: Proposition, lexicon: Lexicon) -> float:
    """Return the share of a wording's facts, other than the odd word, that the question has too."""
    own = {c for c in wording.concepts if not lexicon.concepts[c].flags & {"weak", "speech"}} | wording.terms
    own |= {f"{quantity.value:g}" for quantity in wording.quantities} | wording.actors
    mine = (
        asked.concepts | asked.terms | {f"{quantity.value:g}" for quantity in asked.quantities} | asked.actors
    )
    return len(own & mine) / len(own) if own else 0.0
