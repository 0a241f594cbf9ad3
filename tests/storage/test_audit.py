"""The audit: every change of a claim leaves a row that cannot be taken away."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from sqlmodel import col, select

from storage.errors import StorageError
from storage.interchange import plain
from storage.records import Verdict
from storage.tables import AuditRow
from tests.storage.rows import run
from tests.storage.samples import OFFER, REFUSAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.store import Store


async def audit(store: Store) -> Sequence[AuditRow]:
    async with store._database.reading() as session:
        return (await session.exec(select(AuditRow).order_by(col(AuditRow.number)))).all()


async def test_an_added_claim_is_audited_with_who_when_and_what(store: Store):
    start = datetime.now(UTC)
    await store.put_claims([OFFER], by="telegram:17")
    (row,) = await audit(store)
    assert (row.by, row.action, row.subject) == ("telegram:17", "add", OFFER.id)
    assert start <= row.at <= datetime.now(UTC)
    assert row.before is None
    assert row.after == plain(OFFER)
    (stored,) = await store.claims()
    assert stored.changed_at == row.at


async def test_a_changed_claim_is_audited_with_what_it_was_and_what_it_is(store: Store):
    await store.put_claims([OFFER, REFUSAL], by="one")
    corrected = replace(OFFER, verdict=Verdict.FALSE, statements=())
    await store.put_claims([corrected, REFUSAL], by="two")
    row = (await audit(store))[-1]
    assert (row.by, row.action, row.subject) == ("two", "change", OFFER.id)
    assert row.before == plain(OFFER)
    assert row.after == plain(corrected)


async def test_unchanged_claims_are_not_audited(store: Store):
    await store.put_claims([OFFER], by="one")
    await store.put_claims([OFFER], by="two")
    assert [row.by for row in await audit(store)] == ["one"]


async def test_rows_of_the_audit_cannot_be_changed_or_deleted(store: Store):
    await store.put_claims([OFFER], by="one")

    async def change() -> None:
        async with store._database.writing() as session:
            (await session.exec(select(AuditRow))).one().by = "nobody"

    async def delete() -> None:
        async with store._database.writing() as session:
            await session.delete((await session.exec(select(AuditRow))).one())

    for attempt in (change, delete):
        with pytest.raises(TypeError, match="append-only"):
            await attempt()
    assert [row.by for row in await audit(store)] == ["one"]


CHANGES = {
    "sqlite": [
        "INSERT OR REPLACE INTO audit (number, at, by, action, kind, subject) VALUES (1, '', '', '', '', '')",
    ],
    "postgresql": ["TRUNCATE audit"],
}
"""How else rows are changed in one kind of database."""


async def test_the_database_itself_refuses_to_change_the_audit(store: Store, url: str):
    await store.put_claims([OFFER], by="one")
    before = await store.desk.audit.latest()
    for statement in ("UPDATE audit SET by = 'two'", "DELETE FROM audit", *CHANGES[url.partition(":")[0]]):
        with pytest.raises(StorageError, match=r"^The database reports: .*The audit is append-only\.$"):
            await run(store, statement)
    assert await store.desk.audit.latest() == before
