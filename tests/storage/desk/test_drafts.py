"""Drafts: kept as they are, changed by one person at a time, found again on every replica."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from storage.desk.records import DraftState, NoticeKind
from storage.errors import AlreadyDoneError, StaleError
from tests.storage.desk.samples import ANNA, BORYS, NOW, SOON, draft, notice, told

if TYPE_CHECKING:
    from storage.store import Store

FULL = draft(
    kind="rebut",
    fields={
        "text": {"uk": "Сказав, що ні.", "en": "Said no."},
        "sources": [{"url": "https://example.org"}],
        "n": 1,
    },
    state=DraftState.WAITING,
    step="a step whose name is longer than most",
    claim="c" * 200,
    base=NOW - timedelta(microseconds=1),
    questions=(3, 1, 2),
    reason="A source is missing.",
)
"""A draft in which every field is filled."""


@pytest.mark.parametrize("given", [FULL, draft()], ids=["everything", "nothing"])
async def test_a_draft_is_the_same_on_every_replica(store: Store, other: Store, given: object):
    begun = await store.desk.drafts.begin(given)
    assert begun == replace(given, number=begun.number, version=1)
    assert await other.desk.drafts.get(begun.number) == begun


async def test_every_change_makes_a_new_version_with_its_time(store: Store):
    begun = await store.desk.drafts.begin(draft())
    saved = await store.desk.drafts.save(replace(FULL, number=begun.number, version=1), at=SOON)
    assert saved == replace(FULL, number=begun.number, version=2, changed_at=SOON)
    assert await store.desk.drafts.get(begun.number) == saved


async def test_a_draft_that_changed_meanwhile_is_not_overwritten(store: Store):
    begun = await store.desk.drafts.begin(draft())
    saved = await store.desk.drafts.save(replace(begun, fields={"a": 1}), at=SOON)
    with pytest.raises(StaleError):
        await store.desk.drafts.save(replace(begun, fields={"a": 2}), at=SOON, key="update:1")
    assert await store.desk.drafts.get(begun.number) == saved
    await store.desk.drafts.save(replace(saved, fields={"a": 3}), at=SOON, key="update:1")


async def test_of_two_devices_that_change_a_draft_at_once_exactly_one_does(store: Store, other: Store):
    begun = await store.desk.drafts.begin(draft())
    ends = await asyncio.gather(
        *(replica.desk.drafts.save(replace(begun, step="next"), at=SOON) for replica in (store, other)),
        return_exceptions=True,
    )
    assert sorted(type(end).__name__ for end in ends) == ["Draft", "StaleError"]


@pytest.mark.parametrize("state", [DraftState.PUBLISHED, DraftState.CANCELLED])
async def test_a_finished_draft_stays_as_it_is(store: Store, state: DraftState):
    begun = await store.desk.drafts.begin(draft())
    finished = await store.desk.drafts.save(replace(begun, state=state), at=SOON)
    with pytest.raises(StaleError):
        await store.desk.drafts.save(replace(finished, state=DraftState.OPEN), at=SOON)
    assert await store.desk.drafts.get(finished.number) == finished


async def test_an_update_that_comes_twice_begins_one_draft_and_changes_it_once(store: Store):
    begun = await store.desk.drafts.begin(draft(), key="update:1")
    with pytest.raises(AlreadyDoneError):
        await store.desk.drafts.begin(draft(), key="update:1")
    saved = await store.desk.drafts.save(begun, at=SOON, key="update:2")
    with pytest.raises(AlreadyDoneError):
        await store.desk.drafts.save(saved, at=SOON, key="update:2")
    assert await store.desk.drafts.of(ANNA) == [saved]


async def test_an_update_is_recognised_for_a_week(store: Store):
    await store.desk.drafts.begin(draft(), key="update:1")
    later = NOW + timedelta(days=7)
    await store.desk.drafts.begin(draft(created_at=later), key="update:2")
    with pytest.raises(AlreadyDoneError):
        await store.desk.drafts.begin(draft(created_at=later), key="update:1")
    with pytest.raises(AlreadyDoneError):
        await store.desk.check_new("update:1")
    await store.desk.drafts.begin(draft(created_at=later + timedelta(seconds=1)), key="update:3")
    await store.desk.check_new("update:1")


async def test_moderators_see_their_own_unfinished_drafts_the_latest_changed_first(store: Store):
    first, second, theirs, dropped = [
        await store.desk.drafts.begin(draft(author=author)) for author in (ANNA, ANNA, BORYS, ANNA)
    ]
    first = await store.desk.drafts.save(first, at=SOON)
    dropped = await store.desk.drafts.save(replace(dropped, state=DraftState.CANCELLED), at=SOON)
    assert await store.desk.drafts.of(ANNA) == [first, second]
    assert await store.desk.drafts.of(ANNA, [DraftState.CANCELLED]) == [dropped]
    assert await store.desk.drafts.of(BORYS) == [theirs]


async def test_reviewers_see_everybodys_waiting_drafts(store: Store):
    await store.desk.drafts.begin(draft())
    waiting = draft(state=DraftState.WAITING)
    numbers = {(await store.desk.drafts.begin(replace(waiting, author=by))).number for by in (ANNA, BORYS)}
    assert {found.number for found in await store.desk.drafts.waiting()} == numbers


async def test_the_next_message_goes_to_the_draft_that_was_begun_last(store: Store, other: Store):
    await store.desk.drafts.begin(draft(), expecting=17)
    begun = await store.desk.drafts.begin(draft(), expecting=17)
    await store.desk.drafts.begin(draft())
    assert await other.desk.drafts.expected(17) == f"draft:{begun.number}"
    assert await store.desk.drafts.expected(18) is None


async def test_what_is_expected_can_be_changed_and_taken_back(store: Store):
    for what in ("reason:4", "note:1,2", None, None):
        await store.desk.drafts.expect(17, what)
        assert await store.desk.drafts.expected(17) == what


async def test_no_message_goes_to_a_draft_that_waits_or_is_finished(store: Store):
    for state in (DraftState.WAITING, DraftState.CANCELLED):
        begun = await store.desk.drafts.begin(draft(), expecting=17)
        await store.desk.drafts.expect(18, f"draft:{begun.number}")
        await store.desk.drafts.expect(19, "draft:99")
        await store.desk.drafts.save(replace(begun, state=state), at=SOON)
        assert [await store.desk.drafts.expected(user) for user in (17, 18, 19)] == [None, None, "draft:99"]


async def test_who_is_told_of_a_change_is_told_when_it_was_made_and_only_then(store: Store):
    begun = await store.desk.drafts.begin(draft())
    review = notice("review:1", kind=NoticeKind.REVIEW)
    with pytest.raises(StaleError):
        await store.desk.drafts.save(replace(begun, version=9), at=SOON, notices=[review])
    assert await told(store) == []
    await store.desk.drafts.save(begun, at=SOON, notices=[review])
    assert [found.key for found in await told(store)] == ["review:1"]


async def test_characters_no_database_holds_lose_no_draft(store: Store):
    broken = "half \ud83d and nul \0"
    begun = await store.desk.drafts.begin(draft(fields={"text": broken}, reason=broken))
    assert begun.number
    kept = await store.desk.drafts.get(begun.number)
    assert kept is not None
    assert (kept.fields, kept.reason) == ({"text": "half ? and nul \0"}, "half ? and nul \ufffd")
