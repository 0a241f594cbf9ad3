"""The record: what is put in comes out, changes are all or nothing, reads are of one moment."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from storage.errors import StorageError
from storage.records import ImportReport, Status, Verdict, claim_key
from storage.store import Store
from tests.storage.rows import count, run
from tests.storage.samples import OFFER, REFUSAL, as_given, claim


async def test_a_new_record_is_empty_and_never_changed(store: Store):
    assert await store.is_empty()
    assert await store.claims() == ()
    assert await store.changed_at() is None
    assert await store.claim_by_key(OFFER.key) is None
    assert await store.claims_by_id([OFFER.id]) == {}


async def test_claims_come_out_as_they_were_put_in_also_after_reopening(url: str):
    async with Store.open(url) as store:
        await store.put_claims([REFUSAL, OFFER], by="test")
    async with Store.open(url) as store:
        assert tuple(map(as_given, await store.claims())) == (REFUSAL, OFFER)
        assert not await store.is_empty()


async def test_the_order_of_languages_aliases_tags_statements_and_sources_stays(store: Store):
    turned = replace(
        OFFER,
        claim=dict(reversed(list(OFFER.claim.items()))),
        tags=OFFER.tags[::-1],
        statements=tuple(replace(s, sources=s.sources[::-1]) for s in OFFER.statements[::-1]),
    )
    await store.put_claims([turned], by="test")
    (stored,) = await store.claims()
    assert as_given(stored) == turned
    assert list(stored.claim) == ["ru", "uk", "en"]


async def test_claims_keep_their_place_when_they_change(store: Store):
    first, second, third = claim("c"), claim("a"), claim("b")
    await store.put_claims([first, second, third], by="test")
    await store.put_claims([replace(first, tags=("new",))], by="test")
    assert [c.id for c in await store.claims()] == ["c", "a", "b"]


async def test_what_is_new_changed_and_equal_is_told_apart(store: Store):
    await store.put_claims([OFFER, REFUSAL], by="test")
    corrected = replace(REFUSAL, verdict=Verdict.UNPROVEN)
    report = await store.put_claims([claim("x"), OFFER, corrected], by="test")
    assert report == ImportReport(added=("x",), changed=(REFUSAL.id,), unchanged=(OFFER.id,))
    assert as_given((await store.claims_by_id([REFUSAL.id]))[REFUSAL.id]) == corrected


async def test_putting_the_same_again_changes_nothing_at_all(store: Store):
    await store.put_claims([OFFER, REFUSAL], by="test")
    before = await store.claims()
    report = await store.put_claims([OFFER, REFUSAL], by="test")
    assert report == ImportReport(unchanged=(OFFER.id, REFUSAL.id))
    assert await store.claims() == before
    assert await count(store, "audit") == 2


async def test_a_change_leaves_no_orphans(store: Store):
    await store.put_claims([OFFER], by="test")
    assert (await count(store, "statements"), await count(store, "sources")) == (2, 3)
    await store.put_claims([replace(OFFER, statements=OFFER.statements[1:])], by="test")
    assert (await count(store, "statements"), await count(store, "sources")) == (1, 1)


async def test_askers_see_published_claims_only_but_links_to_others_still_open(store: Store):
    gone = replace(REFUSAL, status=Status.RETIRED)
    await store.put_claims([OFFER, gone], by="test")
    assert [c.id for c in await store.claims()] == [OFFER.id]
    assert list(await store.claims_by_id([gone.id])) == [gone.id]
    found = await store.claim_by_key(gone.key)
    assert found is not None
    assert as_given(found) == gone
    assert [c.id async for c in store.iter_claims(status=None)] == [OFFER.id, gone.id]
    assert [c.id async for c in store.iter_claims(status=Status.RETIRED)] == [gone.id]


async def test_a_record_of_retired_claims_is_not_empty(store: Store):
    await store.put_claims([replace(REFUSAL, status=Status.RETIRED)], by="test")
    assert not await store.is_empty()


async def test_claims_are_found_by_the_key_of_buttons(store: Store):
    await store.put_claims([OFFER, REFUSAL], by="test")
    found = await store.claim_by_key(claim_key(REFUSAL.id))
    assert found is not None
    assert found.id == REFUSAL.id
    assert await store.claim_by_key("' OR 1=1 --") is None


async def test_claims_by_id_keep_the_order_asked_and_leave_out_the_unknown(store: Store):
    await store.put_claims([OFFER, REFUSAL], by="test")
    found = await store.claims_by_id([REFUSAL.id, "nobody", OFFER.id, REFUSAL.id])
    assert list(found) == [REFUSAL.id, OFFER.id]


async def test_a_change_dates_the_claim_and_the_record(store: Store):
    start = datetime.now(UTC)
    await store.put_claims([OFFER], by="test")
    first = await store.changed_at()
    await store.put_claims([REFUSAL], by="test")
    last = await store.changed_at()
    assert first is not None
    assert last is not None
    assert start <= first <= last <= datetime.now(UTC)
    assert last.utcoffset() == timedelta(0)
    assert {c.id: c.changed_at for c in await store.claims()} == {OFFER.id: first, REFUSAL.id: last}


async def test_a_change_is_later_than_the_last_one_even_when_the_clock_was_set_back(store: Store):
    await store.put_claims([OFFER], by="test")
    await run(store, "UPDATE claims SET changed_at = '2100-01-01 00:00:00.000000'")
    before = await store.changed_at()
    await store.put_claims([REFUSAL], by="test")
    assert before < await store.changed_at()


async def test_more_claims_than_one_query_takes_come_back_whole(store: Store):
    many = [claim(f"c{number}") for number in range(2100)]
    assert len((await store.put_claims(many, by="test")).added) == 2100
    assert len((await store.put_claims(many, by="test")).unchanged) == 2100
    assert [as_given(c) async for c in store.iter_claims(chunk=500)] == many
    found = await store.claims_by_id([c.id for c in many])
    assert [as_given(c) for c in found.values()] == many


async def test_a_claim_given_twice_is_refused_and_nothing_is_stored(store: Store):
    with pytest.raises(StorageError, match=r"^The claim 'y' is given twice\.$"):
        await store.put_claims([claim("x"), claim("y"), claim("y")], by="test")
    assert await store.is_empty()


async def test_a_statement_without_a_source_is_refused_and_nothing_is_stored(store: Store):
    bare = claim("y", statements=(replace(OFFER.statements[0], sources=()),))
    with pytest.raises(StorageError, match=r"^The claim 'y' has a statement without a source\.$"):
        await store.put_claims([claim("x"), bare], by="test")
    assert await store.is_empty()


async def test_if_the_audit_cannot_be_written_nothing_is(store: Store):
    await store.put_claims([OFFER], by="test")
    with pytest.raises(StorageError, match=r"^The database reports: .*(NOT NULL|not-null)"):
        await store.put_claims([replace(OFFER, tags=()), claim("x")], by=None)  # type: ignore[arg-type]
    assert [as_given(c) for c in await store.claims()] == [OFFER]
    assert await count(store, "audit") == 1


async def test_a_reader_sees_one_moment_however_long_the_reading_takes(store: Store, other: Store):
    await store.put_claims([claim("a"), claim("b")], by="test")
    reading = store.iter_claims(chunk=1)
    seen = [as_given(await anext(reading))]
    await other.put_claims([claim("b", tags=("new",)), claim("c")], by="test")
    seen += [as_given(c) async for c in reading]
    assert seen == [claim("a"), claim("b")]
    assert [c.tags for c in await store.claims()] == [OFFER.tags, ("new",), OFFER.tags]


async def test_writers_wait_for_each_other(store: Store, other: Store):
    await asyncio.gather(
        *(
            writer.put_claims([claim(f"{number}")], by="test")
            for number in range(20)
            for writer in (store, other)
        )
    )
    assert len(await store.claims()) == 20
    assert await count(store, "audit") == 20


async def test_a_writer_waits_for_another_program_and_readers_need_not(store: Store, other: Store):
    async with other._database.writing():
        waiting = asyncio.create_task(store.put_claims([OFFER], by="test"))
        await asyncio.sleep(0.2)
        assert not waiting.done()
        assert await store.claims() == ()
    assert (await waiting).added == (OFFER.id,)


async def test_filling_touches_only_a_record_without_claims(store: Store):
    assert (await store.fill([OFFER], by="test")).added == (OFFER.id,)
    assert await store.fill([REFUSAL], by="test") == ImportReport()
    assert [c.id for c in await store.claims()] == [OFFER.id]


async def test_two_programs_that_fill_at_once_fill_once(store: Store, other: Store):
    reports = await asyncio.gather(store.fill([OFFER], by="one"), other.fill([REFUSAL], by="other"))
    assert sorted(len(report.added) for report in reports) == [0, 1]
    assert len(await store.claims()) == 1
