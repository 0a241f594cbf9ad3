"""A draft whose claim somebody changed meanwhile: what changed, and the draft on top of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.moderation.changes import CHANGES
from bot.moderation.conflict import Conflict
from bot.moderation.editing import EDIT, as_drafted, settings
from bot.moderation.merging import merged
from bot.moderation.refusals import Reason, Refusal
from storage.interchange import plain
from storage.interchange.comparing import plain_differences

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.moderation.bench import Bench
    from storage.desk.records import Draft, Fields

UNDO = "undo"


async def conflict_of(draft: Draft, bench: Bench) -> Conflict | None:
    """Return what came between a draft and its claim; None when nothing did.

    Raises Refusal when the record does not have the claim any more.
    """
    stored = (await bench.store.claims_by_id([draft.claim or ""])).get(draft.claim or "")
    if draft.claim is None or (stored is not None and stored.changed_at == draft.base):
        return None
    changes = await bench.desk.audit.of(draft.claim, most=1)
    if stored is None or not changes:
        raise Refusal(Reason.NO_SUCH_CLAIM)
    base, mine = await as_drafted(draft, bench)
    now = plain(stored)
    together = merged(base, mine, now)
    fields = FIELDS.get(draft.kind, _same)(draft.fields, now, together.claim)
    (after,) = CHANGES[draft.kind].propose(fields, now)
    return Conflict(
        draft,
        stored,
        changes[0],
        plain_differences(base, now),
        plain_differences(now, after),
        together.clashes,
        replace(draft, fields=fields, base=stored.changed_at),
    )


def _same(fields: Fields, _now: Mapping[str, Any], _merged: Mapping[str, Any]) -> Fields:
    """Keep fields that add to whatever the claim is: a statement, a wording."""
    return fields


def _edit(fields: Fields, now: Mapping[str, Any], together: Mapping[str, Any]) -> Fields:
    return {**fields, "set": settings(now, together)}


def _undo(fields: Fields, _now: Mapping[str, Any], together: Mapping[str, Any]) -> Fields:
    return {**fields, "claim": dict(together)} if fields.get("claim") else fields


FIELDS = {EDIT: _edit, UNDO: _undo}
"""How the fields of a kind of draft are made to fit the claim as it stands, where they name its parts."""
