"""Questions that only make sense after the answer before: "and who denied it?", "when?", "and the 935?"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.matching.answer import Answer, Candidate, Outcome
from bot.matching.compare.asked import Asked

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.language.lexicon import Lexicon
    from bot.matching.facts.quantity import Quantity
    from bot.matching.profile import Profile
    from bot.matching.proposition import Proposition


_MATTER: Final = "matter"
"""The lexicon's family of subjects that are no things of an exchange, an election or an illness."""


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


def resumes(asked: Proposition, lexicon: Lexicon) -> bool:
    """Tell whether a message names only another figure, time or thing, and neither a deed nor who did it.

    A matter such as the weather is a subject of its own and no other thing in the claim answered before.
    """
    if any(lexicon.concepts[concept].family == _MATTER for concept in asked.concepts):
        return False
    kinds = {lexicon.concepts[concept].kind for concept in asked.concepts}
    is_other = asked.quantities or asked.periods or kinds == {"object"}
    return bool(is_other and kinds <= {"object"} and not (asked.terms or asked.actors or asked.persons))


def resumed(asked: Asked, before: Profile, lexicon: Lexicon) -> Asked:
    """Return what a message asks when it puts other facts into the claim answered before.

    What it names takes the place of the claim's own figures, things and times; the rest stays.
    """
    new = asked.whole
    stored = next((each for each in before.core if each.language == asked.language), before.whole)
    things = {c for c in stored.concepts if lexicon.concepts[c].kind == "object"}
    has_things = any(lexicon.concepts[concept].kind == "object" for concept in new.concepts)
    whole = replace(
        stored,
        concepts=(stored.concepts - things if has_things else stored.concepts) | new.concepts,
        quantities=tuple(_counting(each, stored) for each in new.quantities) or _open(stored, has_things),
        periods=new.periods,
        is_question=True,
    )
    return Asked(asked.language, (whole,), whole, is_long=False)


def _counting(quantity: Quantity, stored: Proposition) -> Quantity:
    """Let a bare figure count what the claim counts: "and the 935?"."""
    counted = next((each for each in stored.quantities if each.unit), None)
    if quantity.unit or counted is None:
        return quantity
    return quantity._replace(unit=counted.unit, kinds=counted.kinds, side=counted.side)


def _open(stored: Proposition, has_things: bool) -> tuple[Quantity, ...]:  # noqa: FBT001 - one of two cases
    """Keep the claim's figures where only the time is another; of other things there may be other numbers."""
    return () if has_things else stored.quantities
