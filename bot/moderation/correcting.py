"""Whether a change makes an earlier answer wrong, so that those who got it must be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.records import Stance

if TYPE_CHECKING:
    from storage.records import Claim, Statement


def is_correction(before: Claim, after: Claim) -> bool:
    """Tell whether somebody who was shown the claim before would be misled by it now.

    So it is when the claim is withdrawn or comes back, another verdict or another wording in a
    language it had, a statement changed or taken away, or somebody who disputes it added. A
    translation, a further alias, a tag or one more who repeats the claim misleads nobody.
    """
    return (
        before.status != after.status
        or before.verdict != after.verdict
        or any(after.claim.get(language) != text for language, text in before.claim.items())
        or not all(_stands(statement, after) for statement in before.statements)
        or _disputed(before) < _disputed(after)
    )


def _stands(statement: Statement, after: Claim) -> bool:
    """Tell whether a statement is still there, perhaps with more translations or sources."""
    return any(
        statement.stance == other.stance
        and statement.said_on == other.said_on
        and statement.speaker.side == other.speaker.side
        and statement.speaker.name.items() <= other.speaker.name.items()
        and statement.text.items() <= other.text.items()
        and {source.url for source in statement.sources} <= {source.url for source in other.sources}
        for other in after.statements
    )


def _disputed(claim: Claim) -> int:
    return sum(statement.stance is Stance.REBUTS for statement in claim.statements)
