"""Many claims at once, out of a file: "claims" holds them as they shall stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.moderation.changes.change import Change

if TYPE_CHECKING:
    from storage.desk.records import Fields


def _propose(fields: Fields, _stored: dict[str, object] | None) -> list[dict[str, object]]:
    return [dict(claim) for claim in fields.get("claims", ())]


CHANGE = Change("import", _propose)
