"""From a draft to the claims it would make, as they would be stored and shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.moderation.changes import CHANGES
from bot.moderation.correcting import is_correction
from bot.moderation.naming import free_id
from bot.moderation.refusals import Reason, Refusal
from storage.errors import InterchangeError
from storage.interchange import plain
from storage.interchange.parsing import read_claim

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storage.desk.records import Draft
    from storage.records import Claim
    from storage.store import Store


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a draft would do: claims as they would stand, and as they stand now (by id; new ones lack)."""

    claims: tuple[Claim, ...]
    stored: Mapping[str, Claim]

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of the claims."""
        return tuple(claim.id for claim in self.claims)

    @property
    def corrected(self) -> frozenset[str]:
        """Return the ids of the claims of which earlier answers would no longer be right."""
        pairs = ((self.stored.get(claim.id), claim) for claim in self.claims)
        return frozenset(after.id for before, after in pairs if before and is_correction(before, after))


async def propose(draft: Draft, store: Store) -> Proposal:
    """Work out what a draft would do to the record as it is now; a new claim gets its id by this.

    Raises Refusal when its claim is gone, a field is wrong or missing, or nothing would change.
    """
    change, stored = CHANGES.get(draft.kind), None
    if change is None:
        raise Refusal(Reason.DRAFT_MOVED_ON)
    if draft.claim is not None and not change.is_new:
        stored = (await store.claims_by_id([draft.claim])).get(draft.claim)
    made = change.propose(draft.fields, plain(stored) if stored else None)
    if change.is_new:
        made = [{"id": await free_id(claim.get("claim") or {}, store), **claim} for claim in made]
    claims = tuple(map(valid, made))
    now = await store.claims_by_id([claim.id for claim in claims])
    if all(claim.id in now and plain(now[claim.id]) == plain(claim) for claim in claims):
        raise Refusal(Reason.NOTHING_CHANGED)
    return Proposal(claims, now)


def valid(made: dict[str, object]) -> Claim:
    """Return the claim that plain data make; raises Refusal for the first rule they break."""
    try:
        return read_claim(made)
    except InterchangeError as error:
        raise Refusal(Reason.WRONG_FIELD, field=error.field, reason=error.reason) from None
