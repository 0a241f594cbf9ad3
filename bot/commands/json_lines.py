"""Questions and answers as lines of JSON, for other programs."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.commands.answering import Answered
    from bot.matching.answer import Answer, Candidate
    from bot.matching.message import Message
    from bot.replies import Label

BYTE_ORDER_MARK = "\ufeff"
"""Some editors put it at the beginning of a file."""
FORM = '{"text": "...", "lang": "uk"}'


class LineError(Exception):
    """A line is no question; the message says why in one sentence."""


def read_question(line: str, pattern: Message) -> Message:
    """Read a line; what it leaves open is taken from the pattern.

    Raises LineError for anything but an object with a text and, if any, a language.
    """
    try:
        fields = json.loads(line.removeprefix(BYTE_ORDER_MARK))
    except (ValueError, RecursionError):
        raise LineError(f"The line is not JSON: write {FORM}.") from None
    if not isinstance(fields, dict):
        raise LineError(f"The line is not an object: write {FORM}.")
    if not isinstance(text := fields.get("text"), str):
        raise LineError(f'"text" must be there and be a string: write {FORM}.')
    if not isinstance(language := fields.get("lang"), str | None):
        raise LineError('"lang" must be a language code such as "en", "uk" or "ru", or be left out.')
    return replace(pattern, text=text, app_language=language or pattern.app_language)


def write_answer(answered: Answered, label: Label) -> str:
    """Write an answer; what differs in the words of the question's language."""
    answer = answered.answer
    return _write(
        outcome=answer.outcome,
        claim=answer.claim,
        also=answer.also,
        candidates=[_candidate(candidate, label, answer.language) for candidate in _named(answer)],
        language=answer.language,
        reply=answered.reply,
        ms=round(answered.ms, 2),
    )


def write_error(error: LineError) -> str:
    """Write what is wrong with a line, in place of its answer."""
    return _write(error=str(error))


def _named(answer: Answer) -> list[Candidate]:
    """Return the candidates, then what further parts of the message come near, each claim once."""
    first = {candidate.claim for candidate in answer.candidates}
    return [*answer.candidates, *(each for each in answer.beside if each.claim not in first)]


def _candidate(candidate: Candidate, label: Label, language: str) -> dict[str, Any]:
    differs = [
        {"fact": each.fact, "asked": label(each.asked, language), "stored": label(each.stored, language)}
        for each in candidate.differs
    ]
    return {"claim": candidate.claim, "differs": differs}


def _write(**fields: object) -> str:
    return json.dumps(fields, ensure_ascii=False)
