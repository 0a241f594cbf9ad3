"""Answers to pressed buttons and to inline searches."""

import re
from typing import Any

from tests.botapi.errors import bad_request
from tests.botapi.inline import checked_result
from tests.botapi.method import Method, names
from tests.botapi.params import Params
from tests.botapi.world import World

MAX_NOTICE = 200
MAX_RESULTS = 50
MAX_OFFSET_BYTES = 64
START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")


def answer_callback_query(world: World, params: Params) -> bool:
    text = params.text("text")
    if len(text) > MAX_NOTICE:
        raise bad_request("MESSAGE_TOO_LONG")
    answer = {"text": text, "show_alert": params.flag("show_alert"), "url": params.text("url")}
    world.queries.answer(params.text("callback_query_id"), answer)
    world.bell.ring()
    return True


def answer_inline_query(world: World, params: Params) -> bool:
    results = params.json("results", "inline query results")
    if not isinstance(results, list):
        raise bad_request("expected an Array of inline query results")
    if len(results) > MAX_RESULTS:
        raise bad_request("too many inline query results specified")
    if len(params.text("next_offset").encode()) > MAX_OFFSET_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    checked = [checked_result(result) for result in results]
    if len({result["id"] for result in checked}) < len(checked):
        raise bad_request("RESULT_ID_DUPLICATE")
    answer = {
        "results": checked,
        "next_offset": params.text("next_offset"),
        "is_personal": params.flag("is_personal"),
        "cache_time": params.integer("cache_time", 300),
        "button": _button(params.json("button", "inline query results button")),
    }
    world.queries.answer(params.text("inline_query_id"), answer)
    world.bell.ring()
    return True


def _button(button: Any) -> Any:
    if button is None:
        return None
    if not isinstance(button, dict) or len({"web_app", "start_parameter"} & button.keys()) != 1:
        raise bad_request("InlineQueryResultsButton must have exactly one optional field")
    if not START_PARAMETER.fullmatch(button.get("start_parameter", "none")):
        raise bad_request("START_PARAM_INVALID")
    return button


METHODS = (
    Method(
        "answerCallbackQuery",
        answer_callback_query,
        names("callback_query_id text show_alert url cache_time"),
    ),
    Method(
        "answerInlineQuery",
        answer_inline_query,
        names("inline_query_id results cache_time is_personal next_offset button"),
    ),
)
