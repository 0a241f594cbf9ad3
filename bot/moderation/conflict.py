"""What stands between a draft and its publication when its claim changed, and what an undo would do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.desk.records import AuditEntry, Draft
    from storage.interchange.comparing import FieldChange, Steps
    from storage.records import Claim

UNDOES = "undoes:"
"""What the reason of an undo in the audit begins with; the number of the change undone follows."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A draft and what others made of its claim since it was begun.

    `claim` is the claim as it stands, `latest` its latest change; `theirs` is what changed since the
    draft was begun, `mine` what the draft changes, `clashes` the places where both did. `rebased` is
    the draft on top of the claim as it stands, not stored yet.
    """

    draft: Draft
    claim: Claim
    latest: AuditEntry
    theirs: tuple[FieldChange, ...]
    mine: tuple[FieldChange, ...]
    clashes: tuple[Steps, ...]
    rebased: Draft


@dataclass(frozen=True, slots=True)
class Undoing:
    """What undoing a change would do.

    `changes` is what would be changed back now, `lost` those of them that take away what later
    changes made of the same places; `has_later`: there are later changes, and they stay elsewhere.
    """

    entry: AuditEntry
    claim: Claim
    draft: Draft
    changes: tuple[FieldChange, ...]
    lost: tuple[FieldChange, ...]
    has_later: bool


def undone_by(reason: str) -> int | None:
    """Return the number of the change that one with this reason undoes, if it is an undo."""
    number = reason.removeprefix(UNDOES)
    return int(number) if number != reason and number.isdecimal() else None
