"""Who made the statement: somebody the record knows, or a name as written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.moderation.sheet import AS_WRITTEN
from bot.moderation.speakers import MOST_OFFERED
from bot.moderation.steps.cleaning import cleaned
from bot.moderation.steps.languages import as_written
from bot.moderation.steps.step import Step, Suggestion
from storage.interchange import limits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.moderation.sheet import Sheet
    from bot.moderation.speakers import Known
    from bot.moderation.steps.step import Scene


def _read(text: str, sheet: Sheet, scene: Scene) -> Sheet:
    """Take a known speaker whose button was pressed or whose full name was typed; else ask who is meant."""
    if text == AS_WRITTEN and sheet.way.typed:
        return named(sheet.way.typed, sheet, scene)
    name = cleaned(text, limits.LINE)
    known = scene.speakers.by_key(name) or scene.speakers.named(name)
    if known is not None:
        return is_known(known, sheet)
    if scene.speakers.like(name):
        return sheet.with_speaker(name=None).on_way(typed=name)
    return named(name, sheet, scene)


def is_known(known: Known, sheet: Sheet) -> Sheet:
    """Take somebody over with the role and the side the record has them with."""
    speaker = known.speaker
    role = dict(speaker.role) or None
    return sheet.with_statement(
        speaker={"name": dict(speaker.name), "side": str(speaker.side)} | ({"role": role} if role else {})
    ).on_way(typed="")


def named(name: str, sheet: Sheet, scene: Scene) -> Sheet:
    """Take a name as it is written; nothing is known of whoever has it."""
    return sheet.with_statement(speaker={"name": as_written(name, sheet, scene)}).on_way(typed="")


def _skip(sheet: Sheet, _scene: Scene) -> Sheet | None:
    """Leave the statement out: a new claim may have none, and none is without a speaker."""
    return None if sheet.claim is None else sheet.without_statement()


def _suggest(sheet: Sheet, scene: Scene) -> Sequence[Suggestion]:
    typed = sheet.way.typed
    found = scene.speakers.like(typed) if typed else scene.speakers.most_used()
    offered = [Suggestion(known.key, known.shown(sheet.way.language)) for known in found[:MOST_OFFERED]]
    return (*offered, Suggestion(AS_WRITTEN, typed)) if typed else offered


STEP = Step("speaker", _read, lambda sheet: bool(sheet.speaker.get("name")), _skip, _suggest, is_needed=True)
