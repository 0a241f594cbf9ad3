"""Commands every reader may use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import replies
from bot.handlers import sending
from bot.handlers.desk.permission import permitted
from bot.handlers.reader import chosen_language, language_of
from bot.moderation.people import Rank
from bot.replies import Stored
from bot.replies.desk.commands import help_of_desk

if TYPE_CHECKING:
    from telegram import Update

    from bot.handlers.context import BotContext, Services
    from bot.replies import Reply


async def start(update: Update, context: BotContext) -> None:
    """Greet the reader, or show the claim that a link to the bot names: t.me/<bot>?start=<key>."""
    services, language = context.services, await language_of(context.services, update)
    claim = await services.record.claim(context.args[0]) if context.args else None
    if claim is None:
        await _reply(update, context, replies.start(language))
        return
    await _reply(
        update, context, replies.claim_card(claim, await services.record.about([claim.id]), language)
    )
    if update.effective_chat:
        services.memory.showed(update.effective_chat.id, (claim.id,))


async def help_(update: Update, context: BotContext) -> None:
    """Explain how to ask; to a moderator also how to keep the record."""
    person = await permitted(update, context.services, Rank.MODERATOR)
    if person is not None:
        await _reply(update, context, help_of_desk(person.language, person.rank))
    await _reply(update, context, replies.help_(await language_of(context.services, update)))


async def about(update: Update, context: BotContext) -> None:
    """Say where the answers come from."""
    await _reply(update, context, replies.about(await language_of(context.services, update)))


async def language(update: Update, context: BotContext) -> None:
    """Let the reader choose the language of replies."""
    chosen = await chosen_language(context.services, update)
    reply = replies.language_menu(await language_of(context.services, update), chosen=chosen)
    await _reply(update, context, reply)


async def privacy(update: Update, context: BotContext) -> None:
    """Say what is stored about the reader, with buttons that delete it and that switch notices on or off."""
    stored = await _stored(update, context.services)
    await _reply(update, context, replies.privacy(await language_of(context.services, update), stored))


async def unknown(update: Update, context: BotContext) -> None:
    """Answer a command that does not exist with what does."""
    context.services.note_refusal()
    await _reply(update, context, replies.unknown_command(await language_of(context.services, update)))


async def _stored(update: Update, services: Services) -> Stored:
    user, store = update.effective_user, services.store
    if user is None:
        return Stored()
    return Stored(
        questions=await store.questions_of(user.id),
        shown=len(await store.desk.shown.of(user.id)),
        has_chosen=await chosen_language(services, update) is not None,
        is_quiet=await store.desk.outbox.is_quiet(user.id),
        is_moderator=await permitted(update, services, Rank.MODERATOR) is not None,
    )


async def _reply(update: Update, context: BotContext, reply: Reply) -> None:
    message = update.effective_message
    if message is not None:
        await sending.send(context.bot, message.chat_id, reply, to=message.message_id)
