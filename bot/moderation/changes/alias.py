"""A further wording of a claim: "language" and "text"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.moderation.changes.change import Change
from bot.moderation.refusals import Reason, Refusal

if TYPE_CHECKING:
    from storage.desk.records import Fields


def _propose(fields: Fields, stored: dict[str, Any] | None) -> list[dict[str, object]]:
    if stored is None:
        raise Refusal(Reason.NO_SUCH_CLAIM)
    language, text = fields["language"], fields["text"]
    known = stored.get("aliases", {}).get(language, [])
    if text in known or text == stored["claim"].get(language):
        raise Refusal(Reason.NOTHING_CHANGED)
    return [{**stored, "aliases": {**stored.get("aliases", {}), language: [*known, text]}}]


CHANGE = Change("alias", _propose)
