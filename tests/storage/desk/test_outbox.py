"""The outbox: each notice once, by one process at a time, again when it was not ended, never to the quiet."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from storage.desk.outbox import ENDED_KEPT, LEASE
from storage.desk.records import NoticeKind
from tests.storage.desk.samples import ASKER, NOW, OTHER_ASKER, notice, told
from tests.storage.samples import OFFER

if TYPE_CHECKING:
    from storage.store import Store

FOR_ASKERS = [NoticeKind.ANSWERED, NoticeKind.CLOSED, NoticeKind.CORRECTED]
FOR_MODERATORS = [NoticeKind.REVIEW, NoticeKind.RETURNED, NoticeKind.APPROVED]


async def test_a_notice_comes_out_as_it_was_posted(store: Store):
    given = notice(payload={"claim": "ч", "question": 2**40, "note": None}, language="uk")
    await store.desk.outbox.post([given], at=NOW)
    (taken,) = await store.desk.outbox.take(10, at=NOW)
    assert taken.number > 0
    assert (taken.user_id, taken.kind, taken.key, taken.payload, taken.language) == (
        *(given.user_id, given.kind, given.key),
        *(given.payload, given.language),
    )


async def test_a_key_is_posted_once_also_when_it_was_sent_already(store: Store):
    await store.desk.outbox.post([notice("a"), notice("a", user_id=9)], at=NOW)
    (taken,) = await told(store)
    await store.desk.outbox.post([notice("a")], at=NOW)
    await store.desk.outbox.done(taken.number, at=NOW)
    await store.desk.outbox.post([notice("a")], at=NOW)
    assert await store.desk.outbox.waiting() == 0


async def test_processes_that_post_at_once_post_once(store: Store, other: Store):
    await asyncio.gather(*(desk.desk.outbox.post([notice("a")], at=NOW) for desk in (store, other) * 3))
    assert await store.desk.outbox.waiting() == 1


async def test_notices_are_taken_in_their_order_and_no_more_than_asked_for(store: Store):
    await store.desk.outbox.post([notice(key) for key in "cab"], at=NOW)
    assert [taken.key for taken in await store.desk.outbox.take(2, at=NOW)] == ["c", "a"]
    assert [taken.key for taken in await store.desk.outbox.take(2, at=NOW)] == ["b"]


async def test_two_processes_never_take_the_same_notice(store: Store, other: Store):
    await store.desk.outbox.post([notice(str(number)) for number in range(20)], at=NOW)
    taken = await asyncio.gather(*(desk.desk.outbox.take(3, at=NOW) for desk in (store, other) * 5))
    keys = [found.key for some in taken for found in some]
    assert sorted(keys, key=int) == [str(number) for number in range(20)]


async def test_what_was_taken_and_not_ended_is_given_out_again_after_the_lease(store: Store, other: Store):
    await store.desk.outbox.post([notice()], at=NOW)
    (taken,) = await store.desk.outbox.take(1, at=NOW)
    assert await other.desk.outbox.take(1, at=NOW + LEASE) == []
    later = NOW + LEASE + timedelta(microseconds=1)
    assert await other.desk.outbox.take(1, at=later) == [taken]
    assert await store.desk.outbox.take(1, at=later) == []


async def test_what_was_ended_never_comes_again(store: Store):
    await store.desk.outbox.post([notice()], at=NOW)
    (taken,) = await store.desk.outbox.take(1, at=NOW)
    assert await store.desk.outbox.waiting() == 1
    await store.desk.outbox.done(taken.number, at=NOW)
    await store.desk.outbox.done(taken.number, at=NOW)
    assert await store.desk.outbox.waiting() == 0
    assert await store.desk.outbox.take(1, at=NOW + timedelta(days=1)) == []


async def test_an_ended_notice_is_not_kept_for_ever(store: Store):
    await store.desk.outbox.post([notice("a"), notice("b")], at=NOW)
    for taken in await told(store):
        await store.desk.outbox.done(taken.number, at=NOW + (ENDED_KEPT if taken.key == "b" else timedelta()))
    await store.desk.outbox.done(0, at=NOW + ENDED_KEPT + timedelta(seconds=1))
    await store.desk.outbox.post([notice("a"), notice("b")], at=NOW)
    assert [taken.key for taken in await told(store)] == ["a"]


async def test_ending_a_notice_that_was_forgotten_ends_no_other(store: Store):
    await store.desk.outbox.post([notice("a")], at=NOW)
    (taken,) = await told(store)
    await store.forget_reader(ASKER)
    await store.desk.outbox.post([notice("b", user_id=OTHER_ASKER)], at=NOW)
    await store.desk.outbox.done(taken.number, at=NOW)
    assert [found.key for found in await told(store)] == ["b"]


@pytest.mark.parametrize("kind", FOR_ASKERS)
async def test_the_quiet_are_told_nothing_also_not_what_waited(store: Store, kind: NoticeKind):
    await store.desk.outbox.post([notice("before", kind=kind), notice("other", user_id=OTHER_ASKER)], at=NOW)
    await store.desk.outbox.set_quiet(ASKER, quiet=True)
    await store.desk.outbox.post([notice("after", kind=kind)], at=NOW)
    assert [found.key for found in await told(store)] == ["other"]


@pytest.mark.parametrize("kind", FOR_MODERATORS)
async def test_a_quiet_moderator_is_told_what_belongs_to_the_work(store: Store, kind: NoticeKind):
    await store.desk.outbox.post([notice("before", kind=kind)], at=NOW)
    await store.desk.outbox.set_quiet(ASKER, quiet=True)
    await store.desk.outbox.post([notice("after", kind=kind)], at=NOW)
    assert [found.key for found in await told(store)] == ["before", "after"]


async def test_who_wants_notices_again_gets_the_next_ones(store: Store):
    for quiet in (True, True, False, False):
        await store.desk.outbox.set_quiet(ASKER, quiet=quiet)
        assert await store.desk.outbox.is_quiet(ASKER) is quiet
    await store.desk.outbox.post([notice()], at=NOW)
    assert len(await told(store)) == 1


async def test_what_the_quiet_are_shown_is_not_remembered(store: Store):
    await store.desk.shown.remember(ASKER, [OFFER.id], "uk", at=NOW)
    await store.desk.outbox.set_quiet(ASKER, quiet=True)
    await store.desk.shown.remember(ASKER, [OFFER.id], "uk", at=NOW)
    assert await store.desk.shown.of(ASKER) == []
