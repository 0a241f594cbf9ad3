"""Put replies into chats: a new message, or a correction of one that stands there."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, TelegramError

from bot.handlers.courier import ONCE

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from telegram import Bot, CallbackQuery

    from bot.handlers.client import Client
    from bot.replies import Button, Reply

UNCHANGED = "message is not modified"
GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
"""What Telegram says of a message that was deleted or that cannot be changed any more."""
PICTURE = "picture.png"
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def send(bot: Bot, chat: int, reply: Reply, *, to: int | None = None) -> Message:
    """Send a reply into a chat, hung onto the message it answers where that still exists."""
    return await bot.send_message(chat, reply.html, **_how(reply, to))


async def send_once(bot: Client, chat: int, reply: Reply, *, to: int | None = None) -> Message:
    """Do as `send` in a single attempt, for what will be sent again by itself."""
    return await bot.send_message(chat, reply.html, **_how(reply, to), rate_limit_args=ONCE)


async def edit(bot: Client, chat: int, message: int, reply: Reply) -> bool:
    """Put a reply in the place of a message of the bot; False when that message is no more."""
    return await _edited(
        lambda: bot.edit_message_text(
            reply.html,
            chat,
            message,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(reply),
            link_preview_options=NO_PREVIEW,
        )
    )


async def _edited(change: Callable[[], Awaitable[object]]) -> bool:
    """Change a message; False when it is no more. One that is as it shall be already is changed."""
    try:
        await change()
    except BadRequest as error:
        problem = error.message.lower()
        if any(reason in problem for reason in GONE):
            return False
        if UNCHANGED not in problem:
            raise
    return True


async def send_picture(
    bot: Bot, chat: int, picture: bytes, reply: Reply, *, to: int | None = None
) -> Message:
    """Send a PNG picture with a reply below it that fits into a caption."""
    return await bot.send_photo(
        chat,
        picture,
        filename=PICTURE,
        caption=reply.html,
        parse_mode=ParseMode.HTML,
        reply_markup=keyboard(reply),
        reply_parameters=None if to is None else ReplyParameters(to, allow_sending_without_reply=True),
    )


async def edit_picture(bot: Bot, chat: int, message: int, picture: bytes, reply: Reply) -> bool:
    """Put another picture and reply in the place of those of a message; False when it is no more."""
    media = InputMediaPhoto(picture, filename=PICTURE, caption=reply.html, parse_mode=ParseMode.HTML)
    return await _edited(lambda: bot.edit_message_media(media, chat, message, reply_markup=keyboard(reply)))


async def acknowledge(query: CallbackQuery, work: Awaitable[Reply | None]) -> None:
    """Do what the press of a button asks for, and answer the press with the notice that comes of it.

    Also after a failure: until it is answered the button shows a clock. A notice too late to be shown
    above the chat is sent into it.
    """
    notice = None
    try:
        notice = await work
    finally:
        await _answer(query, notice)


async def _answer(query: CallbackQuery, notice: Reply | None) -> None:
    try:
        await query.answer(notice.plain() if notice else None, show_alert=bool(notice))
    except BadRequest:
        if notice and query.message:
            message = query.message
            question = message.reply_to_message if isinstance(message, Message) else None
            to = question.message_id if question else None
            await send(query.get_bot(), message.chat.id, notice, to=to)


async def drop_button(message: Message, data: str | None) -> None:
    """Take away the button with this callback data, which has done what it is for."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    left = [[button for button in row if button.callback_data != data] for row in rows]
    filled = [row for row in left if row]
    with suppress(BadRequest):  # the message is gone, or has lost the button already
        await message.edit_reply_markup(InlineKeyboardMarkup(filled) if filled else None)


def keyboard(reply: Reply) -> InlineKeyboardMarkup | None:
    """Return the buttons of a reply as Telegram takes them."""
    rows = [[_button(button) for button in row] for row in reply.buttons]
    return InlineKeyboardMarkup(rows) if rows else None


def _how(reply: Reply, to: int | None) -> dict[str, Any]:
    return {
        "parse_mode": ParseMode.HTML,
        "reply_markup": keyboard(reply),
        "link_preview_options": NO_PREVIEW,
        "reply_parameters": None if to is None else ReplyParameters(to, allow_sending_without_reply=True),
    }


def _button(button: Button) -> InlineKeyboardButton:
    return InlineKeyboardButton(button.text, callback_data=button.data, url=button.url)


@asynccontextmanager
async def typing(bot: Client, chat: int) -> AsyncIterator[None]:
    """Show "typing…" while the work goes on, which does not wait for it."""
    task = asyncio.create_task(_show_typing(bot, chat))
    try:
        yield
    finally:
        # Once the answer stands there, nothing is being typed.
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _show_typing(bot: Client, chat: int) -> None:
    with suppress(TelegramError):
        await bot.send_chat_action(chat, ChatAction.TYPING, rate_limit_args=ONCE)
