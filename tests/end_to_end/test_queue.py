"""What the record lacks reaches the moderators in groups, and whoever asked is told what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.replies.actions import SendQuestion, encode
from storage.records import claim_key
from storage.store import Store
from tests.end_to_end.asked import REFUSED, REFUSED_ID

if TYPE_CHECKING:
    from tests.botapi import BotApiServer, BotProcess, Message, User

OWNER = 501
LIKE = {
    "uk": "Чи справді Казахстан запропонував росіянам сімдесят сім заручників?",
    "en": "Did Kazakhstan offer the Russians 77 hostages?",
}
OTHER = "чи зроблений місяць із сиру?"
TOLD = "На ваше запитання тепер є відповідь."
SETTINGS = {"OWNER_IDS": str(OWNER)}
pytestmark = pytest.mark.usefixtures("bot")


@pytest.fixture
async def owner(server: BotApiServer) -> User:
    return server.user(OWNER, "Ivan", "en")


@pytest.fixture
async def olena(server: BotApiServer) -> User:
    return server.user(11, "Olena", "uk")


async def send_in(user: User, text: str) -> None:
    """Ask, and send the question to the moderators."""
    await user.send(text)
    await user.press(await user.next_reply(), encode(SendQuestion()))
    await user.next_reply()
    await user.next_edit()


async def queue(moderator: User) -> Message:
    """Open the queue."""
    await moderator.send("/queue")
    return await moderator.next_reply()


async def pressed(moderator: User, message: Message, label: str) -> Message:
    """Press a button and return what the message becomes."""
    await moderator.press(message, label)
    return await moderator.next_edit()


async def found(moderator: User, page: Message) -> Message:
    """Look for the claim of the fixtures, and choose it."""
    await pressed(moderator, page, "Find another claim")
    await moderator.send(REFUSED["en"])
    return await pressed(moderator, await moderator.next_reply(), "Link to 1")


async def test_an_empty_queue_says_so(owner: User):
    assert (await queue(owner)).text == "No question waits."


async def test_what_most_people_ask_comes_first_with_every_wording_of_it(
    server: BotApiServer, owner: User, olena: User
):
    await send_in(olena, OTHER)
    for number in (21, 22):
        await send_in(server.user(number, "Reader", "en"), LIKE["en"])
    page = await queue(owner)
    assert page.text.startswith("Question 1 of 2\n2 people asked this")
    assert f"“{LIKE['en']}” ×2" in page.text
    after = await pressed(owner, page, "Next →")
    assert after.text.startswith("Question 2 of 2\n1 person asked this")
    assert OTHER in after.text
    assert "Next →" not in after.buttons


async def test_a_moderator_links_a_question_to_a_claim_and_its_asker_is_told_once_in_their_language(
    bot: BotProcess, owner: User, olena: User
):
    await send_in(olena, OTHER)
    preview = await found(owner, await queue(owner))
    assert f"1. “{OTHER}”" in preview.text
    done = await pressed(owner, preview, "Add wording 1")
    assert done.text.startswith("✓ Answered. 1 person asked this")
    assert "No question waits." in done.text
    told = await olena.next_reply()
    assert told.text.startswith(TOLD)
    assert REFUSED["uk"] in told.text
    await owner.press(preview, "Add wording 1")
    await owner.next_edit()
    await olena.hears_nothing(4)
    async with Store.open(f"sqlite:///{bot.database}") as store:
        (claim,) = (await store.claims_by_id([REFUSED_ID])).values()
        assert claim.aliases["uk"][-1] == OTHER
        assert len(await store.desk.audit.of(REFUSED_ID)) == 2


async def test_the_next_question_in_the_wording_that_was_added_gets_the_claim(owner: User, olena: User):
    await send_in(olena, OTHER)
    await pressed(owner, await found(owner, await queue(owner)), "Add wording 1")
    await olena.next_reply()
    await olena.send(OTHER)
    assert REFUSED["uk"] in (await olena.next_reply()).text


async def test_a_draft_begun_from_the_queue_carries_its_questions(bot: BotProcess, owner: User, olena: User):
    await send_in(olena, OTHER)
    begun = await pressed(owner, await queue(owner), "Enter a new claim")
    assert begun.text.startswith(f"People asked: “{OTHER}”")
    async with Store.open(f"sqlite:///{bot.database}") as store:
        (draft,) = await store.desk.drafts.of(f"user:{OWNER}")
        assert draft.questions == (1,)


async def test_a_draft_begun_from_the_queue_shows_what_people_asked(owner: User, olena: User):
    await send_in(olena, "Чи правда, що <b>Угорщина</b> відмовила 77 пораненим?")
    begun = await pressed(owner, await queue(owner), "Enter a new claim")
    assert begun.text.startswith("People asked: “Чи правда, що <b>Угорщина</b> відмовила 77 пораненим?”")
    assert "What is the claim?" in begun.text


async def test_an_answer_needs_no_new_wording(bot: BotProcess, owner: User, olena: User):
    await send_in(olena, OTHER)
    await pressed(owner, await found(owner, await queue(owner)), "Answer, add nothing")
    assert (await olena.next_reply()).text.startswith(TOLD)
    async with Store.open(f"sqlite:///{bot.database}") as store:
        assert len(await store.desk.audit.of(REFUSED_ID)) == 1


async def test_a_question_is_closed_with_a_note_after_one_more_look_at_it(owner: User, olena: User):
    await send_in(olena, OTHER)
    await pressed(owner, await queue(owner), "Close with a note")
    await owner.send("Місяць <не> із сиру.")
    shown = await owner.next_reply()
    assert "Місяць <не> із сиру." in shown.text
    await olena.hears_nothing()
    done = await pressed(owner, shown, "Close and send")
    assert done.text.startswith("✓ Closed; those who asked are sent your note")
    assert "Місяць <не> із сиру." in (await olena.next_reply()).text


async def test_the_note_that_is_sent_is_the_one_that_was_shown(owner: User, olena: User):
    await send_in(olena, OTHER)
    await pressed(owner, await queue(owner), "Close with a note")
    written = await owner.send("First thought.")
    shown = await owner.next_reply()
    await owner.edit(written, "Second thought.")
    await owner.next_reply()
    await pressed(owner, shown, "Close and send")
    assert "First thought." in (await olena.next_reply()).text


async def test_a_question_closed_without_a_note_is_nothing_its_asker_hears_of(owner: User, olena: User):
    await send_in(olena, OTHER)
    await pressed(owner, await queue(owner), "Close")
    await olena.hears_nothing(4)
    assert (await queue(owner)).text == "No question waits."


async def test_what_somebody_else_dealt_with_meanwhile_is_not_dealt_with_again(owner: User, olena: User):
    await send_in(olena, OTHER)
    first, second = await queue(owner), await queue(owner)
    await pressed(owner, first, "Close")
    stale = await pressed(owner, second, "Close with a note")
    assert "dealt with or has changed meanwhile" in stale.text


async def test_a_question_that_came_in_since_stays_open(server: BotApiServer, owner: User, olena: User):
    await send_in(olena, OTHER)
    page = await queue(owner)
    await send_in(server.user(21, "Ann", "uk"), OTHER)
    await pressed(owner, page, "Close")
    assert "1 person asked this" in (await queue(owner)).text


async def test_an_update_delivered_twice_is_worked_on_once(server: BotApiServer, owner: User, olena: User):
    await send_in(olena, OTHER)
    preview = await found(owner, await queue(owner))
    press = await owner.press(preview, "Answer, add nothing")
    await owner.next_edit()
    press.repeat()
    assert (await olena.next_reply()).text.startswith(TOLD)
    await server.all_confirmed()
    assert "dealt with" not in owner.now(preview).text
    await olena.hears_nothing(4)


@pytest.mark.parametrize(
    "data",
    [
        "m:queue",
        "m:q-close:1:1:1",
        f"m:q-add:{claim_key(REFUSED_ID)}:1:1:1:1",
        "m:q-add",
        "m:q-note:x:y:z",
        "m:q-link:nosuchclaim00:1:1:1",
    ],
)
async def test_who_is_no_moderator_reaches_nothing_of_the_queue_by_forged_buttons(
    owner: User, olena: User, data: str
):
    await send_in(olena, OTHER)
    await olena.send("/queue")
    helped = await olena.next_reply()
    press = await olena.press_data(helped, data)
    assert "застаріла" in (await press.answer())["text"]
    assert OTHER in (await queue(owner)).text


async def test_a_moderators_forged_button_shows_the_queue_or_a_sentence(owner: User, olena: User):
    await send_in(olena, OTHER)
    page = await queue(owner)
    for data in (
        "m:q-close:9:9:9",
        "m:q-note:x:y:z",
        "m:q-add",
        "m:q-link:nosuchclaim00:1:1:1",
        "m:queue:77",
    ):
        press = await owner.press_data(page, data)
        await press.answer()
    assert OTHER in (await queue(owner)).text
