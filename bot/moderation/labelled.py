"""A claim in one message, by labelled lines: "Claim: …", "Who: …", "Rebuttal by: …", in any language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bot.moderation.refusals import Refusal
from bot.moderation.sheet import AS_WRITTEN
from bot.moderation.steps import STEPS
from bot.moderation.steps.words import words
from storage.records import Stance

if TYPE_CHECKING:
    from bot.moderation.sheet import Sheet
    from bot.moderation.steps.step import Scene

FEWEST = 2
"""Labelled lines that make a message one to be read so: a single colon stands in many sentences."""


@dataclass(frozen=True, slots=True)
class Line:
    """One labelled line: the step that reads it, and the stance where it begins a further statement."""

    label: str
    step: str
    text: str
    begins: Stance | None = None


def labelled(text: str) -> tuple[Line, ...]:
    """Return the labelled lines of a message; none when it is not written so.

    A line without a known label goes on with the one before.
    """
    lines: list[Line] = []
    for written in text.splitlines():
        line = _line(written)
        if line is not None:
            lines.append(line)
        elif lines and written.strip():
            last = lines[-1]
            lines[-1] = Line(last.label, last.step, f"{last.text}\n{written.strip()}".strip(), last.begins)
    return tuple(lines) if len(lines) >= FEWEST else ()


def filled(
    sheet: Sheet, lines: tuple[Line, ...], scene: Scene
) -> tuple[Sheet, tuple[tuple[Line, Refusal], ...]]:
    """Fill in what labelled lines say; return it with the lines that could not be taken, and why."""
    problems: list[tuple[Line, Refusal]] = []
    for line in lines:
        if line.begins is not None:
            sheet = sheet.begin_statement(line.begins)
        try:
            sheet = _settled(STEPS[line.step].read(line.text, sheet, scene), scene)
        except Refusal as refusal:
            problems.append((line, refusal))
    return _with_words(sheet, scene), tuple(problems)


def _line(written: str) -> Line | None:
    label, colon, text = written.partition(":")
    known = _labels().get(" ".join(label.lower().split()))
    if not colon or known is None:
        return None
    step, begins = known
    return Line(label.strip(), step, text.strip(), begins)


@cache
def _labels() -> dict[str, tuple[str, Stance | None]]:
    of_steps = ((label, (step, None)) for step, labels in words("labels").items() for label in labels)
    begins = (
        (label, ("speaker", Stance(stance))) for stance, labels in words("begins").items() for label in labels
    )
    return {**dict(of_steps), **dict(begins)}


def _settled(sheet: Sheet, scene: Scene) -> Sheet:
    """Take a name that only resembles a known one as it is written: the preview shows it at once."""
    speaker = STEPS["speaker"]
    if not sheet.way.typed:
        return sheet
    found = scene.speakers.surely(sheet.way.typed)
    settled: Sheet = speaker.read(found.key if found else AS_WRITTEN, sheet, scene)
    return settled


def _with_words(sheet: Sheet, scene: Scene) -> Sheet:
    """Take the claim's wording for what somebody said who claims it, where nothing else is given."""
    for at in range(len(sheet.statements)):
        there = sheet.on_way(at=at)
        left = None if there.statement.get("text") else STEPS["text"].skip(there, scene)
        sheet = sheet if left is None else left
    return sheet.on_way(at=0)
