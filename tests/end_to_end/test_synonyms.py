"""A word that a moderator teaches is understood by the next question, and no longer once it is forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest_asyncio

from tests.botapi import BotApiServer, BotProcess

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.botapi import Message, User

OWNER, READER = 501, 503
QUESTION = "Did Ukraine blarf the 630-person exchange in December 2024?"


@pytest_asyncio.fixture
async def server(tmp_path: Path) -> AsyncIterator[BotApiServer]:
    """Run a bot that has one owner."""
    async with BotApiServer() as server, BotProcess(server, tmp_path, env={"OWNER_IDS": str(OWNER)}):
        yield server
        await server.all_confirmed()


async def asked(person: User, text: str) -> Message:
    await person.send(text)
    return await person.next_reply()


async def taught(owner: User, lesson: str) -> Message:
    choice = await asked(owner, lesson)
    await owner.press(choice, choice.buttons[0])
    return await owner.next_edit()


async def test_a_taught_word_counts_at_once_and_a_forgotten_one_no_more(server: BotApiServer):
    owner, reader = server.user(OWNER, "Olena", "en"), server.user(READER, "Ivan", "en")
    assert not (await asked(reader, QUESTION)).text.startswith("Claim from the record")
    assert "From now on" in (await taught(owner, "/synonym blarf = refuse")).text
    assert (await asked(reader, QUESTION)).text.startswith("Claim from the record")
    listed = await asked(owner, "/synonym")
    assert "blarf (en): refused" in listed.text
    await owner.press(listed, "Forget 1")
    assert "None so far" in (await owner.next_edit()).text
    assert not (await asked(reader, QUESTION)).text.startswith("Claim from the record")


async def test_a_word_that_would_confuse_is_refused_with_the_reason(server: BotApiServer):
    owner = server.user(OWNER, "Olena", "en")
    choice = await asked(owner, "/synonym agreed = refuse")
    press = await owner.press(choice, choice.buttons[0])
    assert "excludes" in (await press.answer())["text"]
    assert "for example" not in (await asked(owner, "/synonym agreed")).text
    assert "simpler" in (await asked(owner, "/synonym blarf = xyzzy")).text
