"""Checking the record's sources: what is found is stored, and trouble of our own is blamed on nobody."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.links.checking import REST, NothingAnsweredError, check, keep_checking
from storage.desk.figures import LinkState
from storage.records import Source
from storage.store import Store
from tests.storage.samples import OFFER

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.links.conftest import Web

NOON = datetime(2024, 12, 2, 12, 0, tzinfo=UTC)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with Store.open(f"sqlite:///{tmp_path / 'claims.db'}") as store:
        yield store


async def cite(store: Store, *urls: str) -> None:
    statement = replace(OFFER.statements[0], sources=tuple(map(Source, urls)))
    await store.put_claims([replace(OFFER, statements=(statement,))], by="test")


async def states(store: Store) -> dict[str, LinkState]:
    return {url: link.state for url, link in (await store.desk.links.known()).items()}


async def test_what_is_found_is_stored(store: Store, there: Web):
    fine, gone = there.page("news.example/a"), there.url("news.example/b")
    moved = there.moved("news.example/c", fine)
    await cite(store, fine, gone, moved)
    assert await check(store.desk.links, there.visitor(), lambda: NOON) == 3
    assert await states(store) == {fine: LinkState.FINE, gone: LinkState.GONE, moved: LinkState.MOVED}
    known = await store.desk.links.known()
    assert known[moved].leads_to == fine
    (dead,) = await store.desk.links.dead()
    assert (dead.link.url, dead.claim) == (gone, OFFER.id)


async def test_what_was_checked_lately_is_left_alone(store: Store, there: Web):
    await cite(store, there.page("news.example/a"))
    links = store.desk.links
    assert await check(links, there.visitor(), lambda: NOON, REST) == 1
    assert await check(links, there.visitor(), lambda: NOON + REST / 2, REST) == 0
    assert await check(links, there.visitor(), lambda: NOON + REST, REST) == 1


async def test_when_nothing_answers_no_address_is_blamed(store: Store, there: Web):
    await cite(store, "http://unknown.example/a", "http://unsure.example/b")
    with pytest.raises(NothingAnsweredError):
        await check(store.desk.links, there.visitor(), lambda: NOON)
    assert not await states(store)


async def test_a_host_that_is_busy_keeps_what_was_known_of_its_pages(store: Store, there: Web):
    url = there.page("news.example/a")
    await cite(store, url)
    await check(store.desk.links, there.visitor(), lambda: NOON)
    there.page("news.example/a", 429)
    await check(store.desk.links, there.visitor(), lambda: NOON + timedelta(days=1))
    assert (await store.desk.links.known())[url].checked_at == NOON


async def test_a_host_that_stays_away_is_dead_after_some_days_beside_others_that_answer(
    store: Store, there: Web
):
    lost = "http://unknown.example/a"
    await cite(store, there.page("news.example/a"), lost)
    for day in range(3):
        assert not await store.desk.links.dead()
        await check(store.desk.links, there.visitor(), lambda day=day: NOON + timedelta(days=day))
    assert [source.link.url for source in await store.desk.links.dead()] == [lost]


async def test_a_bot_that_goes_on_checks_again_once_the_network_is_back(store: Store, there: Web):
    url = there.page("unsure.example/a")
    await cite(store, url)
    visitors = iter([there.visitor(), replace(there.visitor(), resolve=lambda _host, _port: here())])
    is_done = asyncio.Event()

    async def here() -> list[str]:
        is_done.set()
        return ["127.0.0.1"]

    task = asyncio.create_task(
        keep_checking(store.desk.links, lambda: NOON, lambda: next(visitors), first=0, pause=0.01)
    )
    await asyncio.wait_for(is_done.wait(), 5)
    async with asyncio.timeout(5):
        while not await states(store):  # noqa: ASYNC110 -- the store rings no bell
            await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert await states(store) == {url: LinkState.FINE}
