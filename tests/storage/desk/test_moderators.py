"""Moderators: named once, by an owner or by an invitation that opens once and in time; all of it audited."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from storage.desk.moderators import MODERATOR
from storage.desk.records import Moderator, NoticeKind
from storage.errors import AlreadyDoneError, StaleError
from tests.storage.desk.samples import ANNA, NOW, SOON, draft, notice, told
from tests.storage.rows import rows

if TYPE_CHECKING:
    from storage.store import Store

OWNER = "user:1"
LARGEST = 2**52 - 1


async def test_a_moderator_is_named_once_and_kept_as_named_first(store: Store):
    assert await store.desk.moderators.get(LARGEST) is None
    assert await store.desk.moderators.add(LARGEST, "Анна", by=OWNER, at=NOW)
    assert not await store.desk.moderators.add(LARGEST, "Anna", by="user:2", at=SOON)
    assert await store.desk.moderators.get(LARGEST) == Moderator(LARGEST, "Анна", OWNER, NOW)
    assert len(await store.desk.audit.latest()) == 1


async def test_moderators_are_listed_in_the_order_they_were_named(store: Store):
    await store.desk.moderators.add(18, "Borys", by=OWNER, at=NOW)
    await store.desk.moderators.add(17, "Anna", by=OWNER, at=SOON)
    assert [moderator.user_id for moderator in await store.desk.moderators.all()] == [18, 17]


async def test_naming_and_removing_are_audited(store: Store):
    await store.desk.moderators.add(17, "Anna", by=OWNER, at=NOW)
    await store.desk.moderators.remove(17, by="user:2", at=SOON)
    removed, added = await store.desk.audit.of("17", kind=MODERATOR)
    assert (added.by, added.at, added.action, added.before, added.after) == (
        *(OWNER, NOW, "add"),
        None,
        {"name": "Anna"},
    )
    assert (removed.by, removed.at, removed.action, removed.before, removed.after) == (
        *("user:2", SOON, "remove"),
        {"name": "Anna"},
        None,
    )


async def test_removing_takes_back_everything_but_the_drafts(store: Store):
    await store.desk.moderators.add(17, "Anna", by=OWNER, at=NOW)
    begun = await store.desk.drafts.begin(draft(), expecting=17)
    await store.desk.outbox.post(
        [notice("review:1", user_id=17, kind=NoticeKind.REVIEW), notice(user_id=17)], at=NOW
    )
    assert await store.desk.moderators.remove(17, by=OWNER, at=SOON)
    assert await store.desk.moderators.get(17) is None
    assert await store.desk.drafts.expected(17) is None
    assert [found.kind for found in await told(store)] == [NoticeKind.ANSWERED]
    assert await store.desk.drafts.of(ANNA) == [begun]


async def test_removing_nobody_changes_nothing(store: Store):
    assert not await store.desk.moderators.remove(17, by=OWNER, at=NOW)
    assert await store.desk.audit.latest() == []


async def test_an_update_that_comes_twice_names_and_removes_once(store: Store):
    moderators = store.desk.moderators
    await moderators.add(17, "Anna", by=OWNER, at=NOW, key="update:1")
    await moderators.remove(17, by=OWNER, at=NOW, key="update:2")
    with pytest.raises(AlreadyDoneError):
        await moderators.add(17, "Anna", by=OWNER, at=NOW, key="update:1")
    with pytest.raises(AlreadyDoneError):
        await moderators.remove(17, by=OWNER, at=NOW, key="update:2")
    assert await moderators.all() == []


async def invite(store: Store) -> None:
    await store.desk.moderators.invite("s3cret", by=OWNER, at=NOW, expires_at=SOON)


async def test_an_invitation_opens_once_and_names_who_came_with_it_by_who_made_it(store: Store):
    await invite(store)
    assert await store.desk.moderators.accept("s3cret", 17, "Anna", at=SOON)
    assert await store.desk.moderators.get(17) == Moderator(17, "Anna", OWNER, SOON)
    with pytest.raises(StaleError):
        await store.desk.moderators.accept("s3cret", 18, "Borys", at=SOON)
    assert [entry.subject for entry in await store.desk.audit.latest()] == ["17"]


async def test_an_invitation_does_not_open_after_its_time_nor_for_a_guess(store: Store):
    await invite(store)
    for secret, at in (
        ("s3cret", SOON + timedelta(microseconds=1)),
        ("S3cret", NOW),
        ("", NOW),
        ("\ud83d", NOW),
    ):
        with pytest.raises(StaleError):
            await store.desk.moderators.accept(secret, 17, "Anna", at=at)
    assert await store.desk.moderators.all() == []


async def test_nobody_who_was_removed_comes_back_by_an_invitation_of_before(store: Store):
    await store.desk.moderators.add(17, "Anna", by=OWNER, at=NOW)
    await invite(store)
    await store.desk.moderators.remove(17, by=OWNER, at=NOW)
    with pytest.raises(StaleError):
        await store.desk.moderators.accept("s3cret", 17, "Anna", at=NOW)


async def test_of_two_people_with_one_invitation_exactly_one_gets_in(store: Store, other: Store):
    await invite(store)
    ends = await asyncio.gather(
        store.desk.moderators.accept("s3cret", 17, "Anna", at=NOW),
        other.desk.moderators.accept("s3cret", 18, "Borys", at=NOW),
        return_exceptions=True,
    )
    assert sorted(map(str, ends)) == ["", "True"]
    assert len(await store.desk.moderators.all()) == 1


async def test_a_moderator_does_not_use_up_an_invitation(store: Store):
    await store.desk.moderators.add(17, "Anna", by=OWNER, at=NOW)
    await invite(store)
    assert not await store.desk.moderators.accept("s3cret", 17, "Anna", at=NOW)
    assert await store.desk.moderators.accept("s3cret", 18, "Borys", at=NOW)


async def test_the_secret_of_an_invitation_is_not_stored_and_old_ones_are_dropped(store: Store):
    await invite(store)
    (row,) = await rows(store, "SELECT * FROM invitations")
    assert "s3cret" not in str(row)
    await store.desk.moderators.invite("another", by=OWNER, at=SOON + timedelta(seconds=1), expires_at=SOON)
    (left,) = await rows(store, "SELECT * FROM invitations")
    assert left != row


async def test_a_name_with_characters_no_database_holds_is_kept(store: Store):
    await store.desk.moderators.add(17, "An\0na \ud83d", by=OWNER, at=NOW)
    assert [moderator.name for moderator in await store.desk.moderators.all()] == ["An\ufffdna ?"]
