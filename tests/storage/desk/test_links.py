"""Addresses of sources: which are cited, what was found there, and when trouble counts as lasting."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from storage.desk.figures import PERSISTS, Link, LinkState
from storage.records import Status
from tests.storage.samples import OFFER, claim

if TYPE_CHECKING:
    from storage.store import Store

URL = OFFER.sources[0].url
NOON = datetime(2024, 12, 2, 12, 0, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def link(state: LinkState, *, after: timedelta = timedelta(), url: str = URL) -> Link:
    return Link(url, state, NOON + after)


async def test_the_addresses_published_claims_cite_are_listed_once_with_the_first_claim(store: Store):
    first = claim("first", statements=OFFER.statements[:1])
    retired = replace(claim("gone", status=Status.RETIRED), statements=OFFER.statements[1:])
    await store.put_claims([first, claim("second"), retired], by="test")
    assert await store.desk.links.cited() == {
        "https://example.org/a?x=1&y=2": "first",
        "http://приклад.укр/б": "first",
        "https://example.org/b": "second",
    }


async def test_what_was_found_last_is_known(store: Store):
    await store.put_claims([OFFER], by="test")
    await store.desk.links.save([link(LinkState.FINE)])
    moved = replace(link(LinkState.MOVED, after=DAY), leads_to="https://example.org/c")
    await store.desk.links.save([moved])
    assert await store.desk.links.known() == {URL: moved}


async def test_addresses_nothing_cites_any_more_are_forgotten(store: Store):
    await store.put_claims([OFFER], by="test")
    await store.desk.links.save([link(LinkState.FINE)])
    await store.put_claims([replace(OFFER, statements=())], by="test")
    await store.desk.links.save([])
    assert not await store.desk.links.known()


async def test_an_address_of_any_length_is_kept(store: Store):
    url = f"https://example.org/{'x' * 9000}"
    statement = replace(OFFER.statements[0], sources=(replace(OFFER.sources[0], url=url),))
    await store.put_claims([replace(OFFER, statements=(statement,))], by="test")
    await store.desk.links.save([link(LinkState.GONE, url=url)])
    assert (await store.desk.links.known())[url].is_dead


@pytest.mark.parametrize("state", [LinkState.FAILING, LinkState.NO_HOST, LinkState.REFUSED])
async def test_a_passing_trouble_counts_only_after_several_days_in_a_row(store: Store, state: LinkState):
    await store.put_claims([OFFER], by="test")
    for day in range(PERSISTS):
        assert not any(each.is_dead for each in (await store.desk.links.known()).values())
        for hour in range(5):
            await store.desk.links.save([link(state, after=day * DAY + hour * HOUR)])
        assert (await store.desk.links.known())[URL].days == day + 1
    assert (await store.desk.links.known())[URL].is_dead
    await store.desk.links.save([link(LinkState.FINE, after=PERSISTS * DAY)])
    await store.desk.links.save([link(state, after=(PERSISTS + 1) * DAY)])
    assert (await store.desk.links.known())[URL].days == 1


@pytest.mark.parametrize("state", LinkState)
def test_only_what_says_so_itself_is_dead_at_once(state: LinkState):
    is_dead = link(state).after(None).is_dead
    assert is_dead is (state in {LinkState.GONE, LinkState.HOME})
