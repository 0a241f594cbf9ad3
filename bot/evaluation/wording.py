"""Messages and answers on one line, for reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.matching.answer import Outcome

if TYPE_CHECKING:
    from bot.matching.answer import Answer, Candidate

NO_CLAIM = "-"


def one_line(text: str, longest: int | None = None) -> str:
    """Put a text on one line without what cannot be seen; cut it after `longest` characters."""
    seen = "".join(letter if letter.isprintable() else " " for letter in text)
    line = " ".join(seen.split())
    return line if longest is None or len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def summary(answer: Answer) -> str:
    """Write what was answered: the outcome and the claims it names, with what differs by concept ids."""
    if answer.outcome is Outcome.MATCH:
        named = ", ".join((answer.claim or NO_CLAIM, *answer.also))
    else:
        named = "; ".join(_candidate(each) for each in answer.candidates)
    return f"{answer.outcome}: {named}" if named else str(answer.outcome)


def _candidate(candidate: Candidate) -> str:
    differs = ", ".join(
        f"{each.fact} {each.asked or NO_CLAIM}/{each.stored or NO_CLAIM}" for each in candidate.differs
    )
    return f"{candidate.claim} ({differs})" if differs else candidate.claim
