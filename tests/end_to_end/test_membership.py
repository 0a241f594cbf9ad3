"""Owners name moderators; nobody else can, and nobody else sees or reaches the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest_asyncio

from bot import replies
from tests.botapi import BotApiServer, BotProcess

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

OWNER, SECOND, STRANGER = 501, 502, 503


@pytest_asyncio.fixture
async def server(tmp_path: Path) -> AsyncIterator[BotApiServer]:
    """Run a bot that has one owner."""
    async with BotApiServer() as server, BotProcess(server, tmp_path, env={"OWNER_IDS": str(OWNER)}):
        yield server
        await server.all_confirmed()


async def test_an_invitation_makes_the_first_who_opens_it_a_moderator(server: BotApiServer):
    owner = server.user(OWNER, "Olena", "en")
    second, stranger = server.user(SECOND, "Ivan", "en"), server.user(STRANGER, "Eve", "en")
    await owner.send("/moderators")
    listed = await owner.next_reply()
    await owner.press(listed, "Make an invitation")
    invitation = await owner.next_reply()
    secret = invitation.text.rpartition("start=")[2]
    await second.send(f"/start {secret}")
    assert "/add" in (await second.next_reply()).text
    await stranger.send(f"/start {secret}")
    assert "used up" in (await stranger.next_reply()).text
    await owner.send("/moderators")
    assert "Ivan" in (await owner.next_reply()).text


async def test_a_stranger_who_guesses_a_command_or_forges_a_button_gets_what_everybody_gets(
    server: BotApiServer,
):
    owner, stranger = server.user(OWNER, "Olena", "en"), server.user(STRANGER, "Eve", "en")
    await owner.send("/moderators")
    await owner.next_reply()
    await stranger.send(f"/moderators {STRANGER}")
    assert (await stranger.next_reply()).text == replies.unknown_command("en").plain()
    await stranger.send("/help")
    helped = await stranger.next_reply()
    press = await stranger.press_data(helped, "m:invite")
    assert (await press.answer())["text"] == replies.outdated_button("en").plain()
    await owner.send("/moderators")
    assert "none besides the owners" in (await owner.next_reply()).text
