"""Keyboards: what a reply_markup may be."""

from typing import Any

from tests.botapi.errors import bad_request
from tests.botapi.links import checked_link
from tests.botapi.params import Json, Params

MAX_BUTTONS = 100
MAX_ROW = 8
MAX_DATA_BYTES = 64
ACTIONS = {
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
}  # fmt: skip
DECORATIONS = {"text", "style", "icon_custom_emoji_id"}
OTHER_MARKUPS = ("keyboard", "remove_keyboard", "force_reply")


def read_markup(params: Params) -> Json | None:
    """Check reply_markup; return the inline keyboard a message will carry, None if it carries none."""
    return read_markup_value(params.json("reply_markup", "reply keyboard markup"))


def read_markup_value(markup: Any) -> Json | None:
    """Do the same for markup that stands inside another object."""
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        return _inline_keyboard(markup["inline_keyboard"])
    if markup and not any(name in markup for name in OTHER_MARKUPS):
        raise bad_request("can't parse reply keyboard markup JSON object")
    return None


def _inline_keyboard(rows: Any) -> Json | None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" must be an Array of Arrays')
    keyboard = [[_button(button) for button in row] for row in rows if row]
    if sum(map(len, keyboard)) > MAX_BUTTONS or any(len(row) > MAX_ROW for row in keyboard):
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": keyboard} if keyboard else None


def _button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise _refusal("InlineKeyboardButton must be an Object")
    if unknown := button.keys() - ACTIONS - DECORATIONS:
        raise _refusal(f"unknown fields {', '.join(sorted(unknown))}")
    if not str(button.get("text", "")).strip():
        raise bad_request("inline keyboard button text must be non-empty")
    actions = [name for name in ACTIONS & button.keys() if button[name] or name.startswith("switch")]
    if not actions:
        raise _refusal("Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise _refusal("exactly one action must be specified")
    if len(button.get("callback_data", "").encode()) > MAX_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    return {**button, "url": _url(button["url"])} if "url" in actions else button


def _url(url: str) -> str:
    checked = checked_link(url)
    if not checked:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return checked


def _refusal(reason: str) -> Exception:
    return bad_request(f"can't parse inline keyboard button: {reason}")
