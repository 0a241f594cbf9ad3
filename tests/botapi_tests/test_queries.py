"""Pressed buttons and inline searches: each is answered once and in time."""

from typing import Any

import pytest

from tests.botapi import Asked, Message, User
from tests.botapi_tests.conftest import Api

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
MARKUP = {
    "inline_keyboard": [[{"text": "Sources", "callback_data": "s:1"}, {"text": "Site", "url": "a.com"}]]
}
Json = dict[str, Any]


@pytest.fixture
async def reply(api: Api, alice: User) -> Message:
    question = await alice.send("one?")
    parameters = {"message_id": question.id}
    sent = await api("sendMessage", chat_id=11, text="two", reply_markup=MARKUP, reply_parameters=parameters)
    await api("getUpdates", offset=-1)
    return Message(sent)


@pytest.fixture
async def press(alice: User, reply: Message) -> Asked:
    return await alice.press(reply, "Sources")


def article(result_id: str = "1", **fields: Any) -> Json:
    content = {"message_text": "<b>No.</b>", "parse_mode": "HTML"}
    return {"type": "article", "id": result_id, "title": "t", "input_message_content": content, **fields}


async def test_a_press_brings_data_person_and_message(api: Api, reply: Message, press: Asked) -> None:
    query = (await api("getUpdates"))[-1]["callback_query"]
    assert query == press.update["callback_query"]
    assert (query["data"], query["from"]["id"]) == ("s:1", 11)
    assert query["message"] == reply.json
    assert query["message"]["reply_to_message"]["text"] == "one?"


async def test_a_press_is_answered(api: Api, press: Asked) -> None:
    await api("answerCallbackQuery", callback_query_id=press.query.id, text="Kept", show_alert=True)
    assert await press.answer() == {"text": "Kept", "show_alert": True, "url": ""}


async def test_a_press_is_answered_only_once(api: Api, press: Asked) -> None:
    await api("answerCallbackQuery", callback_query_id=press.query.id)
    assert await api.refusal("answerCallbackQuery", callback_query_id=press.query.id) == (400, TOO_OLD)


async def test_a_press_that_is_too_old_cannot_be_answered(api: Api, press: Asked) -> None:
    press.expire()
    assert await api.refusal("answerCallbackQuery", callback_query_id=press.query.id) == (400, TOO_OLD)
    assert not press.is_answered


async def test_an_invented_query_cannot_be_answered(api: Api) -> None:
    assert await api.refusal("answerCallbackQuery", callback_query_id="1") == (400, TOO_OLD)


async def test_the_notice_may_have_200_characters(api: Api, press: Asked) -> None:
    code, _ = await api.refusal("answerCallbackQuery", callback_query_id=press.query.id, text="a" * 201)
    assert code == 400
    await api("answerCallbackQuery", callback_query_id=press.query.id, text="a" * 200)


async def test_a_button_is_found_by_its_words_or_its_data(alice: User, reply: Message) -> None:
    by_data = await alice.press(reply, "s:1")
    assert by_data.update["callback_query"]["data"] == "s:1"
    with pytest.raises(AssertionError, match="there are \\['Sources', 'Site'\\]"):
        await alice.press(reply, "Timeline")
    with pytest.raises(AssertionError, match="does not call the bot"):
        await alice.press(reply, "Site")


async def test_data_can_be_forged(alice: User, reply: Message) -> None:
    assert (await alice.press_data(reply, "x:9")).update["callback_query"]["data"] == "x:9"


async def test_a_press_under_a_deleted_message_has_no_text(alice: User, reply: Message) -> None:
    alice.delete(reply)
    press = await alice.press(reply, "Sources")
    assert press.update["callback_query"]["message"]["date"] == 0


async def test_a_press_can_arrive_twice(api: Api, press: Asked) -> None:
    press.repeat()
    first, second = (await api("getUpdates"))[-2:]
    assert first == second


async def test_a_search_is_answered_with_results(api: Api, alice: User) -> None:
    asked = await alice.search("630")
    update = (await api("getUpdates"))[-1]
    assert (update["inline_query"]["query"], update["inline_query"]["from"]["id"]) == ("630", 11)
    button = {"text": "More", "start_parameter": "more-1"}
    results = [article(), article("2", reply_markup=MARKUP)]
    await api("answerInlineQuery", inline_query_id=asked.query.id, results=results, button=button)
    answer = await asked.answer()
    assert [result["message"]["text"] for result in answer["results"]] == ["No.", "No."]
    chosen = await alice.choose(asked, "2")
    assert (chosen.text, chosen.styled("bold"), chosen.buttons) == ("No.", ["No."], ["Sources", "Site"])
    assert (await api("getUpdates"))[-1]["chosen_inline_result"]["result_id"] == "2"


async def test_a_search_is_answered_once_and_in_time(api: Api, alice: User) -> None:
    asked = await alice.search("630")
    asked.expire()
    refusal = await api.refusal("answerInlineQuery", inline_query_id=asked.query.id, results=[])
    assert refusal == (400, TOO_OLD)


@pytest.mark.parametrize(
    "results",
    [
        [article(str(number)) for number in range(51)],
        [article(""), article("2")],
        [article("ї" * 33)],
        [article("1"), article("1")],
        [article(title="")],
        [article(input_message_content={"message_text": ""})],
        [article(input_message_content={"message_text": "<b>", "parse_mode": "HTML"})],
        [article(input_message_content={"message_text": "a" * 4097})],
        [article(reply_markup={"inline_keyboard": [[{"text": "a"}]]})],
        {"1": article()},
    ],
    ids=[
        "more than 50", "no id", "id over 64 bytes", "equal ids", "no title", "no text", "bad html",
        "long text", "bad button", "no list",
    ],
)  # fmt: skip
async def test_results_that_break_a_rule_are_refused(api: Api, alice: User, results: Any) -> None:
    asked = await alice.search("630")
    code, _ = await api.refusal("answerInlineQuery", inline_query_id=asked.query.id, results=results)
    assert code == 400


@pytest.mark.parametrize("button", [{"text": "a"}, {"text": "a", "start_parameter": "a b"}])
async def test_a_button_over_the_results_starts_the_bot(api: Api, alice: User, button: Json) -> None:
    asked = await alice.search("630")
    params = {"inline_query_id": asked.query.id, "results": [], "button": button}
    code, _ = await api.refusal("answerInlineQuery", **params)
    assert code == 400
