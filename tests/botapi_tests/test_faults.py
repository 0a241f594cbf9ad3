"""Scripted trouble and the limits for sending."""

import asyncio
import time

import aiohttp
import pytest

from tests.botapi import BotApiServer, Limit, Rates, User
from tests.botapi_tests.conftest import Api


async def test_a_flood_is_refused_with_the_seconds_to_wait(
    api: Api, server: BotApiServer, alice: User
) -> None:
    server.fail_next("sendMessage", status=429, retry_after=3, times=2)
    for _ in range(2):
        answer = await api.ask("sendMessage", chat_id=alice.id, text="a")
        assert answer["error_code"] == 429
        assert answer["parameters"] == {"retry_after": 3}
        assert answer["description"] == "Too Many Requests: retry after 3"
    await api("sendMessage", chat_id=alice.id, text="a")


async def test_other_methods_are_not_hit(api: Api, server: BotApiServer) -> None:
    server.fail_next("sendMessage", status=500)
    await api("getMe")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 500])
async def test_any_error_can_be_asked_for(api: Api, server: BotApiServer, status: int) -> None:
    server.fail_next(status=status)
    code, description = await api.refusal("getMe")
    assert code == status
    assert description


async def test_a_bad_gateway_answers_with_a_web_page(server: BotApiServer) -> None:
    server.fail_next("getMe", status=502)
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{server.base_url}{server.token}/getMe") as response,
    ):
        assert (response.status, response.content_type) == (502, "text/html")
        assert "502 Bad Gateway" in await response.text()


async def test_a_connection_can_be_cut_before_the_work(api: Api, server: BotApiServer, alice: User) -> None:
    server.drop_next("sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await api("sendMessage", chat_id=alice.id, text="a")
    assert alice.chat.sent == []


async def test_a_connection_can_be_cut_after_the_work(api: Api, server: BotApiServer, alice: User) -> None:
    server.drop_next("sendMessage", after=True)
    with pytest.raises(aiohttp.ClientError):
        await api("sendMessage", chat_id=alice.id, text="a")
    assert (await alice.next_reply()).text == "a"


async def test_a_delayed_request_is_carried_out_even_if_nobody_waits(
    api: Api, server: BotApiServer, alice: User
) -> None:
    server.delay_next("sendMessage", 0.6)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(api("sendMessage", chat_id=alice.id, text="a"), 0.3)
    assert (await alice.next_reply()).text == "a"


async def test_a_private_chat_takes_one_message_a_second(api: Api, server: BotApiServer, alice: User) -> None:
    server.limit_rates()
    await api("sendMessage", chat_id=alice.id, text="a")
    answer = await api.ask("sendMessage", chat_id=alice.id, text="b")
    assert answer["parameters"] == {"retry_after": 1}
    await asyncio.sleep(1)
    await api("sendMessage", chat_id=alice.id, text="b")


async def test_a_group_takes_20_messages_a_minute(api: Api, server: BotApiServer, alice: User) -> None:
    server.limit_rates()
    server.group(-1002, "Relatives", alice)
    for _ in range(20):
        await api("sendMessage", chat_id=-1002, text="a")
    answer = await api.ask("sendMessage", chat_id=-1002, text="a")
    assert 50 < answer["parameters"]["retry_after"] <= 60


async def test_all_chats_together_have_a_limit(api: Api, server: BotApiServer, alice: User) -> None:
    server.limit_rates(Rates(private=Limit(10, 1), overall=Limit(2, 60)))
    bob = server.user(12, "Bob")
    await bob.send("hi")
    for person in (alice, bob):
        await api("sendMessage", chat_id=person.id, text="a")
    code, _ = await api.refusal("sendMessage", chat_id=alice.id, text="a")
    assert code == 429


async def test_a_test_sees_at_once_when_nothing_comes(alice: User) -> None:
    begin = time.monotonic()
    await alice.hears_nothing(0.05)
    with pytest.raises(AssertionError, match=r"^0 messages in"):
        await alice.next_reply(within=0.05)
    with pytest.raises(AssertionError, match="the bot edited nothing"):
        await alice.next_edit(within=0.05)
    assert time.monotonic() - begin < 1
