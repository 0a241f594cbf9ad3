"""Drafts filled in tests: the readers' day, a few speakers, and languages told by their letters."""

from __future__ import annotations

from datetime import UTC, date, datetime

from bot.matching.engine import Engine
from bot.moderation.guiding import answered, skipped
from bot.moderation.opening import new_claim
from bot.moderation.sheet import NEW, Sheet
from bot.moderation.speakers import Speakers
from bot.moderation.steps.step import Scene
from storage.desk.records import Draft
from storage.records import Claim, Side, Speaker

TODAY = date(2024, 12, 3)
NOON = datetime(2024, 12, 3, 12, tzinfo=UTC)
ZAKHAROVA = Speaker(
    {"en": "Maria Zakharova", "uk": "Марія Захарова", "ru": "Мария Захарова"},
    {"en": "Spokesperson of the Foreign Ministry"},
    Side.RUSSIA,
)
LUBINETS = Speaker({"en": "Dmytro Lubinets", "uk": "Дмитро Лубінець"}, {"uk": "омбудсман"}, Side.UKRAINE)
ENGINE = Engine()


def scene(stored: Claim | None = None) -> Scene:
    """Make what answers are read with."""
    return Scene(TODAY, ENGINE.language, Speakers([(LUBINETS, 3), (ZAKHAROVA, 2)]), stored)


def draft(sheet: Sheet | None = None, step: str | None = "wording", kind: str = NEW) -> Draft:
    """Make an open draft that is at a step."""
    fields = (sheet or new_claim("en")).fields()
    return Draft(1, kind, "user:1", fields, NOON, NOON, step=step)


def through(begun: Draft, *answers: str | None) -> Draft:
    """Give answers one after the other; None passes the question by."""
    for answer in answers:
        begun = skipped(begun, scene()) if answer is None else answered(begun, answer, scene())
    return begun
