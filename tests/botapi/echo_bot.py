"""A tiny bot that repeats what it hears; it shows that the server and BotProcess work with a real client."""

import os

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Repeat the text, with a button under it."""
    if update.effective_message:
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Again", callback_data="again")]])
        await update.effective_message.reply_html(
            f"You said <b>{update.effective_message.text_html}</b>", do_quote=True, reply_markup=keyboard
        )


async def again(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer the press and change the message."""
    if update.callback_query:
        await update.callback_query.answer("Once more")
        await update.callback_query.edit_message_text("You pressed <i>again</i>", parse_mode="HTML")


def main() -> None:
    application = (
        Application.builder().token(os.environ["BOT_TOKEN"]).base_url(os.environ["API_BASE_URL"]).build()
    )
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.add_handler(CallbackQueryHandler(again))
    application.run_polling(timeout=5)


if __name__ == "__main__":
    main()
