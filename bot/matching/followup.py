"""Questions that only make sense after the answer before: "and who denied it?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.matching.answer import Answer, Candidate, Outcome

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.proposition import Proposition


def follow_up(asked: Asked, previous: tuple[str, ...], known: Collection[str]) -> Answer:
    """Answer a question that names no claim of its own from the claims answered before, if there are any."""
    claims = [claim for claim in previous if claim in known]
    if len(claims) == 1:
        return Answer(Outcome.MATCH, asked.language, claim=claims[0], candidates=(Candidate(claims[0]),))
    if claims:
        return Answer(Outcome.CHOOSE, asked.language, candidates=tuple(Candidate(claim) for claim in claims))
    return Answer(Outcome.NONE, asked.language)


def depends(asked: Proposition, lexicon: Lexicon) -> bool:
    """Tell whether a message says nothing but that somebody speaks or denies, or asks if it is true."""
    if asked.is_empty or asked.quantities or asked.terms or asked.periods:
        return False
    return all(
        lexicon.concepts[concept].flags & {"speech", "weak"} or lexicon.concepts[concept].kind == "role"
        for concept in asked.concepts
    )
