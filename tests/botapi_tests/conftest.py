"""A running server, a person who has opened the chat, and a client that sends requests as they are told."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest

from tests.botapi import BotApiServer, User
from tests.botapi.judge import assert_sound, update_offences

Json = dict[str, Any]


@dataclass(frozen=True)
class Api:
    """Calls methods without any library in between."""

    server: BotApiServer
    session: aiohttp.ClientSession

    async def ask(self, method: str, **params: Any) -> Json:
        """Send the parameters as JSON and return the whole answer."""
        address = f"{self.server.base_url}{self.server.token}/{method}"
        async with self.session.post(address, json=params) as response:
            answer: Json = await response.json()
            assert answer["ok"] == (response.status == 200)
            assert answer.get("error_code", 200) == response.status
            return answer

    async def __call__(self, method: str, **params: Any) -> Any:
        """Return the result of a call that must succeed."""
        answer = await self.ask(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def refusal(self, method: str, **params: Any) -> tuple[int, str]:
        """Return code and description of a call that must fail."""
        answer = await self.ask(method, **params)
        assert not answer["ok"], answer
        return answer["error_code"], answer["description"]


@pytest.fixture
async def server() -> AsyncIterator[BotApiServer]:
    """Run a server; in the end the judge looks at all that was answered."""
    async with BotApiServer() as server:
        yield server
        assert_sound(call for call in server.calls if call.is_ok)
        assert not [
            complaint for update in server.world.updates.pending for complaint in update_offences(update)
        ]


@pytest.fixture
async def api(server: BotApiServer) -> AsyncIterator[Api]:
    async with aiohttp.ClientSession() as session:
        yield Api(server, session)


@pytest.fixture
async def alice(server: BotApiServer) -> User:
    """Introduce a person whose first message the bot has already confirmed."""
    alice = server.user(11, "Alice", "en", username="alice")
    await alice.send("/start")
    server.world.updates.clear()
    return alice
