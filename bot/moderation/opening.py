"""How drafts of claims and of statements begin."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.moderation.guiding import at_preview
from bot.moderation.sheet import FURTHER, Sheet, Way, sheet_of
from bot.moderation.steps.verdict import DEFAULT, not_assessed
from storage.records import Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.matching.resembling import Resemblance
    from storage.desk.records import Draft
    from storage.records import Claim

MOST_DIFFERENCES = 1
"""In how many facts a stored claim may differ from a new one and still be worth a look before publishing."""


def new_claim(language: str) -> Sheet:
    """Begin a claim with one statement, of whoever claims it, by somebody who writes in a language."""
    claim = {"claim": {}, "verdict": str(DEFAULT), "verdict_by": not_assessed()}
    return Sheet(claim, ({"stance": str(Stance.ASSERTS)},), Way(language=language))


def further_statement(stance: Stance, language: str) -> Sheet:
    """Begin a statement under a stored claim."""
    return Sheet(None, ({"stance": str(stance)},), Way(language=language))


def alike(found: Sequence[Resemblance]) -> tuple[Resemblance, ...]:
    """Return the claims a new one may be the same as: those that say so, or differ in one thing alone."""
    return tuple(each for each in found if each.is_same or len(each.candidate.differs) <= MOST_DIFFERENCES)


def moved_to(draft: Draft, claim: Claim) -> Draft:
    """Make a draft of a new claim into one of further statements under a stored claim that says the same."""
    sheet = sheet_of(draft)
    statements = sheet.statements or ({"stance": str(Stance.ASSERTS)},)
    moved = replace(draft, kind=FURTHER, claim=claim.id, base=claim.changed_at)
    return at_preview(moved, Sheet(None, statements, Way(language=sheet.way.language)))
