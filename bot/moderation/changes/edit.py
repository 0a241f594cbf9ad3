"""Other values at some places of a claim: the fields hold them under "set", by path; null takes away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.moderation.changes.change import Change
from bot.moderation.changes.paths import changed
from bot.moderation.refusals import Reason, Refusal

if TYPE_CHECKING:
    from storage.desk.records import Fields


def _propose(fields: Fields, stored: dict[str, object] | None) -> list[dict[str, object]]:
    if stored is None:
        raise Refusal(Reason.NO_SUCH_CLAIM)
    return [changed(stored, fields.get("set", {}))]


CHANGE = Change("edit", _propose)
