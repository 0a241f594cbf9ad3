"""Questions the record could not answer, kept for the moderators when the asker wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import Message
from telegram.constants import ChatType

from bot import replies
from bot.handlers import sending
from bot.handlers.reading import own_words
from storage.desk.records import Notice, NoticeKind
from storage.records import KeptQuestion

if TYPE_CHECKING:
    from telegram import CallbackQuery

    from bot.handlers.context import BotContext, Services


async def keep_question(query: CallbackQuery, language: str, context: BotContext) -> None:
    """Keep the question that the message with the pressed button answers, and tell the asker.

    The question is read from the chat, where the answer hangs on it: the bot stores no text unless
    this button is pressed.
    """
    answer = query.message
    if not isinstance(answer, Message):
        await sending.send(context.bot, query.from_user.id, replies.question_lost(language))
        return
    question = _question(query, answer, language, context)
    if question is None:
        await sending.send(context.bot, answer.chat_id, replies.question_lost(language))
        return
    services = context.services
    is_new = await services.store.keep_question(question)
    if is_new:
        services.counting.sent_in()
        is_told = not await services.store.desk.outbox.is_quiet(question.user_id)
        reply = replies.question_kept(language, is_told=is_told)
    else:
        reply = replies.question_already_kept(language)
    await sending.send(context.bot, answer.chat_id, reply, to=question.message_id)
    if is_new and services.settings.queue_notices:
        await services.remembering.write(_tell_moderators(question, services))
    await sending.drop_button(answer, query.data)


async def _tell_moderators(question: KeptQuestion, services: Services) -> None:
    """Tell moderators that something waits; the key lets one such notice an hour through to each."""
    desk, now = services.store.desk, services.clock()
    everybody = {each.user_id for each in await desk.moderators.all()} | services.settings.owner_ids
    notices = [
        Notice(user_id, NoticeKind.WAITING, f"{NoticeKind.WAITING}:{now:%Y%m%d%H}:{user_id}")
        for user_id in sorted(everybody - {question.user_id})
    ]
    await desk.outbox.post(notices, at=now)
    services.posted.set()


def _question(
    query: CallbackQuery, answer: Message, language: str, context: BotContext
) -> KeptQuestion | None:
    """Read the question from the message that was answered; None when it was deleted."""
    asked = own_words(answer.reply_to_message) if answer.reply_to_message else None
    if asked is None or not asked.text.strip() or answer.chat.type != ChatType.PRIVATE:
        return None
    return KeptQuestion(
        text=asked.text,
        language=language,
        chat_id=answer.chat_id,
        message_id=asked.message_id,
        user_id=query.from_user.id,
        asked_at=context.services.clock(),
    )
