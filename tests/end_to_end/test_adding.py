"""From nothing to a published claim with a rebuttal, whatever happens on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.asked import REFUSED
from tests.end_to_end.desk import OWNER, SECOND, STRANGER, moderators, record_of

if TYPE_CHECKING:
    from tests.botapi import BotApiServer, BotProcess

WORDING = "Hungary refused to receive 77 wounded Ukrainian prisoners in May 2025."
ASKED = "Did Hungary refuse to receive 77 wounded Ukrainian prisoners in May 2025?"
SETTINGS = {"OWNER_IDS": f"{OWNER},{SECOND}"}


@pytest.mark.usefixtures("bot")
async def test_a_claim_with_a_rebuttal_takes_four_messages_and_seven_presses(server: BotApiServer):
    olena, ivan = moderators(server)
    await olena.writes(f"/add {WORDING}")
    await olena.presses_on("Maria Zakharova")
    await olena.presses_on("Today, " + _day(olena.screen.buttons, "Today, "))
    await olena.presses_on("As the claim says")
    shown = await olena.writes("https://example.org/claim")
    assert shown.startswith("Draft 1. Askers will see this:")
    assert await olena.presses_on("+ Rebuttal")
    await olena.presses_on("Dmytro Lubinets")
    await olena.presses_on("Yesterday, " + _day(olena.screen.buttons, "Yesterday, "))
    await olena.writes("He said that Hungary received all of them.")
    preview = await olena.writes("https://example.org/rebuttal")
    published = await olena.presses_on("Publish")
    assert published.startswith("Published.")
    assert (olena.messages, olena.presses) == (4, 7)
    assert preview.split("\n\n")[1:4] == published.split("\n\n")[1:4]
    answered = await ivan.writes(ASKED)
    assert "He said that Hungary received all of them." in answered


def _day(buttons: list[str], word: str) -> str:
    return next(button.removeprefix(word) for button in buttons if button.startswith(word))


async def test_a_draft_survives_the_death_of_the_bot_at_every_question(server: BotApiServer, bot: BotProcess):
    olena, _ = moderators(server)
    await olena.writes("/add")
    for typed in (
        WORDING,
        "Ivan Petrenko",
        "Head of a charity",
        "other",
        "yesterday",
        "They refused",
        "https://e.org",
    ):
        await bot.kill()
        await bot.start()
        await olena.writes(typed)
    await bot.kill()
    await bot.start()
    assert (await olena.presses_on("Publish")).startswith("Published.")
    (claim,) = [claim for claim in await record_of(bot) if "77" in claim.claim.get("en", "")]
    assert claim.statements[0].speaker.role == {"en": "Head of a charity"}


@pytest.mark.usefixtures("bot")
async def test_a_wrong_answer_is_asked_for_again_and_loses_nothing(server: BotApiServer):
    olena, _ = moderators(server)
    await olena.writes(f"/add {WORDING}")
    await olena.presses_on("Maria Zakharova")
    asked = await olena.writes("in 2099")
    assert asked.startswith("I cannot tell which day this is")
    assert "When was it said?" in asked
    assert "What was said?" in await olena.writes("2 May 2025")


async def test_a_button_pressed_twice_and_an_update_that_comes_twice_do_it_once(
    server: BotApiServer, bot: BotProcess
):
    olena, _ = moderators(server)
    await olena.writes(f"/add {WORDING}")
    question = olena.screen
    press = await olena.user.press(question, "Maria Zakharova")
    await olena.user.press(question, "Maria Zakharova")
    again = [await olena.user.next_edit(), await olena.user.next_edit()]
    assert "When was it said?" in again[0].text
    assert again[1].text.startswith("This draft has changed since")
    sent = await olena.user.send("yesterday")
    await olena.user.next_reply()
    await bot.restart()
    press.repeat()
    assert "What was said?" in (await olena.user.next_edit()).text
    server.world.updates.put(dict(sent.update))
    assert "What was said?" in (await olena.user.next_reply()).text


async def test_publishing_twice_publishes_once(server: BotApiServer, bot: BotProcess):
    olena, _ = moderators(server)
    await olena.writes(f"/add {WORDING}")
    await olena.presses_on("Nobody is known")
    preview = olena.screen
    press = await olena.user.press(preview, "Publish")
    await olena.user.next_edit()
    again = await olena.user.press(preview, "Publish")
    assert "published" in (await again.answer())["text"]
    await bot.restart()
    press.repeat()
    assert "is published" in (await olena.user.next_edit()).text
    await server.all_confirmed()
    assert sum("77" in claim.claim.get("en", "") for claim in await record_of(bot)) == 1


async def test_a_claim_the_record_has_becomes_a_statement_there(server: BotApiServer, bot: BotProcess):
    olena, _ = moderators(server)
    before = {claim.id: len(claim.statements) for claim in await record_of(bot)}
    await olena.writes(f"/add {REFUSED['en']}")
    await olena.presses_on("Maria Zakharova")
    await olena.presses_on("Not known")
    await olena.writes("She said it once more.")
    await olena.writes("https://example.org/again")
    assert "have this claim already" in await olena.presses_on("Publish")
    await olena.presses_on("Add it to 1")
    assert (await olena.presses_on("Publish")).startswith("Published.")
    after = {claim.id: len(claim.statements) for claim in await record_of(bot)}
    assert [after[claim_id] - number for claim_id, number in before.items() if after[claim_id] != number] == [
        1
    ]
    assert set(after) == set(before)


@pytest.mark.usefixtures("bot")
async def test_a_draft_is_cancelled_only_when_it_is_meant(server: BotApiServer):
    olena, _ = moderators(server)
    await olena.writes(f"/add {WORDING}")
    await olena.presses_on("Cancel the draft")
    assert "Who claims this?" in await olena.presses_on("No, go on")
    await olena.presses_on("Cancel the draft")
    assert await olena.presses_on("Yes, cancel it") == "Draft 1 is cancelled."
    assert "You have no drafts" in await olena.writes("/drafts")


@pytest.mark.usefixtures("bot")
async def test_a_question_in_the_middle_of_a_draft_is_answered_and_the_draft_goes_on(server: BotApiServer):
    olena, _ = moderators(server)
    await olena.writes(f"/add {WORDING}")
    assert "630" in await olena.writes("Did Ukraine refuse to take 630 prisoners in December 2024?")
    assert "In which role?" in await olena.writes("Ivan Petrenko")


@pytest.mark.usefixtures("bot")
async def test_cancel_ends_what_a_moderator_is_in_the_middle_of(server: BotApiServer):
    olena, _ = moderators(server)
    assert await olena.writes("/cancel") == "You have no drafts. /add begins one."
    await olena.writes("/rebut")
    assert (await olena.writes("/cancel")).startswith("Stopped.")
    assert "630" in await olena.writes("Did Ukraine refuse to take 630 prisoners in December 2024?")
    await olena.writes(f"/add {WORDING}")
    assert (await olena.writes("/cancel")).startswith("Cancel draft 1?")
    assert await olena.presses_on("Yes, cancel it") == "Draft 1 is cancelled."


async def test_a_rebuttal_finds_its_claim_by_words(server: BotApiServer, bot: BotProcess):
    olena, _ = moderators(server)
    asked = await olena.writes(f"/rebut {REFUSED['en']}")
    assert "Who disputes this?" in asked
    await olena.presses_on("Dmytro Lubinets")
    await olena.presses_on("Not known")
    await olena.writes("He denied it once more.")
    await olena.writes("https://example.org/denial")
    published = await olena.presses_on("Publish")
    assert published.startswith("Published.")
    assert any(
        statement.text.get("en") == "He denied it once more."
        for claim in await record_of(bot)
        for statement in claim.statements
    )


@pytest.mark.parametrize(
    "data", ["m:publish:1:2", "m:pick:1:2:side:ukraine", "m:drop-draft:1:2", "m:draft:1", "m:more:1:2:rebuts"]
)
@pytest.mark.usefixtures("bot")
async def test_a_stranger_cannot_touch_a_draft(server: BotApiServer, data: str):
    olena, ivan = moderators(server)
    stranger = server.user(STRANGER, "Eve", "en")
    before = await olena.writes(f"/add {WORDING}")
    for person, told in ((stranger, "out of date"), (ivan.user, "somebody else")):
        await person.send("/start")
        shown = await person.next_reply()
        assert told in (await (await person.press_data(shown, data)).answer())["text"]
    assert olena.user.now(olena.screen).text == before
    assert "Draft 1" in "".join((await olena.writes("/drafts"), *olena.screen.buttons))


@pytest.mark.usefixtures("bot")
async def test_a_claim_with_a_rebuttal_can_be_sent_in_one_message(server: BotApiServer):
    olena, _ = moderators(server)
    shown = await olena.writes(
        f"/add\nClaim: {WORDING}\nWho: Zakharova\nWhen: yesterday\nLink: https://example.org/a\n"
        "Rebuttal by: Lubinets\nSaid: He denied it.\nLink: https://example.org/b"
    )
    assert shown.startswith("Draft 1. Askers will see this:")
    assert (await olena.presses_on("Publish")).startswith("Published.")
    assert (olena.messages, olena.presses) == (1, 1)
