"""Webhooks: where updates go, what comes with them, and what happens when the bot fails."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from tests.botapi import BotApiServer, User
from tests.botapi.bell import Bell
from tests.botapi_tests.conftest import Api


class Receiver:
    """The bot's end of a webhook; ``statuses`` are the answers to come, then 200."""

    def __init__(self) -> None:
        self.requests: list[web.Request] = []
        self.texts: list[str] = []
        self.statuses: list[int] = []
        self.url = ""
        self.bell = Bell()

    async def handle(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.requests.append(request)
        self.texts.append(update["message"]["text"])
        self.bell.ring()
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)

    async def got(self, number: int) -> list[str]:
        await self.bell.until(lambda: len(self.texts) >= number, 5)
        return self.texts


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def test_updates_are_posted_as_json_with_the_secret(api: Api, alice: User, receiver: Receiver) -> None:
    await api("setWebhook", url=receiver.url, secret_token="s3cret_-")
    await alice.send("hello")
    assert await receiver.got(1) == ["hello"]
    headers = receiver.requests[0].headers
    assert headers["X-Telegram-Bot-Api-Secret-Token"] == "s3cret_-"
    assert headers["Content-Type"] == "application/json"


async def test_what_was_pending_is_delivered_too(api: Api, alice: User, receiver: Receiver) -> None:
    await alice.send("before")
    await api("setWebhook", url=receiver.url)
    assert await receiver.got(1) == ["before"]


async def test_an_update_is_sent_again_until_it_gets_a_2xx(
    api: Api, server: BotApiServer, alice: User, receiver: Receiver
) -> None:
    receiver.statuses = [500, 403]
    await api("setWebhook", url=receiver.url)
    await alice.send("hello")
    assert await receiver.got(3) == ["hello"] * 3
    await server.all_confirmed()
    info = await api("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 403 Forbidden"
    assert info["pending_update_count"] == 0


async def test_the_updates_of_one_chat_keep_their_order(api: Api, alice: User, receiver: Receiver) -> None:
    receiver.statuses = [500]
    await api("setWebhook", url=receiver.url)
    await alice.send("one")
    await alice.send("two")
    assert await receiver.got(3) == ["one", "one", "two"]


async def test_another_chat_does_not_wait_for_one_that_fails(
    api: Api, server: BotApiServer, alice: User, receiver: Receiver
) -> None:
    receiver.statuses = [500]
    await api("setWebhook", url=receiver.url)
    await alice.send("from Alice")
    await server.user(12, "Bob").send("from Bob")
    assert await receiver.got(3) == ["from Alice", "from Bob", "from Alice"]


async def test_polling_and_a_webhook_exclude_each_other(
    api: Api, server: BotApiServer, receiver: Receiver
) -> None:
    poll = asyncio.create_task(api.refusal("getUpdates", timeout=10))
    await server.world.bell.until(lambda: server.calls, 1)
    await asyncio.sleep(0.05)
    await api("setWebhook", url=receiver.url)
    assert await poll == (409, "Conflict: terminated by setWebhook request")
    code, description = await api.refusal("getUpdates")
    assert code == 409
    assert "webhook is active" in description


async def test_without_its_webhook_the_bot_can_poll_again(api: Api, alice: User, receiver: Receiver) -> None:
    await api("setWebhook", url=receiver.url)
    await api("deleteWebhook")
    await alice.send("hello")
    assert len(await api("getUpdates")) == 1
    assert receiver.texts == []


async def test_pending_updates_can_be_dropped(api: Api, alice: User) -> None:
    await alice.send("hello")
    await api("deleteWebhook", drop_pending_updates=True)
    assert await api("getUpdates") == []


async def test_webhook_info_tells_the_settings(api: Api, receiver: Receiver) -> None:
    await api("setWebhook", url=receiver.url, max_connections=3, allowed_updates=["message"])
    assert await api("getWebhookInfo") == {
        "url": receiver.url,
        "has_custom_certificate": False,
        "pending_update_count": 0,
        "max_connections": 3,
        "allowed_updates": ["message"],
    }


@pytest.mark.parametrize(
    "settings", [{"url": "ftp://example.com/"}, {"url": "https://example.com/", "secret_token": "a b"}]
)
async def test_a_bad_webhook_is_refused(api: Api, settings: dict[str, str]) -> None:
    code, _ = await api.refusal("setWebhook", **settings)
    assert code == 400
