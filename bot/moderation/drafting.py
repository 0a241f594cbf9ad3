"""Beginning a draft, of whatever kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.moderation.refusals import Reason, Refusal
from storage.desk.records import Draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.moderation.bench import Bench
    from bot.moderation.people import Person
    from storage.desk.records import Fields
    from storage.records import Claim

MOST_OPEN = 50
"""Drafts of one moderator that can be open at once."""


async def begin(  # noqa: PLR0913 -- the parts of a draft
    kind: str,
    person: Person,
    bench: Bench,
    *,
    fields: Fields,
    key: str | None,
    claim: Claim | None = None,
    step: str | None = None,
    questions: Sequence[int] = (),
    expecting: bool = False,
) -> Draft:
    """Begin a draft; `expecting`: what its author writes next goes to it.

    `claim` is the stored claim it is about. Raises Refusal when too many are open.
    """
    if await bench.desk.drafts.open_of(person.by) >= MOST_OPEN:
        raise Refusal(Reason.TOO_MANY_DRAFTS, most=MOST_OPEN)
    now = bench.now
    draft = Draft(
        number=0,
        kind=kind,
        author=person.by,
        fields=fields,
        created_at=now,
        changed_at=now,
        step=step,
        claim=claim.id if claim else None,
        base=claim.changed_at if claim else None,
        questions=tuple(questions),
    )
    return await bench.desk.drafts.begin(draft, expecting=person.user_id if expecting else None, key=key)
