"""Whatever fails, the reader is told."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from bot import replies
from bot.handlers.errors import on_error
from bot.language.offered import WHEN_UNKNOWN
from storage.errors import StorageError
from tests.handlers.updates import update


class Bot:
    """Notes what it is asked to send."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    async def send_message(self, _chat: int, html: str, **_: Any) -> None:
        """Note a message."""
        self.texts.append(html)


class Store:
    """Knows no reader."""

    async def language_of(self, _user: int) -> str | None:
        """Know no choice."""
        return None


class Reading:
    """Reads a Russian text, or fails at it."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error

    def language(self, _text: str, _app_language: str | None) -> str:
        """Tell the language, or fail."""
        if self.error:
            raise self.error
        return "ru"


async def told(error: Exception, record: Reading) -> list[str]:
    bot = Bot()
    services = SimpleNamespace(store=Store(), record=record)
    await on_error(update(1), SimpleNamespace(error=error, bot=bot, services=services))
    return bot.texts


@pytest.mark.parametrize("error", [IndexError("x"), OverflowError("x"), RecursionError("x")])
async def test_a_text_that_cannot_be_read_is_not_read_again_for_the_apology(error: Exception):
    assert await told(error, Reading(error)) == [replies.failure(WHEN_UNKNOWN).html]


async def test_without_a_database_the_apology_is_in_the_language_of_the_question():
    assert await told(StorageError("x"), Reading()) == [replies.record_unavailable("ru").html]
