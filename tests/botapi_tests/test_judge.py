"""The judge sees what is wrong, on either side."""

from typing import Any

import pytest

from tests.botapi import Call
from tests.botapi.judge import assert_sound, offences, update_offences

Json = dict[str, Any]
USER = {"id": 11, "is_bot": False, "first_name": "Alice"}
MESSAGE: Json = {"message_id": 1, "date": 1, "chat": {"id": 11, "type": "private"}, "from": USER, "text": "a"}


def sent(params: dict[str, str], result: Any = None) -> Call:
    return Call("sendMessage", params, 0.0, answer={"ok": True, "result": result or MESSAGE})


def test_a_sound_call_passes() -> None:
    assert_sound([sent({"chat_id": "11", "text": "12", "link_preview_options": '{"is_disabled": true}'})])


@pytest.mark.parametrize(
    ("params", "complaint"),
    [
        ({"chat_id": "11"}, "text"),
        ({"chat_id": "11", "text": "a", "loud": "true"}, "unknown field SendMessage.loud"),
        ({"chat_id": "11", "text": "a", "reply_markup": '{"inline_keyboard": [[{}]]}'}, "inline_keyboard"),
        ({"chat_id": "11", "text": "a", "reply_parameters": '{"message_id": "x"}'}, "reply_parameters"),
    ],
)
def test_a_request_that_breaks_the_description_is_named(params: dict[str, str], complaint: str) -> None:
    (found,) = offences(sent(params))
    assert complaint in found


@pytest.mark.parametrize(
    ("result", "complaint"),
    [
        (MESSAGE | {"date": "tomorrow"}, "date"),
        (MESSAGE | {"colour": "red"}, "unknown field Message.colour"),
        (MESSAGE | {"from": USER | {"age": 7}}, "unknown field User.age"),
        (MESSAGE | {"entities": [{"type": "bold", "offset": 0}]}, "entities.0.length"),
        (True, "Input should be"),
    ],
)
def test_an_answer_that_breaks_the_description_is_named(result: Any, complaint: str) -> None:
    (found,) = offences(sent({"chat_id": "11", "text": "a"}, result))
    assert complaint in found


def test_a_method_nobody_has_heard_of_is_named() -> None:
    with pytest.raises(AssertionError, match="sendFlowers: no such method"):
        assert_sound([Call("sendFlowers", {}, 0.0)])


def test_an_update_is_looked_at_too() -> None:
    assert update_offences({"update_id": 1, "message": MESSAGE}) == []
    assert "date" in update_offences({"update_id": 1, "message": {**MESSAGE, "date": None}})[0]
