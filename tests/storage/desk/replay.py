"""The audit, replayed: what the record must hold by now if every change is in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from storage.changes import CLAIM
from storage.desk.moderators import MODERATOR
from storage.desk.questions import QUESTION
from storage.desk.records import Synonym
from storage.desk.synonyms import SYNONYM
from storage.interchange import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from storage.desk.records import AuditEntry, Fields
    from storage.store import Store

PAGE = 7
"""Entries read at once: few, so that reading page by page is tried too."""


@dataclass
class Replayed:
    """What can be told from the audit alone."""

    things: dict[tuple[str, str], Fields] = field(default_factory=dict)
    """Claims, moderators and what became of questions, by kind and subject."""
    synonyms: set[Synonym] = field(default_factory=set)


def replay(entries: Iterable[AuditEntry]) -> Replayed:
    """Do again what the entries say; each must begin with what the one before it left."""
    replayed = Replayed()
    for entry in entries:
        if entry.kind == SYNONYM:
            replayed.synonyms -= {Synonym(**entry.before)} if entry.before else set()
            replayed.synonyms |= {Synonym(**entry.after)} if entry.after else set()
            continue
        key = (entry.kind, entry.subject)
        asked = {"state": "open"} if entry.kind == QUESTION else None
        assert replayed.things.pop(key, asked) == entry.before
        if entry.after is not None:
            replayed.things[key] = entry.after
    return replayed


async def from_the_audit(store: Store) -> Replayed:
    """Replay all of a record's audit, from the beginning."""
    entries: list[AuditEntry] = []
    while page := await store.desk.audit.since(entries[-1].number if entries else 0, PAGE):
        entries += page
    assert [entry.number for entry in entries] == sorted({entry.number for entry in entries})
    replayed = replay(entries)
    replayed.things = {key: now for key, now in replayed.things.items() if key[0] != QUESTION}
    return replayed


async def as_it_is(store: Store) -> Replayed:
    """Return the same as it stands in the tables."""
    claims = {(CLAIM, claim.id): plain(claim) async for claim in store.iter_claims(status=None)}
    moderators = {(MODERATOR, str(m.user_id)): {"name": m.name} for m in await store.desk.moderators.all()}
    return Replayed({**claims, **moderators}, set(await store.desk.synonyms.all()))
