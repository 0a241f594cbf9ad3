"""Visiting addresses: what they answer is told apart, no private network is touched, and hosts are spared."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING

import pytest
from aiohttp import web

from bot.links.visiting import AGENT, AT_A_TIME, HOPS, LONGEST_WAIT, PAUSE
from storage.desk.figures import LinkState

if TYPE_CHECKING:
    from tests.links.conftest import Web


async def state(there: Web, url: str) -> LinkState:
    visit = await there.visitor().visit(url)
    assert visit is not None
    return visit.state


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (200, LinkState.FINE),
        (204, LinkState.FINE),
        (401, LinkState.FINE),
        (402, LinkState.FINE),
        (403, LinkState.FINE),
        (451, LinkState.FINE),
        (404, LinkState.GONE),
        (410, LinkState.GONE),
        (500, LinkState.FAILING),
        (502, LinkState.FAILING),
        (503, LinkState.FAILING),
    ],
)
async def test_the_status_tells_what_became_of_a_page(there: Web, status: int, expected: LinkState):
    assert await state(there, there.page("news.example/a", status)) is expected


async def test_the_bot_names_itself_and_asks_for_the_head_alone(there: Web):
    await state(there, there.page("news.example/a"))
    assert there.asked == ["HEAD news.example/a"]
    assert there.headers[0]["User-Agent"] == AGENT
    assert there.headers[0]["Host"] == f"news.example:{there.port}"


async def test_a_page_whose_head_is_refused_is_asked_for_itself(there: Web):
    async def answer(request: web.Request) -> web.Response:
        return web.Response(status=405 if request.method == "HEAD" else 200)

    there.pages["news.example/a"] = answer
    assert await state(there, there.url("news.example/a")) is LinkState.FINE
    assert there.asked == ["HEAD news.example/a", "GET news.example/a"]


@pytest.mark.parametrize(
    ("to", "status", "expected"),
    [
        ("news.example/b", 301, LinkState.MOVED),
        ("news.example/b", 308, LinkState.MOVED),
        ("other.example/a", 301, LinkState.MOVED),
        ("news.example/b", 302, LinkState.FINE),
        ("news.example/a/", 301, LinkState.FINE),
        ("www.news.example/a", 301, LinkState.FINE),
        ("news.example/login?next=a", 302, LinkState.FINE),
        ("news.example/", 301, LinkState.HOME),
        ("news.example/", 302, LinkState.HOME),
        ("news.example/uk/", 302, LinkState.HOME),
        ("other.example/index.html", 301, LinkState.HOME),
    ],
)
async def test_where_a_page_leads_on_to_tells_whether_it_is_still_there(
    there: Web, to: str, status: int, expected: LinkState
):
    target = there.page(to)
    visit = await there.visitor().visit(there.moved("news.example/a", target, status))
    assert visit.state is expected
    assert visit.leads_to == (target if expected in {LinkState.MOVED, LinkState.HOME} else None)


async def test_a_front_page_that_was_cited_may_lead_to_another(there: Web):
    there.page("news.example/uk/")
    assert await state(there, there.moved("news.example/", "/uk/", 302)) is LinkState.FINE


async def test_a_page_that_leads_to_none_is_gone(there: Web):
    assert await state(there, there.moved("news.example/a", "/nothing")) is LinkState.GONE


async def test_redirects_are_followed_only_so_far(there: Web):
    for number in range(HOPS + 5):
        there.moved(f"news.example/{number}", f"/{number + 1}")
    assert await state(there, there.url("news.example/0")) is LinkState.FAILING
    assert len(set(there.asked)) <= HOPS + 1


async def test_a_page_that_wants_cookies_and_so_leads_in_circles_is_fine(there: Web):
    there.moved("news.example/b", "/a", 302)
    assert await state(there, there.moved("news.example/a", "/b", 302)) is LinkState.FINE


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("unknown.example", LinkState.NO_HOST),
        ("unsure.example", LinkState.FAILING),
        ("private.example", LinkState.REFUSED),
        ("half.example", LinkState.REFUSED),
    ],
)
async def test_a_host_that_cannot_or_may_not_be_asked_is_not(there: Web, host: str, expected: LinkState):
    there.page(f"{host}/a")
    assert await state(there, there.url(f"{host}/a")) is expected
    assert not there.asked


async def test_no_redirect_leads_into_a_private_network(there: Web):
    inside = there.page("private.example/secrets")
    assert await state(there, there.moved("news.example/a", inside)) is LinkState.REFUSED
    assert there.asked == ["HEAD news.example/a"]


async def test_a_name_that_changes_between_checking_and_asking_gains_nothing(there: Web):
    assert await state(there, there.page("changing.example/a")) is LinkState.FINE
    assert there.resolved["changing.example"] == 1
    assert await state(there, there.url("changing.example/a")) is LinkState.REFUSED
    assert len(there.asked) == 1


@pytest.mark.parametrize(
    "url",
    [
        "ftp://news.example/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "news.example",
        "http://",
        "http://[x",
    ],
)
async def test_what_is_no_web_address_is_not_asked(there: Web, url: str):
    assert await state(there, url) is LinkState.REFUSED
    assert not there.resolved


async def test_a_redirect_to_what_is_no_web_address_is_not_followed(there: Web):
    assert await state(there, there.moved("news.example/a", "file:///etc/passwd")) is LinkState.REFUSED


async def test_a_password_in_an_address_is_not_told_to_anybody(there: Web):
    there.page("news.example/a")
    assert await state(there, f"http://name:secret@news.example:{there.port}/a") is LinkState.FINE
    assert "Authorization" not in there.headers[0]


async def test_a_server_that_hangs_up_is_failing(there: Web):
    async def answer(request: web.Request) -> web.Response:
        request.transport.abort()
        return web.Response()

    there.pages["news.example/a"] = answer
    visit = await there.visitor().visit(there.url("news.example/a"))
    assert (visit.state, visit.has_answered) == (LinkState.FAILING, False)


async def test_a_host_that_asks_for_a_little_time_gets_it_and_is_asked_again(there: Web):
    asked = 0

    async def answer(_request: web.Request) -> web.Response:
        nonlocal asked
        asked += 1
        return web.Response(status=429 if asked == 1 else 200, headers={"Retry-After": "7"})

    there.pages["news.example/a"] = answer
    assert await state(there, there.url("news.example/a")) is LinkState.FINE
    assert 7.0 in there.waited


@pytest.mark.parametrize("after", ["3600", None, "date"])
async def test_a_host_that_wants_more_is_left_alone_for_the_day(there: Web, after: str | None):
    until = format_datetime(datetime.now(UTC) + timedelta(hours=2), usegmt=True)
    headers = {"Retry_After": until if after == "date" else after} if after else {}
    visitor = there.visitor()
    assert await visitor.visit(there.page("news.example/a", 429, **headers)) is None
    assert await visitor.visit(there.page("news.example/b")) is None
    assert await visitor.visit(there.page("other.example/a")) is not None
    assert there.asked == ["HEAD news.example/a", "HEAD other.example/a"]
    assert max(there.waited) <= LONGEST_WAIT


async def slow(_request: web.Request) -> web.Response:
    await asyncio.sleep(0.05)
    return web.Response()


async def test_a_host_is_asked_one_thing_at_a_time_with_pauses(there: Web):
    there.pages |= {f"news.example/{number}": slow for number in range(4)}
    visitor = there.visitor()
    await asyncio.gather(*(visitor.visit(there.url(page)) for page in there.pages))
    assert there.most_at_once == 1
    assert there.waited == [PAUSE] * 4


async def test_no_more_hosts_are_asked_at_once_than_is_good(there: Web):
    there.pages |= {f"host{number}.example/": slow for number in range(3 * AT_A_TIME)}
    visitor = there.visitor()
    await asyncio.gather(*(visitor.visit(there.url(page)) for page in there.pages))
    assert 1 < there.most_at_once <= AT_A_TIME
