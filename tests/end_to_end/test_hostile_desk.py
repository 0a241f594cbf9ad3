"""Whatever is sent or pressed at the desk, by mistake or in bad faith, gets a sensible sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from storage.interchange import dump
from tests.botapi import BotApiServer, BotProcess, Document
from tests.end_to_end.desk import OWNER, SECOND, STRANGER, Moderator
from tests.storage.samples import OFFER

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

WORDING = "Hungary refused to receive 77 wounded Ukrainian prisoners in May 2025."
HUGE = "9" * 30
OVERRIDE = "\u202e"

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bot(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[BotProcess]:
    """Run one bot with two owners for all these tests; in the end nothing may have failed in it."""
    folder, env = tmp_path_factory.mktemp("desk"), {"OWNER_IDS": f"{OWNER},{SECOND}"}
    async with BotApiServer() as server, BotProcess(server, folder, env=env) as bot:
        yield bot
        await server.all_confirmed()
        assert "could not be answered" not in bot.stderr


@pytest.fixture(scope="module")
def olena(bot: BotProcess) -> Moderator:
    """Introduce the owner."""
    return Moderator(bot.server.user(OWNER, "Olena", "en"))


async def test_what_stands_on_the_lines_below_a_command_belongs_to_it(olena: Moderator):
    assert "Who" in await olena.writes(f"/add\n{WORDING}")
    assert "77" in await olena.writes("/drafts")
    await olena.writes("/find\nexchange")
    assert olena.screen is not None
    await olena.presses_on("Next →")


async def test_a_word_whose_meaning_is_still_open_is_among_the_drafts_and_can_be_dropped(olena: Moderator):
    await olena.writes("/synonym blarf = refuse")
    assert "new word" in await olena.writes("/drafts")
    assert olena.screen is not None
    label = next(each for each in olena.screen.buttons if each.startswith("Draft "))
    assert await olena.presses_on(label) == "What does “blarf” mean?"
    await olena.presses_on("Cancel")
    assert "blarf" not in await olena.writes("/drafts")


async def test_a_file_that_was_not_imported_yet_can_be_opened_again_and_dropped(olena: Moderator):
    file = Document(data=dump([OFFER], "yaml").encode(), name="claims.yaml")
    shown = await olena.writes("/import", content=file)
    assert "import of a file" in await olena.writes("/drafts")
    assert olena.screen is not None
    label = next(each for each in olena.screen.buttons if each.startswith("Draft "))
    assert await olena.presses_on(label) == shown
    assert "Not imported" in await olena.presses_on("Cancel")
    assert "import of a file" not in await olena.writes("/drafts")


async def test_a_number_that_nothing_can_have_names_nothing(olena: Moderator):
    assert "no such moderator" in await olena.writes(f"/moderators {HUGE}")
    assert olena.screen is not None
    for data in (f"m:draft:{HUGE}", f"m:fixes:{HUGE}:1", f"m:review:{HUGE}", f"m:drop:{HUGE}"):
        press = await olena.user.press_data(olena.screen, data)
        assert "There is no such" in str((await press.answer())["text"])


async def test_a_name_disturbs_nothing_of_the_line_it_stands_in(olena: Moderator):
    listed = await olena.writes(f"/moderators {STRANGER} {OVERRIDE}Eve\n2. Owner {'N' * 3000}")
    (line,) = (each for each in listed.splitlines() if f"(ID {STRANGER})" in each)
    assert line.startswith("1. Eve 2. Owner N")
    assert len(line) < 100
    assert OVERRIDE not in listed
