"""Answer messages with a link by the claims that cite it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.matching.answer import Answer, Candidate, Outcome
from bot.matching.items import thresholds

if TYPE_CHECKING:
    from collections.abc import Sequence


def cited(claims: Sequence[str], language: str) -> Answer:
    """Answer a link by the claims that cite it: the only one, or a choice."""
    candidates = tuple(Candidate(claim) for claim in claims[: int(thresholds()["shown"])])
    if len(claims) == 1:
        return Answer(Outcome.MATCH, language, claim=claims[0], candidates=candidates)
    return Answer(Outcome.CHOOSE, language, candidates=candidates)


def settled(answer: Answer, claims: Sequence[str]) -> Answer:
    """Let the link of a message settle what its words leave open; what they deny, it cannot confirm."""
    if not claims:
        return answer
    if answer.outcome is Outcome.NONE:
        return cited(claims, answer.language)
    meant = [candidate for candidate in answer.candidates if candidate.claim in claims]
    if answer.outcome is Outcome.CHOOSE and len(meant) == 1:
        return replace(answer, outcome=Outcome.MATCH, claim=meant[0].claim, candidates=tuple(meant))
    return answer
