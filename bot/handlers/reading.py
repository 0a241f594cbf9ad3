"""Read from a Telegram message what is asked: its own words, or the post it replies to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram import Message

from bot.handlers.calendar import day_of
from bot.replies.actions import Action, NotThis, Rest, ShowClaim, ShowNearest, Sources, Timeline, decode

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

AboutClaim = ShowClaim | ShowNearest | Rest | Sources | Timeline | NotThis
"""The actions that name a claim by its key."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A text to look up, when it was written, and the id of the message that holds it.

    `sent_on` is the readers' day of the message, of the original for a forwarded post.
    """

    text: str
    message_id: int
    sent_on: date
    is_forwarded: bool = False


def own_words(message: Message) -> Asked:
    """Read what the message itself says: its text or the caption of its picture."""
    text = message.text or message.caption or ""
    origin = message.forward_origin
    if origin is not None:
        return Asked(text, message.message_id, day_of(origin.date), is_forwarded=True)
    return Asked(text, message.message_id, day_of(message.date))


def post_replied_to(message: Message) -> Asked | None:
    """Read the post a message replies to, or the part of it that was quoted.

    None when it replies to nothing, to something without words, or to the bot itself.
    """
    post, elsewhere = message.reply_to_message, message.external_reply
    quoted = message.quote.text if message.quote else ""
    if elsewhere is not None and quoted:
        return Asked(quoted, message.message_id, day_of(elsewhere.origin.date), is_forwarded=True)
    if post is None or is_own(post):
        return None
    asked = own_words(post)
    text = quoted or asked.text
    return Asked(text, asked.message_id, asked.sent_on, asked.is_forwarded) if text else None


def is_own(message: Message) -> bool:
    """Tell whether the bot itself wrote a message."""
    return message.from_user is not None and message.from_user.id == message.get_bot().id


def actions_below(message: object) -> tuple[Action, ...]:
    """Return what the buttons below a message do; nothing for one that Telegram no longer shows."""
    if not isinstance(message, Message) or message.reply_markup is None:
        return ()
    data = (button.callback_data for row in message.reply_markup.inline_keyboard for button in row)
    decoded = (decode(each) for each in data if isinstance(each, str))
    return tuple(action for action in decoded if action is not None)


def claim_keys(actions: Iterable[Action]) -> tuple[str, ...]:
    """Return the keys of the claims that some actions are about, each once, in their order."""
    return tuple(dict.fromkeys(action.key for action in actions if isinstance(action, AboutClaim)))
