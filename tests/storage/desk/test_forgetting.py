"""Forgetting: of a reader who wants it nothing is left, of others everything; nobody is followed for ever."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from storage.desk.records import NoticeKind
from storage.desk.shown import KEPT
from tests.storage.desk.samples import ASKER, NOW, OTHER_ASKER, ask, notice, publication, told
from tests.storage.rows import rows
from tests.storage.samples import OFFER, REFUSAL

if TYPE_CHECKING:
    from storage.store import Store

PERSONAL = ("readers", "questions", "shown", "notices", "quiet")
"""The tables that hold something of those who ask."""


async def reader(store: Store, user_id: int) -> None:
    """Leave every trace a reader can leave."""
    await store.set_language(user_id, "uk")
    number = await ask(store, user_id)
    await ask(store, user_id, message_id=2)
    await store.desk.publish(publication(answers=(number,), answered_by=OFFER.id))
    await store.desk.outbox.post([notice(f"sent:{user_id}", user_id=user_id)], at=NOW)
    for sent in await told(store):
        await store.desk.outbox.done(sent.number, at=NOW)
    await store.desk.outbox.post([notice(f"waiting:{user_id}", user_id=user_id)], at=NOW)


async def of(store: Store, user_id: int) -> dict[str, int]:
    counted = {}
    for table in PERSONAL:
        ((number,),) = await rows(store, f"SELECT count(*) FROM {table} WHERE user_id = {user_id}")  # noqa: S608
        counted[table] = number
    return counted


async def test_nothing_is_left_of_a_reader_and_everything_of_others(store: Store):
    await reader(store, ASKER)
    await reader(store, OTHER_ASKER)
    before = await of(store, OTHER_ASKER)
    assert before == {"readers": 1, "questions": 2, "shown": 1, "notices": 3, "quiet": 0}
    assert await of(store, ASKER) == before
    await store.forget_reader(ASKER)
    assert set((await of(store, ASKER)).values()) == {0}
    assert await of(store, OTHER_ASKER) == before


async def test_the_wish_for_no_notices_is_forgotten_too(store: Store):
    await store.desk.outbox.set_quiet(ASKER, quiet=True)
    await store.forget_reader(ASKER)
    assert not await store.desk.outbox.is_quiet(ASKER)


async def test_a_moderator_who_is_forgotten_as_a_reader_is_still_told_of_the_work(store: Store):
    await store.desk.moderators.add(ASKER, "Anna", by="user:1", at=NOW)
    await store.desk.outbox.post([notice("review:1", kind=NoticeKind.REVIEW)], at=NOW)
    await store.forget_reader(ASKER)
    assert await store.desk.moderators.get(ASKER) is not None
    assert [found.key for found in await told(store)] == ["review:1"]


async def test_who_was_forgotten_is_not_told_of_corrections(store: Store):
    await store.desk.publish(publication())
    await store.desk.shown.remember(ASKER, [OFFER.id], "uk", at=NOW)
    await store.forget_reader(ASKER)
    await store.desk.publish(publication(replace(OFFER, tags=()), corrects=frozenset([OFFER.id])))
    assert await told(store) == []


async def test_what_was_shown_is_remembered_once_by_the_last_time_and_language(store: Store):
    await store.desk.shown.remember(ASKER, [REFUSAL.id, OFFER.id], "uk", at=NOW)
    await store.desk.shown.remember(ASKER, [OFFER.id], "ru", at=NOW)
    assert await store.desk.shown.of(ASKER) == [OFFER.id, REFUSAL.id]
    assert sorted(await rows(store, "SELECT claim, language FROM shown")) == [
        (OFFER.id, "ru"),
        (REFUSAL.id, "uk"),
    ]


async def test_what_was_shown_long_ago_is_forgotten(store: Store):
    await store.desk.shown.remember(ASKER, [OFFER.id], "uk", at=NOW)
    await store.desk.shown.remember(OTHER_ASKER, [REFUSAL.id], "uk", at=NOW + KEPT)
    assert await store.desk.shown.of(ASKER) == [OFFER.id]
    await store.desk.shown.remember(OTHER_ASKER, [REFUSAL.id], "uk", at=NOW + KEPT + timedelta(seconds=1))
    assert await store.desk.shown.of(ASKER) == []
