"""/stats: moderators see the numbers as a picture with words, and those of other days in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest_asyncio

from bot import replies
from tests.botapi import BotApiServer, BotProcess
from tests.end_to_end.asked import NOTHING, REFUSED

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.botapi import Message

OWNER, ASKER = 501, 502


@pytest_asyncio.fixture
async def server(tmp_path: Path) -> AsyncIterator[BotApiServer]:
    """Run a bot that has one owner."""
    async with BotApiServer() as server, BotProcess(server, tmp_path, env={"OWNER_IDS": str(OWNER)}):
        yield server
        await server.all_confirmed()


def picture(message: Message) -> str:
    """Return the name by which the server knows the picture of a message."""
    (shown,) = message.json["photo"]
    return str(shown["file_id"])


async def test_what_was_asked_just_now_is_in_the_numbers(server: BotApiServer):
    owner, asker = server.user(OWNER, "Olena", "en"), server.user(ASKER, "Ivan", "en")
    for text in (REFUSED["en"], REFUSED["uk"], NOTHING["en"]):
        await asker.send(text)
        await asker.next_reply()
    asked = await owner.send("/stats")
    shown = await owner.next_reply()
    assert shown.reply_to == asked.id
    assert "Questions: 3" in shown.text
    assert "Answered: 2 (67%)" in shown.text
    assert REFUSED["en"] in shown.text
    assert server.world.files.by_id[picture(shown)].data.startswith(b"\x89PNG")


async def test_other_days_take_the_place_of_those_shown(server: BotApiServer):
    owner = server.user(OWNER, "Olena", "en")
    await owner.send("/stats")
    week = await owner.next_reply()
    await owner.press(week, "90 days")
    season = await owner.next_edit()
    assert (season.id, season.buttons) == (week.id, ["7 days", "30 days", "• 90 days •"])
    assert picture(season) != picture(week)
    press = await owner.press(season, "• 90 days •")
    assert await press.answer()


async def test_a_span_nobody_offers_is_a_week(server: BotApiServer):
    owner = server.user(OWNER, "Olena", "en")
    await owner.send("/stats")
    await owner.press_data(await owner.next_reply(), "m:stats:30")
    await owner.next_edit()
    await owner.press_data(owner.history()[-1], "m:stats:99999999999999999999")
    assert (await owner.next_edit()).buttons[0] == "• 7 days •"


async def test_who_is_no_moderator_sees_no_numbers(server: BotApiServer):
    asker = server.user(ASKER, "Ivan", "en")
    await asker.send("/stats")
    refused = await asker.next_reply()
    assert refused.text == replies.unknown_command("en").plain()
    press = await asker.press_data(refused, "m:stats:7")
    assert (await press.answer())["text"] == replies.outdated_button("en").plain()
