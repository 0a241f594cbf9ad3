"""Buttons do what they say, once, in any order, however late, and whoever made them up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot import replies
from bot.replies.actions import NotThis, SendQuestion, ShowClaim, Sources, Timeline, encode
from storage.records import claim_key
from tests.end_to_end.asked import NEAR, NOTHING, REFUSED, REFUSED_ID, SEVERAL

if TYPE_CHECKING:
    from tests.botapi import Message, User
    from tests.end_to_end.conftest import Running

pytestmark = pytest.mark.asyncio(loop_scope="session")

KEY = claim_key(REFUSED_ID)
CLAIM, SOURCES, TIMELINE, NOT_THIS = (encode(kind(KEY)) for kind in (ShowClaim, Sources, Timeline, NotThis))
SEND = encode(SendQuestion())


async def ask(person: User, text: str) -> Message:
    await person.send(text)
    return await person.next_reply()


@pytest.mark.parametrize("view", [SOURCES, TIMELINE])
async def test_a_closer_look_takes_the_place_of_the_claim_and_leads_back(alice: User, view: str):
    answer = await ask(alice, REFUSED["en"])
    press = await alice.press(answer, view)
    closer = await alice.next_edit()
    assert closer.id == answer.id
    assert closer.text != answer.text
    assert await press.answer()
    await alice.press(closer, CLAIM)
    back = await alice.next_edit()
    assert back.id == answer.id
    assert REFUSED["en"] in back.text
    assert back.buttons == answer.buttons


async def test_every_source_of_the_claim_is_listed_with_its_link(alice: User):
    answer = await ask(alice, REFUSED["en"])
    await alice.press(answer, SOURCES)
    listed = {address for _, address in (await alice.next_edit()).links}
    assert listed >= {address for _, address in answer.links}


async def test_a_claim_chosen_from_a_list_is_a_new_message_and_the_list_stays(alice: User):
    question = await alice.send(SEVERAL)
    choices = await alice.next_reply()
    await alice.press(choices, choices.buttons[0])
    chosen = await alice.next_reply()
    assert chosen.links
    assert chosen.reply_to == question.id
    assert alice.now(choices).text == choices.text


async def test_a_claim_opened_from_a_list_of_near_ones_begins_with_saying_that_it_is_not_what_was_asked(
    alice: User,
):
    nearest = await ask(alice, NEAR)
    await alice.press(nearest, nearest.buttons[0])
    opened = await alice.next_reply()
    assert opened.text.startswith("This is the nearest claim, not what you asked.\n\nClaim from the record")


async def test_not_what_i_asked_offers_the_way_to_the_moderators(alice: User):
    answer = await ask(alice, REFUSED["en"])
    await alice.press(answer, NOT_THIS)
    offered = await alice.next_edit()
    await alice.press(offered, SEND)
    assert (await alice.next_reply()).text == replies.question_kept("en").plain()


async def test_a_button_speaks_the_language_of_the_question(alice: User):
    answer = await ask(alice, REFUSED["uk"])
    await alice.press(answer, NOT_THIS)
    assert "модератор" in (await alice.next_edit()).text


async def test_a_question_is_kept_for_the_moderators_once_and_the_asker_sees_it(alice: User):
    question = await alice.send(NOTHING["en"])
    answer = await alice.next_reply()
    await alice.press(answer, SEND)
    kept = await alice.next_reply()
    assert kept.text == replies.question_kept("en").plain()
    assert kept.reply_to == question.id
    assert (await alice.next_edit()).buttons == []
    await alice.press(answer, SEND)
    assert (await alice.next_reply()).text == replies.question_already_kept("en").plain()


async def test_a_question_that_was_deleted_cannot_be_sent_in(alice: User):
    question = await alice.send(NOTHING["en"])
    answer = await alice.next_reply()
    alice.delete(question)
    # Telegram then no longer shows what the answer replied to.
    del alice.chat.messages[answer.id]["reply_to_message"]
    await alice.press(answer, SEND)
    assert (await alice.next_reply()).text == replies.question_lost("en").plain()


async def test_a_press_on_a_message_that_was_deleted_is_answered_in_a_new_one(alice: User):
    answer = await ask(alice, REFUSED["en"])
    alice.delete(answer)
    press = await alice.press(answer, SOURCES)
    assert (await alice.next_reply()).links
    assert await press.answer()


@pytest.mark.parametrize(
    "data",
    [
        "",
        "z",
        "c:",
        "c:nosuchclaim77",
        "c:abcdefghijklm",
        "s:abcdefghijklm:99999",
        "l:xx",
        "q:1",
        "\0",
        "🙂" * 16,
    ],
)
async def test_forged_or_unknown_data_is_said_to_be_out_of_date(alice: User, data: str):
    answer = await ask(alice, NOTHING["en"])
    press = await alice.press_data(answer, data)
    told = await press.answer()
    assert told["text"] == replies.outdated_button("en").plain()
    assert alice.now(answer).text == answer.text


async def test_a_page_beyond_the_last_is_no_error(alice: User):
    answer = await ask(alice, REFUSED["en"])
    press = await alice.press_data(answer, encode(Sources(KEY, 9999)))
    assert (await alice.next_edit()).links
    assert await press.answer()


async def test_the_same_button_pressed_twice_is_no_error(alice: User):
    answer = await ask(alice, REFUSED["en"])
    presses = [await alice.press(answer, SOURCES) for _ in range(2)]
    for press in presses:
        assert not (await press.answer()).get("text")


async def test_a_press_that_waited_too_long_still_does_what_it_says(alice: User, running: Running):
    answer = await ask(alice, REFUSED["en"])
    (await alice.press(answer, SOURCES)).expire()
    assert (await alice.next_edit()).links
    (await alice.press_data(answer, "forged")).expire()
    assert (await alice.next_reply()).text == replies.outdated_button("en").plain()
    assert "Traceback" not in running.bot.stderr
