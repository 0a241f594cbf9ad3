"""Editing a claim place by place; nothing shows before the draft is published."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.moderation.changes import CHANGES
from bot.moderation.changes.paths import changed
from bot.moderation.days import day_in
from bot.moderation.drafting import begin
from bot.moderation.fields import Kind, field_at
from bot.moderation.proposal import valid
from bot.moderation.refusals import Reason, Refusal
from storage.desk.records import Draft, DraftState
from storage.interchange import plain
from storage.interchange.comparing import dotted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.moderation.bench import Bench
    from bot.moderation.fields import Step
    from bot.moderation.people import Person
    from storage.records import Claim

EDIT = "edit"
NOTHING = "-"
"""Typed for a value, it takes away what stands at the place."""


async def edit_of(claim: Claim, person: Person, bench: Bench, key: str | None) -> Draft:
    """Return the person's open edit of a claim, or begin one: a claim has one open edit by each person."""
    for draft in await bench.desk.drafts.of(person.by, (DraftState.OPEN,)):
        if draft.kind == EDIT and draft.claim == claim.id and "status" not in draft.fields.get("set", {}):
            return draft
    return await begin(EDIT, person, bench, fields={"set": {}}, key=key, claim=claim)


async def base_of(draft: Draft, bench: Bench) -> dict[str, Any]:
    """Return the claim of a draft as it was when the draft was begun, as plain data.

    Raises Refusal when the record does not have it any more.
    """
    stored = (await bench.store.claims_by_id([draft.claim or ""])).get(draft.claim or "")
    if stored is None or draft.base is None:
        raise Refusal(Reason.NO_SUCH_CLAIM)
    if stored.changed_at == draft.base:
        return plain(stored)
    version = await bench.desk.audit.version(stored.id, draft.base)
    return dict((version and version.after) or plain(stored))


async def as_drafted(draft: Draft, bench: Bench) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the claim of a draft as it was when the draft was begun, and as the draft would have it."""
    base = await base_of(draft, bench)
    (after,) = CHANGES[draft.kind].propose(draft.fields, base)
    return base, dict(after)


async def with_value(draft: Draft, way: Sequence[Step], value: str, bench: Bench) -> Draft:
    """Return an edit with another value at a place; "-" takes away what stands there.

    Raises Refusal when there is no such place, or the claim would break a rule with this value.
    """
    _must_be_open(draft)
    held = field_at(way)
    if held is None or (value != NOTHING and held.kind in {Kind.PART, Kind.TEXTS, Kind.LIST}):
        raise Refusal(Reason.NO_SUCH_FIELD, field=dotted(tuple(way)))
    if held.kind is Kind.DAY and value != NOTHING:
        value = _day(value, bench)
    base, now = await as_drafted(draft, bench)
    after = changed(now, {dotted(tuple(way)): None if value == NOTHING else value})
    # Stored as it is read back: spaces around it and what else is tidied are no difference.
    return replace(draft, fields={**draft.fields, "set": settings(base, plain(valid(after)))})


def settings(base: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a claim that an edit has to set to make one state of it into another."""
    names = {**base, **after}
    return {name: after.get(name) for name in names if base.get(name) != after.get(name)}


def _day(text: str, bench: Bench) -> str:
    day = day_in(text, bench.now.date())
    if day is None:
        raise Refusal(Reason.NOT_A_DAY)
    return day.isoformat()


def _must_be_open(draft: Draft) -> None:
    if draft.state is not DraftState.OPEN:
        raise Refusal(Reason.DRAFT_MOVED_ON)
