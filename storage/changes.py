"""Changing claims: the change and its audit row in one transaction."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, update
from sqlmodel import col

from storage.claims import chunks, claims_with, numbers_of
from storage.errors import StorageError
from storage.interchange.plain import plain
from storage.mapping import claim_values, source_values, statement_values
from storage.records import ImportReport
from storage.tables import AuditRow, ClaimRow, SourceRow, StatementRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sqlmodel import SQLModel
    from sqlmodel.ext.asyncio.session import AsyncSession

    from storage.mapping import Values
    from storage.records import Claim

ADD = "add"
CHANGE = "change"
CLAIM = "claim"
"""The kind of the audit's entries about claims, whose subject is the claim's id."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Who changes the record, when and how, for the audit; see storage.desk.records.AuditEntry."""

    by: str
    at: datetime
    draft: int | None = None
    approved_by: str | None = None
    reason: str | None = None


async def put(session: AsyncSession, claims: Sequence[Claim], how: Circumstances) -> ImportReport:
    """Add the claims that are new and replace those that differ, each with its audit row.

    Raises StorageError when two have one id, or a statement has no source; nothing is changed then.
    """
    if twice := [claim_id for claim_id, times in Counter(c.id for c in claims).items() if times > 1]:
        raise StorageError(f"The claim {twice[0]!r} is given twice.")
    if bare := [claim.id for claim in claims if not all(said.sources for said in claim.statements)]:
        raise StorageError(f"The claim {bare[0]!r} has a statement without a source.")
    known = await claims_with(session, [claim.id for claim in claims])
    added = [claim for claim in claims if claim.id not in known]
    changed = [claim for claim in claims if claim.id in known and not _same(claim, known[claim.id])]
    await _add(session, added, how.at)
    await _replace(session, changed, how.at)
    audit = ({**asdict(how), **_change(claim, known.get(claim.id))} for claim in (*added, *changed))
    await _insert(session, AuditRow, audit)
    touched = {claim.id for claim in (*added, *changed)}
    return ImportReport(
        added=tuple(claim.id for claim in added),
        changed=tuple(claim.id for claim in changed),
        unchanged=tuple(claim.id for claim in claims if claim.id not in touched),
    )


def _same(one: Claim, other: Claim) -> bool:
    return replace(one, changed_at=None) == replace(other, changed_at=None)


async def _add(session: AsyncSession, claims: Sequence[Claim], at: datetime) -> None:
    await _insert(session, ClaimRow, (claim_values(claim, at) for claim in claims))
    await _insert_below(session, claims)


async def _replace(session: AsyncSession, claims: Sequence[Claim], at: datetime) -> None:
    numbers = await numbers_of(session, [claim.id for claim in claims])
    for some in chunks(list(numbers.values())):
        await session.exec(delete(StatementRow).where(col(StatementRow.claim).in_(some)))
    values = [{"number": numbers[claim.id], **claim_values(claim, at)} for claim in claims]
    if values:
        await session.exec(update(ClaimRow), params=values)
    await _insert_below(session, claims)


async def _insert_below(session: AsyncSession, claims: Sequence[Claim]) -> None:
    numbers = await numbers_of(session, [claim.id for claim in claims])
    numbered = [(numbers[claim.id], claim) for claim in claims]
    await _insert(session, StatementRow, (row for pair in numbered for row in statement_values(*pair)))
    await _insert(session, SourceRow, (row for pair in numbered for row in source_values(*pair)))


def _change(after: Claim, before: Claim | None) -> Values:
    return {
        "action": CHANGE if before else ADD,
        "kind": CLAIM,
        "subject": after.id,
        "before": plain(before) if before else None,
        "after": plain(after),
    }


async def _insert(session: AsyncSession, table: type[SQLModel], rows: Iterable[Values]) -> None:
    for some in chunks(list(rows)):
        # Without this the rows would be sorted by which values they lack, and go one by one.
        await session.exec(insert(table), params=some, execution_options={"render_nulls": True})
