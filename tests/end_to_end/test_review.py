"""With review nothing is live until somebody else has approved it."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from storage.interchange import dump
from tests.botapi import BotApiServer, BotProcess, Document
from tests.end_to_end.desk import OWNER, SECOND, Moderator, moderators, record_of
from tests.storage.samples import OFFER

WORDING = "Hungary refused to receive 77 wounded Ukrainian prisoners in May 2025."
THIRD = 504
SETTINGS = {"OWNER_IDS": f"{OWNER},{SECOND},{THIRD}", "REVIEW_REQUIRED": "true"}


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


async def test_an_edit_is_reviewed_by_what_it_changes_and_a_withdrawal_by_its_reason(
    server: BotApiServer, bot: BotProcess
):
    olena, ivan = moderators(server)
    claim, other, *_ = await record_of(bot)
    await olena.writes(f"/edit {claim.id} claim.en Quite another wording")
    await olena.presses_on("Send for review")
    assert "correction" in await ivan.writes("/drafts")
    shown = await ivan.presses_on("Review 1")
    assert "Draft 1 by Olena: correction" in shown
    assert "This changes:\n• Wording (English): " in shown
    assert "Quite another wording" in shown
    assert "Done" in await ivan.presses_on("Approve")
    await olena.writes(f"/retire {other.id} Nobody said it")
    await olena.presses_on("Send for review")
    await ivan.writes("/drafts")
    shown = await ivan.presses_on("Review 2")
    assert "Reason: Nobody said it" in shown
    assert "Status: published → withdrawn" in shown
    assert "Askers will no longer see this:" in shown
    assert "withdrawn" in await ivan.presses_on("Approve")
    stored = {claim.id: claim for claim in await record_of(bot)}
    assert stored[claim.id].claim["en"] == "Quite another wording"
    assert other.id not in stored


async def test_what_changed_meanwhile_sends_a_draft_back_to_its_author_who_puts_it_on_top(
    server: BotApiServer, bot: BotProcess
):
    olena, ivan = moderators(server)
    claim, *_ = await record_of(bot)
    await olena.writes(f"/edit {claim.id} claim.en The first wording")
    await olena.presses_on("Send for review")
    await ivan.writes(f"/edit {claim.id} claim.en The second wording")
    await ivan.presses_on("Send for review")
    await ivan.writes("/drafts")
    assert "The first wording" in await ivan.presses_on("Review 1")
    waiting = ivan.screen
    await olena.writes("/drafts")
    await olena.presses_on("Review 2")
    await olena.presses_on("Approve")
    ivan.screen = waiting
    told = await ivan.presses_on("Approve")
    assert "It cannot be approved as it is" in told
    assert "The second wording" in told
    await ivan.presses_on("Give back")
    await ivan.writes("Look at mine first")
    await olena.writes("/drafts")
    assert "Look at mine first" in await olena.presses_on("Draft 1")
    await olena.presses_on("Send for review")
    assert "waits for another moderator" in await olena.presses_on("Publish mine on top")
    await ivan.writes("/drafts")
    await ivan.presses_on("Review 1")
    await ivan.presses_on("Approve")
    assert "The first wording" in {claim.claim.get("en") for claim in await record_of(bot)}


async def test_an_import_is_reviewed_by_its_counts_its_records_and_its_report(
    server: BotApiServer, bot: BotProcess
):
    olena, ivan = moderators(server)
    file = Document(data=dump([OFFER], "yaml").encode(), name="offer.yaml")
    assert "1 to add" in await olena.writes("/import", content=file)
    await olena.presses_on("Import")
    assert "offer.yaml" in await ivan.writes("/drafts")
    shown = await ivan.presses_on("Review 1")
    assert "import of a file" in shown
    assert f"1 to add. Nothing is written yet.\n\n＋ {OFFER.id}" in shown
    assert "1 added, 0 changed" in await ivan.presses_on("Approve")
    assert OFFER.id in {claim.id for claim in await record_of(bot)}


async def test_an_import_that_came_back_shows_its_author_what_it_would_do_now(
    server: BotApiServer, bot: BotProcess
):
    olena, ivan = moderators(server)
    claim, *_ = await record_of(bot)
    changed = replace(claim, claim={**claim.claim, "en": "The wording of the file"})
    await olena.writes("/import", content=Document(data=dump([changed], "yaml").encode(), name="one.yaml"))
    await olena.presses_on("Import")
    await ivan.writes(f"/edit {claim.id} claim.en The wording of Ivan")
    await ivan.presses_on("Send for review")
    await olena.writes("/drafts")
    await olena.presses_on("Review 2")
    await olena.presses_on("Approve")
    await ivan.writes("/drafts")
    assert f"Changed since its author looked at it: {claim.id}" in await ivan.presses_on("Review 1")
    await ivan.presses_on("Give back")
    await ivan.writes("See what I made of it")
    await olena.writes("/drafts")
    opened = await olena.presses_on("Draft 1")
    assert "See what I made of it" in opened
    assert "“The wording of Ivan” → “The wording of the file”" in opened
    await olena.presses_on("Import")
    await ivan.writes("/drafts")
    await ivan.presses_on("Review 1")
    assert "0 added, 1 changed" in await ivan.presses_on("Approve")


async def test_authors_take_a_waiting_draft_back_and_the_reviewers_button_says_so(
    server: BotApiServer, bot: BotProcess
):
    olena, ivan = moderators(server)
    await handed_in(olena)
    await ivan.writes("/drafts")
    await ivan.presses_on("Review 1")
    forged = await ivan.user.press_data(ivan.screen, "m:take-back:1:3")
    assert "only its author" in (await forged.answer())["text"]
    assert WORDING in await olena.presses_on("Take it back")
    assert "its author has it again" in await ivan.hears("Approve")
    assert not await is_live(bot)
    assert "waits for another moderator" in await olena.presses_on("Send for review")


async def test_two_reviewers_pressing_at_the_same_moment_approve_once(server: BotApiServer, bot: BotProcess):
    olena, ivan = moderators(server)
    halyna = Moderator(server.user(THIRD, "Halyna", "en"))
    await handed_in(olena)
    for reviewer in (ivan, halyna):
        await reviewer.writes("/drafts")
        await reviewer.presses_on("Review 1")
    pressed = await asyncio.gather(
        *(reviewer.user.press(reviewer.screen, "Approve") for reviewer in (ivan, halyna))
    )
    answers = [(await press.answer()).get("text", "") for press in pressed]
    assert sorted(bool(text) for text in answers) == [False, True]
    assert any("is approved and published already" in text for text in answers)
    assert sum("77" in claim.claim.get("en", "") for claim in await record_of(bot)) == 1


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
