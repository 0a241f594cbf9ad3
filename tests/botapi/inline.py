"""Results of an inline search, checked as Telegram checks them."""

from typing import Any

from tests.botapi.errors import bad_request
from tests.botapi.formatting import formatted
from tests.botapi.markup import read_markup_value
from tests.botapi.params import Json
from tests.botapi.sending import MAX_TEXT
from tests.botapi.utf16 import utf16_length

MAX_ID_BYTES = 64


def checked_result(result: Any) -> Json:
    """Check one result and return it with the message it would send, parsed, under ``message``."""
    if not isinstance(result, dict):
        raise bad_request("can't parse inline query result: Inline query result must be an object")
    if result.get("type") != "article":
        raise bad_request(f'type "{result.get("type")}" is unsupported for the inline query result')
    if not 0 < len(str(result.get("id", "")).encode()) <= MAX_ID_BYTES:
        raise bad_request("RESULT_ID_INVALID")
    if not result.get("title"):
        raise bad_request("ARTICLE_TITLE_EMPTY")
    message = _message(result.get("input_message_content"))
    markup = read_markup_value(result.get("reply_markup"))
    return {**result, "message": message | ({"reply_markup": markup} if markup else {})}


def _message(content: Any) -> Json:
    if not isinstance(content, dict) or not content.get("message_text"):
        raise bad_request("input message content is not specified")
    text, entities = formatted(
        content["message_text"], content.get("parse_mode", ""), content.get("entities")
    )
    if not text:
        raise bad_request("text must be non-empty")
    if utf16_length(text) > MAX_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    return {"text": text} | ({"entities": entities} if entities else {})
