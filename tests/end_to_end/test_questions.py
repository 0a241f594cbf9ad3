"""A text, a post, a caption, a reply or an edited message is answered from the record."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot import replies
from bot.matching.answer import Answer, Outcome
from tests.botapi import Document, Photo, Video, from_channel
from tests.end_to_end.asked import BODIES, NOTHING, REFUSED, SEVERAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.botapi import User
    from tests.end_to_end.conftest import Running

pytestmark = pytest.mark.asyncio(loop_scope="session")

EMPTY = replies.Record({}, None, lambda concept, _language: concept)
JUNE = datetime(2025, 6, 8, tzinfo=UTC)
NOTHING_FOUND = {
    language: replies.answer(Answer(Outcome.NONE, language), EMPTY, language).plain() for language in REFUSED
}


@pytest.mark.parametrize("language", REFUSED)
async def test_a_question_is_answered_in_its_own_language_with_sources(
    reader: Callable[[str], User], language: str
):
    asker = reader("fr")
    question = await asker.send(f"{REFUSED[language]}?")
    answer = await asker.next_reply()
    assert REFUSED[language] in answer.text
    assert answer.reply_to == question.id
    assert answer.links
    assert all(address.startswith("http") for _, address in answer.links)


@pytest.mark.parametrize("language", NOTHING)
async def test_what_the_record_does_not_have_is_said_in_the_language_of_the_question(
    reader: Callable[[str], User], language: str
):
    asker = reader("en")
    await asker.send(NOTHING[language])
    assert (await asker.next_reply()).text == NOTHING_FOUND[language]


async def test_no_link_preview_is_shown(alice: User, running: Running):
    await alice.send(REFUSED["en"])
    await alice.next_reply()
    assert running.server.calls_of("sendMessage")[-1]["link_preview_options"] == {"is_disabled": True}


async def test_the_bot_is_typing_while_it_works(alice: User):
    await alice.send(REFUSED["en"])
    await alice.next_reply()
    assert alice.chat.actions == ["typing"]


async def test_a_question_that_fits_several_claims_offers_them(alice: User):
    await alice.send(SEVERAL)
    answer = await alice.next_reply()
    assert len([words for words in answer.buttons if words.startswith("Show claim")]) >= 2


async def test_a_forwarded_post_is_answered_like_a_question(alice: User):
    post = await alice.send(REFUSED["en"], forward_origin=from_channel(-1001, "News", JUNE))
    answer = await alice.next_reply()
    assert REFUSED["en"] in answer.text
    assert answer.reply_to == post.id


async def test_a_forwarded_post_that_begins_with_a_command_is_no_command(alice: User):
    await alice.send("/start your day with us", forward_origin=from_channel(-1001, "News", JUNE))
    assert (await alice.next_reply()).text != replies.start("en").plain()


@pytest.mark.parametrize("content", [Photo(), Video(), Document("list.pdf", b"%PDF")], ids=type)
async def test_a_caption_is_a_question(alice: User, content: Photo | Video | Document):
    await alice.send(REFUSED["en"], content=content)
    assert REFUSED["en"] in (await alice.next_reply()).text


async def test_an_edited_question_corrects_the_answer_in_its_place(alice: User):
    question = await alice.send(NOTHING["en"])
    answer = await alice.next_reply()
    await alice.edit(question, REFUSED["en"])
    corrected = await alice.next_edit()
    assert corrected.id == answer.id
    assert REFUSED["en"] in corrected.text
    assert corrected.buttons != answer.buttons


async def test_a_question_edited_without_another_answer_changes_nothing(alice: User):
    question = await alice.send(NOTHING["en"])
    answer = await alice.next_reply()
    await alice.edit(question, f"{NOTHING['en']} please")
    await alice.hears_nothing()
    assert alice.now(answer).text == answer.text


async def test_an_edited_question_is_answered_anew_when_its_answer_was_deleted(alice: User):
    question = await alice.send(NOTHING["en"])
    alice.delete(await alice.next_reply())
    await alice.edit(question, REFUSED["en"])
    assert REFUSED["en"] in (await alice.next_reply()).text


async def test_is_this_true_in_reply_to_a_post_asks_about_the_post(alice: User):
    post = await alice.send(REFUSED["en"])
    await alice.next_reply()
    await alice.send("is this true?", reply_to=post)
    answer = await alice.next_reply()
    assert REFUSED["en"] in answer.text
    assert answer.reply_to == post.id


async def test_is_this_true_in_reply_to_a_post_is_not_about_the_answer_before(alice: User):
    post = await alice.send(REFUSED["en"])
    await alice.next_reply()
    await alice.send(BODIES)
    await alice.next_reply()
    await alice.send("is this true?", reply_to=post)
    assert REFUSED["en"] in (await alice.next_reply()).text


async def test_a_reply_that_asks_something_itself_is_answered_as_it_stands(alice: User):
    post = await alice.send(BODIES)
    await alice.next_reply()
    question = await alice.send(REFUSED["en"], reply_to=post)
    answer = await alice.next_reply()
    assert REFUSED["en"] in answer.text
    assert answer.reply_to == question.id


async def test_thanks_in_reply_to_a_post_are_just_thanks(alice: User):
    post = await alice.send(REFUSED["en"])
    await alice.next_reply()
    await alice.send("thank you", reply_to=post)
    assert REFUSED["en"] not in (await alice.next_reply()).text


async def test_the_longest_text_of_telegram_is_answered(alice: User):
    await alice.send(("<b> & the moon is made of cheese. " * 150)[:4096])
    assert (await alice.next_reply()).text == NOTHING_FOUND["en"]


async def test_questions_sent_in_a_hurry_are_answered_in_their_order(alice: User):
    questions = [await alice.send(text) for text in (REFUSED["en"], NOTHING["en"], BODIES, SEVERAL)]
    answers = await alice.replies(4)
    assert [answer.reply_to for answer in answers] == [question.id for question in questions]


async def test_in_a_group_the_bot_keeps_silent_unless_a_command_calls_it(alice: User, running: Running):
    group = running.server.group(-1002, "Relatives", alice, bot_is_admin=True)
    for text in (REFUSED["en"], "/nosuchcommand", "@test_bot hello"):
        await alice.send(text, to=group)
    await alice.send(content=Photo(), to=group)
    await group.hears_nothing()
    await alice.send("/help@test_bot", to=group)
    assert (await group.next_reply()).text == replies.help_("en").plain()
