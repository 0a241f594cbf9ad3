"""Claims come and go as documents in the chat; nothing is written before it was shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest_asyncio

from storage.interchange import dump, parse
from tests.botapi import BotApiServer, BotProcess, Document
from tests.storage.samples import OFFER

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.botapi import Message, User

OWNER, STRANGER = 501, 503
FILE = dump([OFFER], "yaml").encode()
QUESTION = OFFER.claim["en"]


@pytest_asyncio.fixture
async def server(tmp_path: Path) -> AsyncIterator[BotApiServer]:
    """Run a bot that has one owner."""
    async with BotApiServer() as server, BotProcess(server, tmp_path, env={"OWNER_IDS": str(OWNER)}):
        yield server
        await server.all_confirmed()


def document(data: bytes, name: str = "claims.yaml") -> Document:
    return Document(data=data, name=name)


async def sent(person: User, data: bytes, caption: str = "/import") -> Message:
    await person.send(caption, content=document(data))
    return await person.next_reply()


async def test_a_file_is_shown_first_and_written_when_the_moderator_says_so(server: BotApiServer):
    owner = server.user(OWNER, "Olena", "en")
    shown = await sent(owner, FILE)
    assert "1 to add" in shown.text
    await owner.send(QUESTION)
    assert OFFER.id not in str((await owner.next_reply()).buttons)
    await owner.press(shown, "Import")
    assert "1 added, 0 changed" in (await owner.next_edit()).text
    await owner.send(QUESTION)
    assert QUESTION in (await owner.next_reply()).text


async def test_a_spreadsheet_is_asked_for_in_a_format_that_can_be_read(server: BotApiServer):
    owner = server.user(OWNER, "Olena", "en")
    await owner.send("/import", content=document(b"PK\x03\x04", "claims.xlsx"))
    assert (await owner.next_reply()).text.startswith("I cannot read claims.xlsx: save the table as CSV")


async def test_pressing_import_twice_imports_once(server: BotApiServer):
    owner = server.user(OWNER, "Olena", "en")
    shown = await sent(owner, FILE)
    press = await owner.press(shown, "Import")
    press.repeat()
    await owner.next_edit()
    again = await owner.press_data(shown, shown.button("Import")["callback_data"])
    assert (await again.answer())["text"]


async def test_everything_wrong_with_a_file_is_named_and_nothing_can_be_imported(server: BotApiServer):
    owner = server.user(OWNER, "Olena", "en")
    shown = await sent(
        owner, b"- id: one\n  claim: {en: x}\n  verdict: perhaps\n- id: two\n  claim: {en: y}\n"
    )
    assert "verdict: must be one of" in shown.text
    assert "(line 3)" in shown.text
    assert "verdict: is missing" in shown.text
    assert not shown.buttons


async def test_a_strangers_file_is_no_import(server: BotApiServer):
    stranger = server.user(STRANGER, "Eve", "en")
    assert "to add" not in (await sent(stranger, FILE)).text


async def test_an_export_gives_back_what_is_stored(server: BotApiServer):
    owner = server.user(OWNER, "Olena", "en")
    shown = await sent(owner, FILE)
    await owner.press(shown, "Import")
    await owner.next_edit()
    await owner.send("/export csv")
    message = await owner.next_reply()
    stored = server.world.files.by_id[message.json["document"]["file_id"]]
    assert OFFER in parse(stored.data.decode("utf-8"), name=stored.name)
