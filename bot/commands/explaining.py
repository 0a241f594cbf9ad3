"""How a message was understood and why it was answered so, for people who look after the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.commands.answering import Answered
    from bot.matching.answer import Answer, Candidate, Difference, Signal
    from bot.replies import Label

NOTHING = "nothing"


def explanation(answered: Answered, label: Label, reasons: Iterable[str] = ()) -> str:
    """Write the outcome, how it came about, and every candidate with what speaks for and against it."""
    answer = answered.answer
    return "\n".join(
        (
            f"Outcome: {_outcome(answer)}, in {answered.ms:.1f} ms",
            f"Language: {answer.language}",
            *(f"- {reason}" for reason in reasons),
            *(
                line
                for place, candidate in enumerate((*answer.candidates, *answer.beside), start=1)
                for line in _candidate(place, candidate, label, answer.language)
            ),
        )
    )


def _outcome(answer: Answer) -> str:
    kind = f" ({answer.chat})" if answer.chat else ""
    confirmed = [] if answer.claim is None else [answer.claim, *answer.also]
    return f"{answer.outcome}{kind}{': ' if confirmed else ''}{', '.join(confirmed)}"


def _candidate(place: int, candidate: Candidate, label: Label, language: str) -> Iterator[str]:
    yield f"{place}. {candidate.claim}, score {candidate.score:.2f}"
    for signal in candidate.signals:
        yield f"   {_signal(signal)}"
    for difference in candidate.differs:
        yield f"   differs in {_difference(difference, label, language)}"


def _signal(signal: Signal) -> str:
    return f"{signal.name} {signal.value:.2f}{': ' if signal.detail else ''}{signal.detail}"


def _difference(difference: Difference, label: Label, language: str) -> str:
    asked, stored = (
        label(value, language) if value else NOTHING for value in (difference.asked, difference.stored)
    )
    return f"{difference.fact}: {asked} was asked, {stored} is stored"
