"""Messages without words: stickers, recordings, pictures without a caption, polls, places, ..."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import replies
from bot.handlers import sending
from bot.handlers.reader import language_of

if TYPE_CHECKING:
    from telegram import Message, Update

    from bot.handlers.context import BotContext


async def ask_for_words(update: Update, context: BotContext) -> None:
    """Say kindly what the bot can read; once for an album, whose pictures arrive one by one."""
    message = update.effective_message
    if message is None:
        return
    album = message.media_group_id
    if album is not None and not context.services.memory.meet_album(album):
        return
    reply = replies.unsupported_content(await language_of(context.services, update), _content(message))
    await sending.send(context.bot, message.chat_id, reply, to=message.message_id)


def _content(message: Message) -> replies.Content:
    if message.voice or message.audio or message.video_note or message.video:
        return replies.Content.RECORDING
    if message.photo or message.sticker or message.animation:
        return replies.Content.PICTURE
    return replies.Content.OTHER
