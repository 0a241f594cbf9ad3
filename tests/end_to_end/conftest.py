"""A running bot for tests that leave it as it is, and people who have not written to it yet."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from tests.botapi import BotApiServer, BotProcess
from tests.botapi.judge import assert_sound

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from tests.botapi import User

FIRST_ID = 1001
NUMBERS = count(FIRST_ID)


@dataclass(frozen=True)
class Running:
    """A bot at work and the server it talks to."""

    server: BotApiServer
    bot: BotProcess

    def reader(self, app_language: str = "en") -> User:
        """Introduce a person with their app in a language."""
        return self.server.user(next(NUMBERS), "Olena", app_language)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def running(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    """Run one bot for all tests that neither stop nor break it; in the end the judge looks at all it sent."""
    async with BotApiServer() as server, BotProcess(server, tmp_path_factory.mktemp("bot")) as bot:
        yield Running(server, bot)
        assert_sound(call for call in server.calls if call.is_ok and call.method != "getUpdates")


@pytest_asyncio.fixture(loop_scope="session")
async def alice(running: Running) -> AsyncIterator[User]:
    """Introduce a reader whose app is in English; nothing may be left unanswered or unconfirmed."""
    yield running.reader("en")
    await running.server.all_confirmed()


@pytest.fixture
def reader(running: Running) -> Callable[[str], User]:
    """Introduce readers with their app in a language."""
    return running.reader


@pytest_asyncio.fixture
async def server() -> AsyncIterator[BotApiServer]:
    """Run a server of its own for a test that changes the record."""
    async with BotApiServer() as server:
        yield server


@pytest_asyncio.fixture
async def bot(
    server: BotApiServer, tmp_path: Path, request: pytest.FixtureRequest
) -> AsyncIterator[BotProcess]:
    """Run a bot beside it with the SETTINGS of the test's file; nothing may be left unconfirmed or break."""
    async with BotProcess(server, tmp_path, env=request.module.SETTINGS) as bot:
        yield bot
        await server.all_confirmed()
        assert "Traceback" not in bot.stderr
