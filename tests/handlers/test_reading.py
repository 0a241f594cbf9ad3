"""What a message asks is read from its own words or from the post it replies to."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from telegram import Message

from bot.handlers.client import Client
from bot.handlers.reading import Asked, actions_below, claim_keys, own_words, post_replied_to
from bot.replies.actions import SendQuestion, ShowClaim, Sources, encode
from tests.handlers.updates import message

BOT_ID = 1
KEY, OTHER_KEY = "abcdefghijklm", "nopqrstuvwxyz"
FIRST_OF_JUNE = 1_717_243_200
"""1 June 2024, 12:00 UTC."""


class Bot(Client):
    """A bot that knows who it is without asking."""

    def __init__(self) -> None:
        super().__init__(f"{BOT_ID}:token", "http://nowhere.invalid")

    @property
    def id(self) -> int:
        """Return the bot's own id."""
        return BOT_ID


def read(number: int = 5, **fields: Any) -> Message:
    return Message.de_json(message(number, **fields), Bot())


def forwarded(text: str) -> dict[str, Any]:
    origin = {"type": "hidden_user", "date": FIRST_OF_JUNE, "sender_user_name": "Somebody"}
    return message(3, text=text, forward_origin=origin)


def test_a_text_and_the_caption_of_a_picture_are_asked_alike():
    assert own_words(read(text="630?")) == Asked("630?", 5, date(2024, 12, 2))
    assert own_words(read(caption="630?")) == Asked("630?", 5, date(2024, 12, 2))


def test_a_forwarded_post_is_of_the_day_it_was_first_written():
    post = Message.de_json(forwarded("630!"), Bot())
    assert own_words(post) == Asked("630!", 3, date(2024, 6, 1), is_forwarded=True)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2024-06-01T20:59:59+00:00", date(2024, 6, 1)),
        ("2024-06-01T21:00:00+00:00", date(2024, 6, 2)),
        ("2024-12-01T21:59:59+00:00", date(2024, 12, 1)),
        ("2024-12-01T22:00:00+00:00", date(2024, 12, 2)),
    ],
)
def test_a_day_begins_at_midnight_in_kyiv_in_summer_and_in_winter(moment: str, day: date):
    written = int(datetime.fromisoformat(moment).timestamp())
    assert own_words(read(text="630?", date=written)).sent_on == day


def test_a_reply_brings_the_post_it_replies_to_with_its_own_date_and_place():
    asked = post_replied_to(read(text="is this true?", reply_to_message=forwarded("630!")))
    assert asked == Asked("630!", 3, date(2024, 6, 1), is_forwarded=True)


def test_the_quoted_part_of_a_post_stands_for_all_of_it():
    quote = {"text": "630", "position": 0, "is_manual": True}
    asked = post_replied_to(read(text="true?", reply_to_message=forwarded("630 and 95"), quote=quote))
    assert asked == Asked("630", 3, date(2024, 6, 1), is_forwarded=True)


def test_a_quote_from_another_chat_is_read_with_the_date_of_its_origin():
    elsewhere = {"origin": forwarded("x")["forward_origin"]}
    quote = {"text": "630", "position": 0}
    asked = post_replied_to(read(text="true?", external_reply=elsewhere, quote=quote))
    assert asked == Asked("630", 5, date(2024, 6, 1), is_forwarded=True)


def test_a_reply_to_a_sticker_or_to_the_bot_itself_brings_no_post():
    bot = {"id": BOT_ID, "is_bot": True, "first_name": "Bot"}
    assert post_replied_to(read(text="and?", reply_to_message=message(3))) is None
    assert post_replied_to(read(text="and?", reply_to_message={**message(3, text="x"), "from": bot})) is None
    assert post_replied_to(read(text="and?")) is None


def test_the_claims_of_an_answer_are_read_from_its_buttons():
    data = [
        encode(ShowClaim(OTHER_KEY)),
        encode(Sources(KEY)),
        encode(SendQuestion()),
        "forged",
        encode(ShowClaim(KEY)),
    ]
    rows = [[{"text": "x", "callback_data": each}] for each in data]
    answer = read(
        text="answer", reply_markup={"inline_keyboard": [*rows, [{"text": "x", "url": "https://a.ua"}]]}
    )
    actions = actions_below(answer)
    assert len(actions) == 4
    assert claim_keys(actions) == (OTHER_KEY, KEY)


def test_a_message_that_telegram_no_longer_shows_has_no_buttons():
    assert actions_below(None) == ()
    assert actions_below(read(text="no buttons")) == ()
