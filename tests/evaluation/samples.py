"""Answers and what came of them, written by hand."""

from __future__ import annotations

from bot.evaluation import NEGATIVES, QUESTIONS, Case, Scored, Sheet, score
from bot.matching.answer import Answer, Candidate, Difference, Fact, Outcome

NUMBER = Difference(Fact.NUMBER, "640", "630")


def match(*claims: str) -> Answer:
    return Answer(Outcome.MATCH, "uk", claim=claims[0], also=claims[1:])


def listing(outcome: Outcome, *claims: str, differs: tuple[Difference, ...] = ()) -> Answer:
    return Answer(outcome, "uk", candidates=tuple(Candidate(claim, differs) for claim in claims))


def near(*claims: str, differs: tuple[Difference, ...] = (NUMBER,)) -> Answer:
    return listing(Outcome.NEAR, *claims, differs=differs)


def scored(  # noqa: PLR0913 - a case has as many fields
    answer: Answer,
    claim: str | None = "a",
    *,
    sheet: Sheet = QUESTIONS,
    language: str = "uk",
    kind: str = "plain",
    text: str = "630?",
    ms: float = 1.0,
) -> Scored:
    return score(Case(sheet, 1, text, language, kind, claim), answer, ms)


CASES = (
    scored(match("a"), language="uk", kind="plain", ms=4),
    scored(match("a", "b"), language="ru", kind="plain", ms=1),
    scored(near("b", "a"), language="uk", kind="typo", ms=3),
    scored(match("b"), language="uk", kind="typo", text="чи\tправда,\n що 630?\x07", ms=2),
    scored(match("b"), "a", sheet=NEGATIVES, language="en", kind="number"),
    scored(Answer(Outcome.NONE, "en"), None, sheet=NEGATIVES, language="en", kind="новий вид"),
)
"""Six messages of both kinds of files."""
