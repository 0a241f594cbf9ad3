"""Further statements under a stored claim: the fields hold them under "statements"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.moderation.changes.change import Change
from bot.moderation.refusals import Reason, Refusal

if TYPE_CHECKING:
    from storage.desk.records import Fields


def _propose(fields: Fields, stored: dict[str, object] | None) -> list[dict[str, object]]:
    if stored is None:
        raise Refusal(Reason.NO_SUCH_CLAIM)
    said = stored.get("statements")
    before = said if isinstance(said, list) else []
    return [{**stored, "statements": [*before, *fields.get("statements", ())]}]


CHANGE = Change("statement", _propose)
