"""The two kinds of files: what is expected of their messages and what can come of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.matching.answer import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.matching.answer import Answer, Candidate

FIRST = 3
"""How many candidates count as offered: a reader picks from the first few."""


class Result(StrEnum):
    """What came of a message."""

    RIGHT = "right"
    OFFERED = "offered"
    MISSED = "missed"
    WRONG = "wrong"
    FALSE_CONFIRMATION = "false confirmation"
    NEAR_NAMED = "near named"
    NEAR_WITHOUT = "near without"
    CHOOSE = "choose"
    NONE = "none"
    CHAT = "chat"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A kind of file.

    `field` holds the claim a message belongs to, which `needs_claim` tells to be there; `judge` says
    from that claim, any further ones and the answer what came of the message; `headings` names all it
    can say, in the order of reports; `hoped_for` says from the claim which results are as they should be.
    """

    name: str
    field: str
    needs_claim: bool
    headings: dict[Result, str]
    judge: Callable[[tuple[str, ...], Answer], Result]
    hoped_for: Callable[[str | None], frozenset[Result]]


def _judge_question(expected: tuple[str, ...], answer: Answer) -> Result:
    if answer.outcome is not Outcome.MATCH:
        return Result.OFFERED if _offered(expected, answer) else Result.MISSED
    if answer.claim not in expected:
        return Result.WRONG
    return Result.RIGHT if {answer.claim, *answer.also}.issuperset(expected) else Result.OFFERED


def _judge_negative(near: tuple[str, ...], answer: Answer) -> Result:
    if answer.outcome is not Outcome.NEAR:
        return _OTHER_THAN_NEAR[answer.outcome]
    candidate = _offered(near, answer)
    return Result.NEAR_NAMED if candidate and candidate.differs else Result.NEAR_WITHOUT


def _offered(claims: tuple[str, ...], answer: Answer) -> Candidate | None:
    return next((each for each in answer.candidates[:FIRST] if each.claim in claims), None)


_OTHER_THAN_NEAR = {
    Outcome.MATCH: Result.FALSE_CONFIRMATION,
    Outcome.CHOOSE: Result.CHOOSE,
    Outcome.NONE: Result.NONE,
    Outcome.CHAT: Result.CHAT,
}

QUESTIONS = Sheet(
    name="questions",
    field="expect",
    needs_claim=True,
    headings={
        Result.RIGHT: "right",
        Result.OFFERED: "offered",
        Result.MISSED: "missed",
        Result.WRONG: "wrong",
    },
    judge=_judge_question,
    hoped_for=lambda _expected: frozenset({Result.RIGHT}),
)
"""Messages that ask about a claim each, or about several, which all have to be confirmed."""

NEGATIVES = Sheet(
    name="negatives",
    field="near",
    needs_claim=False,
    headings={
        Result.FALSE_CONFIRMATION: "false confirmations",
        Result.NEAR_NAMED: "near named",
        Result.NEAR_WITHOUT: "near without",
        Result.CHOOSE: "choose",
        Result.NONE: "none",
        Result.CHAT: "chat",
    },
    judge=_judge_negative,
    hoped_for=lambda near: frozenset({Result.NEAR_NAMED} if near else {Result.NONE, Result.CHAT}),
)
"""Messages no claim answers; `near` is the claim that differs from them in one fact, if there is one."""

SHEETS = (QUESTIONS, NEGATIVES)
"""Every kind of file, in the order of reports."""
