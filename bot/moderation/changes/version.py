"""A claim as an earlier change found it: "claim" holds it, null where there was none before.

What was added is not deleted but retired: what askers were shown stays on record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.moderation.changes.change import Change
from bot.moderation.refusals import Reason, Refusal
from storage.records import Status

if TYPE_CHECKING:
    from storage.desk.records import Fields


def _propose(fields: Fields, stored: dict[str, object] | None) -> list[dict[str, object]]:
    if stored is None:
        raise Refusal(Reason.NO_SUCH_CLAIM)
    earlier = fields.get("claim")
    return [dict(earlier) if earlier else {**stored, "status": str(Status.RETIRED)}]


CHANGE = Change("undo", _propose)
