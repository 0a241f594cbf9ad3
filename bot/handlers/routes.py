"""Which handler takes which update: the first row that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.handlers import buttons, commands, unreadable
from bot.handlers.desk import door
from bot.handlers.desk.commands import COMMANDS
from bot.replies.desk.actions import MARK

if TYPE_CHECKING:
    from telegram.ext import BaseHandler

    from bot.handlers.context import BotContext

UPDATES = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY)
"""The kinds of update the bot asks Telegram for."""

WRITTEN = filters.UpdateType.MESSAGES & ~filters.FORWARDED
"""A command in a forwarded post is a part of that post."""
PRIVATE = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGES
"""In groups the bot answers its commands and nothing else."""
WORDS = filters.TEXT | filters.CAPTION
EVENTS = filters.StatusUpdate.ALL
"""A message was pinned, a chat was cleared, ...: nobody has written anything."""

ROUTES: tuple[BaseHandler[Update, BotContext, Any], ...] = (
    CommandHandler("start", door.start, WRITTEN),
    CommandHandler("help", commands.help_, WRITTEN),
    CommandHandler("language", commands.language, WRITTEN),
    CommandHandler("about", commands.about, WRITTEN),
    CommandHandler("privacy", commands.privacy, WRITTEN),
    *(CommandHandler(name, door.command, PRIVATE & WRITTEN) for name in COMMANDS),
    MessageHandler(PRIVATE & WRITTEN & filters.COMMAND, commands.unknown),
    MessageHandler(PRIVATE & filters.UpdateType.MESSAGE & filters.Document.ALL, door.document),
    MessageHandler(PRIVATE & WORDS, door.message),
    MessageHandler(PRIVATE & filters.UpdateType.MESSAGE & ~EVENTS, unreadable.ask_for_words),
    CallbackQueryHandler(door.press, pattern=f"^{MARK}:"),
    CallbackQueryHandler(buttons.press),
)
