"""Inline keyboards: what a button may be and how many there may be."""

from typing import Any

import pytest

from tests.botapi import User
from tests.botapi_tests.conftest import Api

Json = dict[str, Any]


def keyboard(*buttons: Json) -> Json:
    return {"inline_keyboard": [[button] for button in buttons]}


async def refused(api: Api, markup: Any) -> str:
    code, description = await api.refusal("sendMessage", chat_id=11, text="a", reply_markup=markup)
    assert code == 400
    return description


async def test_a_keyboard_is_sent_with_the_message(api: Api, alice: User) -> None:
    markup = keyboard({"text": "Sources", "callback_data": "s:1"}, {"text": "Read", "url": "https://a.com/b"})
    await api("sendMessage", chat_id=alice.id, text="a", reply_markup=markup)
    reply = await alice.next_reply()
    assert reply.rows == markup["inline_keyboard"]
    assert reply.buttons == ["Sources", "Read"]


async def test_callback_data_may_have_64_bytes(api: Api, alice: User) -> None:
    fits = keyboard({"text": "a", "callback_data": "ї" * 32})
    await api("sendMessage", chat_id=alice.id, text="a", reply_markup=fits)
    too_long = keyboard({"text": "a", "callback_data": "ї" * 32 + "a"})
    assert await refused(api, too_long) == "Bad Request: BUTTON_DATA_INVALID"


@pytest.mark.usefixtures("alice")
async def test_a_button_needs_an_action(api: Api) -> None:
    assert "Text buttons are unallowed" in await refused(api, keyboard({"text": "a"}))
    assert "Text buttons are unallowed" in await refused(api, keyboard({"text": "a", "callback_data": ""}))


@pytest.mark.usefixtures("alice")
async def test_a_button_has_one_action_only(api: Api) -> None:
    both = keyboard({"text": "a", "callback_data": "b", "url": "https://a.com/"})
    assert "exactly one action" in await refused(api, both)


@pytest.mark.usefixtures("alice")
async def test_a_button_needs_words(api: Api) -> None:
    assert "text must be non-empty" in await refused(api, keyboard({"text": " ", "callback_data": "b"}))


@pytest.mark.usefixtures("alice")
@pytest.mark.parametrize("url", ["nowhere", "ftp://a.com/", "https://a b.com/"])
async def test_a_button_leads_to_a_real_address(api: Api, url: str) -> None:
    description = await refused(api, keyboard({"text": "a", "url": url}))
    assert description == f"Bad Request: inline keyboard button URL '{url}' is invalid: Wrong HTTP URL"


async def test_there_may_be_100_buttons(api: Api, alice: User) -> None:
    buttons = [{"text": "a", "callback_data": str(number)} for number in range(101)]
    await api("sendMessage", chat_id=alice.id, text="a", reply_markup=keyboard(*buttons[:100]))
    assert await refused(api, keyboard(*buttons)) == "Bad Request: reply markup is too long"


@pytest.mark.usefixtures("alice")
async def test_there_may_be_8_buttons_in_a_row(api: Api) -> None:
    row = [{"text": "a", "callback_data": str(number)} for number in range(9)]
    assert "too long" in await refused(api, {"inline_keyboard": [row]})


@pytest.mark.usefixtures("alice")
@pytest.mark.parametrize("markup", ["[]", {"keys": []}, {"inline_keyboard": {}}, {"inline_keyboard": ["a"]}])
async def test_anything_else_is_no_keyboard(api: Api, markup: Any) -> None:
    assert (await refused(api, markup)).startswith("Bad Request: ")


@pytest.mark.usefixtures("alice")
async def test_a_keyboard_that_is_no_json_is_refused(api: Api) -> None:
    assert await refused(api, "{") == "Bad Request: can't parse reply keyboard markup JSON object"


@pytest.mark.usefixtures("alice")
async def test_an_empty_keyboard_is_none(api: Api) -> None:
    sent = await api("sendMessage", chat_id=11, text="a", reply_markup={"inline_keyboard": []})
    assert "reply_markup" not in sent
