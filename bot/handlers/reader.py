"""In which language a reader is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.offered import language_for
from bot.replies.markup import MESSAGE
from storage.errors import StorageError

if TYPE_CHECKING:
    from telegram import Message, Update

    from bot.handlers.context import Services


async def chosen_language(services: Services, update: Update) -> str | None:
    """Return the language the reader chose by /language, if any; raise StorageError without a database."""
    user = update.effective_user
    return await services.store.language_of(user.id) if user else None


async def language_of(services: Services, update: Update, *, by_question: bool = True) -> str:
    """Return the reader's language: their choice, else that of the question, else their app's.

    Without a database the choice is unknown, and the others count. `by_question` says whether the
    question may be read for it.
    """
    try:
        chosen = await chosen_language(services, update)
    except StorageError:
        chosen = None
    asked_in = _language_of_question(services, update) if by_question and chosen is None else None
    return language_for(chosen or asked_in or app_language(update)).code


def app_language(update: Update) -> str | None:
    """Return the language of the reader's Telegram app as a language tag, if it tells."""
    return update.effective_user.language_code if update.effective_user else None


def _language_of_question(services: Services, update: Update) -> str | None:
    """Detect the language of the message that was sent, or of the one whose answer has the pressed button."""
    question: Message | None = update.effective_message
    if update.callback_query is not None and question is not None:
        question = question.reply_to_message
    text = (question.text or question.caption or "") if question else ""
    if not text.strip() or text.startswith("/"):
        return None
    return services.record.language(text[: MESSAGE.units], app_language(update))
