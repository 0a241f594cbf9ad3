"""A new claim: the fields hold it under "claim", in the interchange format; its id may be left open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.moderation.changes.change import Change

if TYPE_CHECKING:
    from storage.desk.records import Fields


def _propose(fields: Fields, _stored: dict[str, object] | None) -> list[dict[str, object]]:
    return [dict(fields.get("claim", {}))]


CHANGE = Change("add", _propose, is_new=True)
