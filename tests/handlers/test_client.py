"""What comes from Telegram is looked at before it is trusted."""

from __future__ import annotations

import json
from typing import Any

import pytest
from telegram.error import TelegramError
from telegram.request import BaseRequest

from bot.handlers.client import Client
from tests.handlers.updates import raw_update


class Line(BaseRequest):
    """A line on which every request gets the same result."""

    def __init__(self, result: Any) -> None:
        self.answer = json.dumps({"ok": True, "result": result}).encode()

    @property
    def read_timeout(self) -> float | None:
        """Wait for nothing."""
        return None

    async def initialize(self) -> None:
        """Need nothing."""

    async def shutdown(self) -> None:
        """Leave nothing."""

    async def do_request(self, *_args: Any, **_kwargs: Any) -> tuple[int, bytes]:
        """Answer."""
        return 200, self.answer


def client(result: Any = None) -> Client:
    return Client("1:token", "http://nowhere.invalid", request=Line(result))


async def test_updates_are_handed_out_as_they_came():
    updates = [raw_update(10), {"update_id": 11, "something_new": {}}]
    assert await client(updates).receive(0, ["message"], 0) == updates


@pytest.mark.parametrize("result", [None, "text", {}, ["text"], [None], [{}], [{"update_id": "10"}]])
async def test_an_answer_that_is_no_list_of_updates_is_an_error_of_the_server(result: Any):
    with pytest.raises(TelegramError):
        await client(result).receive(0, ["message"], 0)


@pytest.mark.parametrize("date", ["yesterday", None, -1e300, 1e300, 10**12, 10**20, -(10**20), [], {}])
def test_a_moment_that_no_calendar_has_makes_no_update_and_no_trouble(date: Any):
    client().read(raw_update(10, text="text", date=date))


@pytest.mark.parametrize("content", [[], "text", {}, {"message_id": 1}, 7, raw_update(1)])
def test_what_is_no_message_makes_no_update(content: Any):
    assert client().read({"update_id": 10, "message": content}) is None
