"""What an import would do, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from storage.interchange.comparing import differences

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storage.interchange.comparing import FieldChange
    from storage.interchange.parsing import Reading
    from storage.interchange.problems import Problem
    from storage.records import Claim


class Fate(StrEnum):
    """What an import would do with a record of a file."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What would happen to one record.

    `record` is the claim's id; of a refused one it may be "record 3", and empty when the fault is the
    whole file's. `changes` are filled for what would be changed, `problems` for what is refused.
    """

    record: str
    fate: Fate
    changes: tuple[FieldChange, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """What would happen to each record of a file: the right ones in its order, then the refused ones."""

    outcomes: tuple[Outcome, ...]

    def of(self, fate: Fate) -> tuple[Outcome, ...]:
        """Return the records with this fate."""
        return tuple(outcome for outcome in self.outcomes if outcome.fate == fate)


def preview(reading: Reading, stored: Mapping[str, Claim]) -> Preview:
    """Compare what a file holds with the claims stored now, by their ids.

    `stored` needs to hold only claims of the file. An import takes a file as a whole: while one record
    is refused, the others are not written either.
    """
    outcomes = [_outcome(claim, stored.get(claim.id)) for claim in reading.claims]
    problems: dict[str, list[Problem]] = {}
    for problem in reading.problems:
        problems.setdefault(problem.record, []).append(problem)
    refused = [Outcome(record, Fate.REFUSED, problems=tuple(found)) for record, found in problems.items()]
    return Preview((*outcomes, *refused))


def _outcome(claim: Claim, stored: Claim | None) -> Outcome:
    if stored is None:
        return Outcome(claim.id, Fate.ADDED)
    changes = differences(stored, claim)
    return Outcome(claim.id, Fate.CHANGED if changes else Fate.UNCHANGED, changes)
