"""Undoing a change of a claim, as a new change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.moderation.changes import CHANGES
from bot.moderation.conflict import UNDOES, Undoing
from bot.moderation.drafting import begin
from bot.moderation.merging import merged
from bot.moderation.rebasing import UNDO
from bot.moderation.refusals import Reason, Refusal
from storage.changes import CLAIM
from storage.interchange import plain
from storage.interchange.comparing import plain_differences

if TYPE_CHECKING:
    from bot.moderation.bench import Bench
    from bot.moderation.people import Person
    from storage.desk.records import AuditEntry


async def entry_to_undo(number: int | None, person: Person, bench: Bench) -> AuditEntry:
    """Return the change with a number, or the person's own latest change of a claim.

    Raises Refusal when there is none, or it is of a kind that is taken back in another way.
    """
    if number is None:
        latest = await bench.desk.audit.latest(by=person.by, kind=CLAIM, most=1)
        if not latest:
            raise Refusal(Reason.NOTHING_TO_UNDO)
        return latest[0]
    entry = await bench.desk.audit.entry(number)
    if entry is None:
        raise Refusal(Reason.NO_SUCH_CHANGE, number=number)
    if entry.kind != CLAIM:
        raise Refusal(Reason.UNDONE_ELSEWHERE)
    return entry


async def undo(entry: AuditEntry, person: Person, bench: Bench, key: str | None) -> Undoing:
    """Begin a draft that undoes a change, and leaves what was changed later wherever it can.

    Raises Refusal when the record has nothing left of the change.
    """
    stored = (await bench.store.claims_by_id([entry.subject])).get(entry.subject)
    if stored is None:
        raise Refusal(Reason.NO_SUCH_CLAIM)
    now, after = plain(stored), entry.after or {}
    # What was added is not deleted but retired, whatever it has become.
    together = merged(after, entry.before, now) if entry.before else None
    fields = {
        "entry": entry.number,
        "claim": together.claim if together else None,
        "reason": f"{UNDOES}{entry.number}",
    }
    (made,) = CHANGES[UNDO].propose(fields, now)
    changes = plain_differences(now, made)
    if not changes:
        raise Refusal(Reason.UNDONE_ALREADY, number=entry.number)
    clashes = together.clashes if together else ()
    lost = tuple(change for change in changes if any(_touch(change.steps, clash) for clash in clashes))
    draft = await begin(UNDO, person, bench, fields=fields, key=key, claim=stored)
    return Undoing(entry, stored, draft, changes, lost, has_later=now != after)


def _touch(one: tuple[str | int, ...], other: tuple[str | int, ...]) -> bool:
    """Tell whether one place is the other or lies within it."""
    shared = min(len(one), len(other))
    return one[:shared] == other[:shared]
