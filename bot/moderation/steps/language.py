"""The language the claim is written in, where it was taken for another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.language import UNDERSTOOD
from bot.moderation.refusals import Reason, Refusal
from bot.moderation.steps.step import Step, Suggestion, chosen, never
from bot.moderation.steps.words import words
from storage.interchange.languages import language_code

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.moderation.sheet import Sheet
    from bot.moderation.steps.step import Scene


def _read(text: str, sheet: Sheet, _scene: Scene) -> Sheet:
    """Take everything that was written in the language it was taken for, to be in this one."""
    before, after = sheet.way.language, _code(text)
    claim = {**(sheet.claim or {})}
    claim["claim"] = _moved(claim.get("claim", {}), before, after)
    corrected = sheet.with_claim(**claim)
    for at, statement in enumerate(sheet.statements):
        corrected = corrected.on_way(at=at).with_statement(**_translated(statement, before, after))
    return corrected.on_way(at=sheet.way.at, language=after, anyway=False)


def _code(text: str) -> str:
    try:
        return chosen(text, words("language"))
    except Refusal:
        pass
    try:
        return language_code(text.strip().lower())
    except ValueError:
        raise Refusal(Reason.NOT_A_LANGUAGE) from None


def _translated(statement: Mapping[str, Any], before: str, after: str) -> dict[str, Any]:
    speaker = statement.get("speaker", {})
    texts = {name: _moved(speaker[name], before, after) for name in ("name", "role") if name in speaker}
    moved = {"speaker": {**speaker, **texts}} if texts else {}
    return moved | ({"text": _moved(statement["text"], before, after)} if "text" in statement else {})


def _moved(texts: Mapping[str, str], before: str, after: str) -> dict[str, str]:
    """Give a text that is there in one language alone another; one with translations is known to be right."""
    return {after: texts[before]} if set(texts) == {before} else dict(texts)


STEP = Step(
    "language",
    _read,
    lambda sheet: bool(sheet.way.language),
    never,
    lambda _sheet, _scene: tuple(Suggestion(code) for code in UNDERSTOOD),
    is_asked=False,
    of_claim=True,
)
