"""What is wrong with a file, as values."""

from __future__ import annotations

from dataclasses import dataclass

from storage.errors import InterchangeError
from storage.interchange.fields import UNSEEN

LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in a file that has to be put right, for the person who wrote it.

    `record` is the claim's id or "record 3", or empty when the whole file is at fault; `field` is a
    path such as "statements[2].sources[0].url", in a table the name of a column, or empty; `reason`
    says what is wrong and what would be right, without a full stop; `line` counts from 1 (in a table
    it is the row, the header being row 1) and is None where the format or the fault has none.
    """

    record: str
    field: str
    reason: str
    line: int | None = None

    def error(self, name: str) -> InterchangeError:
        """Return the problem as an error of the file with this name."""
        return InterchangeError(self.record, self.field, self.reason, name=name, line=self.line)

    def sentence(self) -> str:
        """Return the field and what is wrong with it, and the line; of which record is said elsewhere."""
        where = f" (line {self.line})" if self.line else ""
        return (f"{self.field}: {self.reason}" if self.field else self.reason) + where

    def __str__(self) -> str:
        return f"{self.record}: {self.sentence()}" if self.record else self.sentence()


def shown(name: str) -> str:
    """Return the name that a file gives a field, fit to be shown: not long, without hidden characters."""
    return UNSEEN.sub("\ufffd", name)[:LONGEST_NAME]
