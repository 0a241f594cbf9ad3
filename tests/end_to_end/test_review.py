"""With review nothing is live until somebody else has approved it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest_asyncio

from storage.interchange import dump
from tests.botapi import BotApiServer, BotProcess, Document
from tests.end_to_end.desk import OWNER, SECOND, moderators, record_of
from tests.storage.samples import OFFER

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.end_to_end.desk import Moderator

WORDING = "Hungary refused to receive 77 wounded Ukrainian prisoners in May 2025."
SETTINGS = {"OWNER_IDS": f"{OWNER},{SECOND}", "REVIEW_REQUIRED": "true"}


@pytest_asyncio.fixture
async def server() -> AsyncIterator[BotApiServer]:
    async with BotApiServer() as server:
        yield server


@pytest_asyncio.fixture
async def bot(server: BotApiServer, tmp_path: Path) -> AsyncIterator[BotProcess]:
    """Run a bot with two owners that publishes nothing without review."""
    async with BotProcess(server, tmp_path, env=SETTINGS) as bot:
        yield bot
        await server.all_confirmed()


async def handed_in(author: Moderator) -> None:
    await author.writes(f"/add {WORDING}")
    await author.presses_on("Nobody is known")
    assert "waits for another moderator" in await author.presses_on("Send for review")


async def is_live(bot: BotProcess) -> bool:
    return any("77" in claim.claim.get("en", "") for claim in await record_of(bot))


async def test_a_draft_is_published_when_another_moderator_approves(server: BotApiServer, bot: BotProcess):
    olena, ivan = moderators(server)
    await handed_in(olena)
    assert not await is_live(bot)
    assert "Waiting for your review" in await ivan.writes("/drafts")
    assert WORDING in await ivan.presses_on("Review 1")
    first = ivan.screen
    assert (await ivan.presses_on("Approve")).startswith("Published.")
    assert await is_live(bot)
    again = await ivan.user.press(first, "Approve")
    assert "published" in (await again.answer())["text"]


async def test_nobody_approves_their_own_draft(server: BotApiServer, bot: BotProcess):
    olena, _ = moderators(server)
    await handed_in(olena)
    for data in ("m:approve:1:3", "m:return:1:3"):
        told = await olena.user.press_data(olena.screen, data)
        assert "Nobody reviews their own draft" in (await told.answer())["text"]
    assert not await is_live(bot)


async def test_the_author_sees_why_a_draft_came_back_and_goes_on(server: BotApiServer, bot: BotProcess):
    olena, ivan = moderators(server)
    await handed_in(olena)
    await ivan.writes("/drafts")
    await ivan.presses_on("Review 1")
    await ivan.presses_on("Give back")
    await bot.restart()
    assert "went back to its author" in await ivan.writes("Who says so?")
    assert "given back" in await olena.writes("/drafts")
    assert "A reviewer gave this back: Who says so?" in await olena.presses_on("Draft 1")
    assert "waits for another moderator" in await olena.presses_on("Send for review")
    assert not await is_live(bot)


async def test_a_reviewer_sees_every_claim_of_an_import(server: BotApiServer, bot: BotProcess):
    olena, ivan = moderators(server)
    claims = [replace(OFFER, id=f"offer-{n}") for n in range(3)]
    await olena.writes("/import", content=Document(data=dump(claims, "yaml").encode(), name="a.yaml"))
    assert "waits for another moderator" in await olena.presses_on("Import")
    await ivan.writes("/drafts")
    shown = await ivan.presses_on("Review 1")
    assert all(claim.id in shown for claim in claims)
    assert "3 added" in await ivan.presses_on("Approve")
    assert {claim.id for claim in claims} <= {claim.id for claim in await record_of(bot)}
