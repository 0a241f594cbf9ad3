"""Questions: any text in a private chat, a forwarded post, a caption, a reply, an edited message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import replies
from bot.handlers import sending
from bot.handlers.reader import app_language, chosen_language, language_of
from bot.handlers.reading import Asked, actions_below, claim_keys, is_own, own_words, post_replied_to
from bot.handlers.remembering import remember_shown
from bot.matching.answer import Chat, Outcome
from bot.matching.message import Message as Question
from bot.replies.markup import MESSAGE, utf16_units

if TYPE_CHECKING:
    from telegram import Message, Update

    from bot.handlers.context import BotContext, Services
    from bot.matching.answer import Answer
    from bot.replies import Reply

SAYS_ENOUGH = frozenset(Chat) - {Chat.HELP, Chat.EMPTY}
"""Small talk that is answered as such also when it replies to a post; "is this true?" is none of it."""


async def answer_question(update: Update, context: BotContext) -> None:
    """Answer a message by what the record says; correct the earlier answer when the message was edited."""
    message = update.effective_message
    if message is None:
        return
    if message.media_group_id:
        context.services.memory.meet_album(message.media_group_id)
    async with sending.typing(context.bot, message.chat_id):
        asked, answer = own_words(message), None
        if utf16_units(asked.text) > MESSAGE.units:
            reply = replies.too_long(await language_of(context.services, update))
        else:
            asked, answer, reply = await _look_up(update, message, context.services)
        await _put(context, message, asked, reply)
    if answer is not None and answer.claim is not None:
        await remember_shown(message.chat, (answer.claim, *answer.also), answer.language, context.services)


async def _look_up(update: Update, message: Message, services: Services) -> tuple[Asked, Answer, Reply]:
    """Look up the message's own words, or the post it replies to when they ask nothing by themselves."""
    chosen = await chosen_language(services, update)
    app = chosen or app_language(update)
    asked, previous = own_words(message), await _shown_before(message, services)
    answer, record = await services.record.ask(_question(asked, app, previous))
    post = post_replied_to(message)
    if post is not None and _asks_nothing(answer):
        asked = post
        answer, record = await services.record.ask(_question(post, app))
    if update.edited_message is None:
        # A correction of a question is no further one.
        services.counting.answered(answer)
    if answer.outcome is not Outcome.CHAT:
        services.memory.showed(message.chat_id, answer.claims)
    return asked, answer, replies.answer(answer, record, chosen or answer.language)


def _question(asked: Asked, app_language: str | None, previous: tuple[str, ...] = ()) -> Question:
    return Question(
        asked.text,
        app_language=app_language,
        sent_on=asked.sent_on,
        is_forwarded=asked.is_forwarded,
        previous=() if asked.is_forwarded else previous,
    )


def _asks_nothing(answer: Answer) -> bool:
    is_vague_chat = answer.outcome is Outcome.CHAT and answer.chat not in SAYS_ENOUGH
    return is_vague_chat or answer.outcome is Outcome.NONE


async def _shown_before(message: Message, services: Services) -> tuple[str, ...]:
    """Return the ids of the claims a message may follow up: those it replies to, else those shown last.

    A message that replies to somebody's post follows up that post, not what was shown before it.
    """
    earlier = message.reply_to_message
    if earlier is not None and is_own(earlier):
        keys = claim_keys(actions_below(earlier))
        claims = [await services.record.claim(key) for key in keys]
        return tuple(claim.id for claim in claims if claim is not None)
    if post_replied_to(message) is not None:
        return ()
    return services.memory.shown(message.chat_id)


async def _put(context: BotContext, message: Message, asked: Asked, reply: Reply) -> None:
    memory, chat = context.services.memory, message.chat_id
    earlier = memory.answer_to(chat, message.message_id)
    if earlier is not None and await sending.edit(context.bot, chat, earlier, reply):
        return
    sent = await sending.send(context.bot, chat, reply, to=asked.message_id)
    memory.answered(chat, message.message_id, sent.message_id)
