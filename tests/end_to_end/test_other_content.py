"""What holds no words gets one friendly sentence; what nobody wrote gets none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot import replies
from bot.replies import Content
from tests.botapi import Contact, Document, Location, Photo, Sticker, Video, Voice
from tests.end_to_end.asked import REFUSED

if TYPE_CHECKING:
    from tests.botapi import User
    from tests.end_to_end.conftest import Running

pytestmark = pytest.mark.asyncio(loop_scope="session")

KINDS = {
    Voice(): Content.RECORDING,
    Video(): Content.RECORDING,
    Photo(): Content.PICTURE,
    Sticker(): Content.PICTURE,
    Contact(): Content.OTHER,
    Location(): Content.OTHER,
    Document("list.pdf", b"%PDF"): Content.OTHER,
}


@pytest.mark.parametrize("content", KINDS, ids=lambda content: type(content).__name__)
async def test_content_without_words_gets_one_sentence(alice: User, content: Any):
    await alice.send(content=content)
    assert (await alice.next_reply()).text == replies.unsupported_content("en", KINDS[content]).plain()
    await alice.hears_nothing(0.2)


async def test_an_album_without_words_gets_one_sentence_and_not_one_a_picture(alice: User):
    for _ in range(3):
        await alice.send(content=Photo(), media_group_id="album without words")
    await alice.next_reply()
    await alice.hears_nothing()


async def test_an_album_with_a_caption_is_a_question(alice: User):
    await alice.send(REFUSED["en"], content=Photo(), media_group_id="album with words")
    await alice.send(content=Photo(), media_group_id="album with words")
    assert REFUSED["en"] in (await alice.next_reply()).text
    await alice.hears_nothing()


async def test_what_telegram_itself_reports_in_a_chat_is_not_answered(alice: User):
    await alice.send(message_auto_delete_timer_changed={"message_auto_delete_time": 86400})
    await alice.hears_nothing()


async def test_text_without_a_word_is_answered_kindly(alice: User):
    await alice.send("🙏🙏🙏")
    assert (await alice.next_reply()).text


async def test_an_update_that_cannot_be_read_holds_up_nobody(alice: User, running: Running):
    running.server.inject(message={"message_id": 1, "text": "neither date nor chat"})
    await alice.send(REFUSED["en"])
    assert REFUSED["en"] in (await alice.next_reply()).text
    await running.server.all_confirmed()
    assert "could not be read" in running.bot.stderr
    assert "neither date nor chat" not in running.bot.stderr
