"""What happens when something fails: one sentence for the reader, the place in the code for the log."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram import Update
from telegram.error import Forbidden, TelegramError

from bot import replies
from bot.handlers import sending
from bot.handlers.patience import is_passing
from bot.handlers.reader import language_of
from storage.errors import StorageError

if TYPE_CHECKING:
    from bot.handlers.context import BotContext

logger = logging.getLogger(__name__)


async def on_error(update: object, context: BotContext) -> None:
    """Tell the reader that it did not work, and log the kind of error, but nothing of the message."""
    error = context.error
    if isinstance(error, Forbidden):
        logger.info("A reader does not accept messages from the bot; the answer is dropped.")
        return
    if isinstance(error, StorageError):
        logger.error("The record is not available: %s", error)
    else:
        logger.error("An update could not be answered.", exc_info=error)
    # Where Telegram took no answer for minutes it takes no apology either.
    if isinstance(update, Update) and not (isinstance(error, TelegramError) and is_passing(error)):
        await _apologise(update, context, is_storage=isinstance(error, StorageError))


async def _apologise(update: Update, context: BotContext, *, is_storage: bool) -> None:
    chat = update.effective_chat
    if chat is None:
        return
    # What failed may be the reading of this very text.
    language = await language_of(context.services, update, by_question=is_storage)
    reply = replies.record_unavailable(language) if is_storage else replies.failure(language)
    question = update.message or update.edited_message
    try:
        await sending.send(context.bot, chat.id, reply, to=question.message_id if question else None)
    except TelegramError as error:
        logger.warning("The reader could not be told (%s).", type(error).__name__)
