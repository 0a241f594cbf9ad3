"""Editing: only the bot's own messages, and only if something changes."""

import json
from typing import Any

import pytest
from aiohttp import FormData

from tests.botapi import Message, User
from tests.botapi_tests.conftest import Api

MARKUP = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}


@pytest.fixture
async def sent(api: Api, alice: User) -> Message:
    return Message(await api("sendMessage", chat_id=alice.id, text="one", reply_markup=MARKUP))


async def edit(api: Api, message: Message, **params: Any) -> Message:
    return Message(await api("editMessageText", chat_id=11, message_id=message.id, **params))


async def test_text_and_keyboard_are_replaced(api: Api, alice: User, sent: Message) -> None:
    edited = await edit(api, sent, text="<i>two</i>", parse_mode="HTML")
    assert (edited.text, edited.styled("italic"), edited.buttons) == ("two", ["two"], [])
    assert edited.json["edit_date"] >= sent.json["date"]
    assert alice.now(sent) == edited == await alice.next_edit()


async def test_a_message_that_would_stay_the_same_is_not_modified(api: Api, sent: Message) -> None:
    same = {"chat_id": 11, "message_id": sent.id, "text": "one", "reply_markup": MARKUP}
    code, description = await api.refusal("editMessageText", **same)
    assert code == 400
    assert description.startswith("Bad Request: message is not modified: specified new message content")


async def test_another_keyboard_is_a_modification(api: Api, sent: Message) -> None:
    assert (await edit(api, sent, text="one")).buttons == []


async def test_other_formatting_is_a_modification(api: Api, sent: Message) -> None:
    edited = await edit(api, sent, text="<b>one</b>", parse_mode="HTML", reply_markup=MARKUP)
    assert edited.styled("bold") == ["one"]


async def test_the_keyboard_alone_can_be_taken_away_once(api: Api, sent: Message) -> None:
    edited = await api("editMessageReplyMarkup", chat_id=11, message_id=sent.id)
    assert (edited["text"], edited.get("reply_markup")) == ("one", None)
    _, description = await api.refusal("editMessageReplyMarkup", chat_id=11, message_id=sent.id)
    assert "message is not modified" in description


async def test_a_missing_message_cannot_be_edited(api: Api, alice: User, sent: Message) -> None:
    alice.delete(sent)
    refusal = await api.refusal("editMessageText", chat_id=11, message_id=sent.id, text="two")
    assert refusal == (400, "Bad Request: message to edit not found")


async def test_a_persons_message_cannot_be_edited(api: Api, alice: User) -> None:
    message = await alice.send("mine")
    refusal = await api.refusal("editMessageText", chat_id=11, message_id=message.id, text="yours")
    assert refusal == (400, "Bad Request: message can't be edited")


@pytest.mark.parametrize(
    ("text", "reason"), [("", "message text is empty"), ("a" * 4097, "MESSAGE_TOO_LONG")]
)
async def test_the_limits_hold_for_edits_too(api: Api, sent: Message, text: str, reason: str) -> None:
    refusal = await api.refusal("editMessageText", chat_id=11, message_id=sent.id, text=text)
    assert refusal == (400, f"Bad Request: {reason}")


async def test_a_refused_edit_changes_nothing(api: Api, alice: User, sent: Message) -> None:
    await api.refusal("editMessageText", chat_id=11, message_id=sent.id, text="<b>", parse_mode="HTML")
    assert alice.now(sent) == sent


async def send_photo(api: Api, data: bytes, caption: str) -> Message:
    form = FormData({"chat_id": "11", "caption": caption})
    form.add_field("photo", data, filename="a.png", content_type="image/png")
    return Message(await post(api, "sendPhoto", form))


async def put_photo(api: Api, message: Message, data: bytes, **fields: str) -> dict[str, Any]:
    media = {"type": "photo", "media": "attach://new", **fields}
    form = FormData({"chat_id": "11", "message_id": str(message.id), "media": json.dumps(media)})
    form.add_field("new", data, filename="a.png", content_type="image/png")
    return await post(api, "editMessageMedia", form)


async def post(api: Api, method: str, form: FormData) -> dict[str, Any]:
    async with api.session.post(f"{api.server.base_url}{api.server.token}/{method}", data=form) as response:
        answer: dict[str, Any] = await response.json()
    return answer["result"] if answer["ok"] else answer


async def test_a_photo_is_replaced_with_its_caption(api: Api, alice: User) -> None:
    photo = await send_photo(api, b"one", "first")
    await put_photo(api, photo, b"two!", caption="<b>second</b>", parse_mode="HTML")
    edited = await alice.next_edit()
    assert (edited.id, edited.text, edited.styled("bold")) == (photo.id, "second", ["second"])
    assert edited.json["photo"][0]["file_size"] == 4


async def test_the_same_photo_and_caption_are_no_change(api: Api, alice: User) -> None:
    photo = await send_photo(api, b"one", "first")
    assert "not modified" in (await put_photo(api, photo, b"one", caption="first"))["description"]
    assert alice.now(photo) == photo


async def test_a_text_has_no_photo_to_replace(api: Api, sent: Message) -> None:
    assert "no media" in (await put_photo(api, sent, b"one"))["description"]
