"""What came of one message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.evaluation.cases import Case
    from bot.evaluation.sheets import Result
    from bot.matching.answer import Answer


@dataclass(frozen=True, slots=True)
class Scored:
    """A message, the answer it got, what that is worth, and the milliseconds it took."""

    case: Case
    answer: Answer
    result: Result
    ms: float

    @property
    def is_as_hoped(self) -> bool:
        """Tell whether the answer is what the file asks for."""
        return self.result in self.case.sheet.hoped_for(self.case.claim)


def score(case: Case, answer: Answer, ms: float) -> Scored:
    """Judge the answer to a message."""
    return Scored(case, answer, case.sheet.judge(case.claims, answer), ms)
