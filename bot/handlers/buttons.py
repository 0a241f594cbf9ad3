"""Buttons below replies.

What a button shows takes the place of the message it stands below, as long as that message is about
this claim alone; a list of claims stays, and the claim chosen from it becomes a message of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import Message

from bot import replies
from bot.handlers import sending
from bot.handlers.keeping import keep_question
from bot.handlers.reader import app_language, language_of
from bot.handlers.reading import AboutClaim, actions_below, claim_keys
from bot.handlers.remembering import remember_shown
from bot.replies.actions import (
    AUTOMATIC,
    Action,
    ForgetMe,
    NotThis,
    Rest,
    SendQuestion,
    SetLanguage,
    ShowClaim,
    ShowNearest,
    Sources,
    StopNotices,
    Timeline,
    WantNotices,
    decode,
)
from storage.records import Status

if TYPE_CHECKING:
    from telegram import CallbackQuery, Update

    from bot.handlers.context import BotContext, Services
    from bot.replies import Reply
    from storage.records import Claim


async def press(update: Update, context: BotContext) -> None:
    """Do what a button says; one that says nothing known is out of date."""
    query = update.callback_query
    if query is not None:
        await sending.acknowledge(query, _perform(decode(query.data or ""), query, update, context))


async def _perform(
    action: Action | None, query: CallbackQuery, update: Update, context: BotContext
) -> Reply | None:
    """Do what an action says; return what is to be told to the one who pressed, and to nobody else."""
    language = await language_of(context.services, update)
    match action:
        case None:
            return replies.outdated_button(language)
        case SendQuestion():
            await keep_question(query, language, context)
        case SetLanguage(code):
            reply = await _set_language(code, update, query, context.services)
            await _show(reply, query, context, in_place=True)
        case ForgetMe():
            await context.services.store.forget_reader(query.from_user.id)
            await _show(replies.forgotten(language), query, context, in_place=True)
        case StopNotices() | WantNotices():
            return await _set_notices(action, language, query, context.services)
        case _:
            return await _look_closer(action, language, query, context)
    return None


async def _set_language(code: str, update: Update, query: CallbackQuery, services: Services) -> Reply:
    chosen = None if code == AUTOMATIC else code
    await services.store.set_language(query.from_user.id, chosen)
    return replies.language_set(code, chosen or app_language(update) or "")


async def _set_notices(
    action: StopNotices | WantNotices, language: str, query: CallbackQuery, services: Services
) -> Reply:
    is_quiet = isinstance(action, StopNotices)
    await services.store.desk.outbox.set_quiet(query.from_user.id, quiet=is_quiet)
    if isinstance(query.message, Message):
        await sending.drop_button(query.message, query.data)
    return replies.notices_stopped(language) if is_quiet else replies.notices_wanted(language)


async def _look_closer(
    action: AboutClaim, language: str, query: CallbackQuery, context: BotContext
) -> Reply | None:
    services = context.services
    claim = await services.record.claim(action.key)
    if claim is None:
        return replies.outdated_button(language)
    if query.message is not None:
        services.memory.showed(query.message.chat.id, (claim.id,))
    is_published = claim.status is Status.PUBLISHED
    reply = await _write(action, claim, language, services) if is_published else replies.withdrawn(language)
    await _show(reply, query, context, in_place=_is_about_alone(action.key, query))
    if is_published and isinstance(action, ShowClaim) and query.message is not None:
        await remember_shown(query.message.chat, [claim.id], language, services)
    return None


async def _write(action: AboutClaim, claim: Claim, language: str, services: Services) -> Reply:
    match action:
        case ShowClaim():
            return replies.claim_card(claim, await services.record.about([claim.id]), language)
        case ShowNearest():
            return replies.nearest_card(claim, await services.record.about([claim.id]), language)
        case Rest(_, page):
            return replies.rest(claim, page, language)
        case Sources(_, page):
            return replies.sources(claim, page, language)
        case Timeline(_, page):
            return replies.timeline(claim, page, language)
        case NotThis():
            services.counting.not_this(claim.id)
            return replies.not_what_i_asked(claim, language)


def _is_about_alone(key: str, query: CallbackQuery) -> bool:
    """Tell whether the message with the pressed button is about one claim and asks nothing else."""
    actions = actions_below(query.message)
    return SendQuestion() not in actions and claim_keys(actions) == (key,)


async def _show(reply: Reply, query: CallbackQuery, context: BotContext, *, in_place: bool) -> None:
    message = query.message
    if message is None:
        return
    chat = message.chat.id
    if in_place and await sending.edit(context.bot, chat, message.message_id, reply):
        return
    question = message.reply_to_message if isinstance(message, Message) else None
    await sending.send(context.bot, chat, reply, to=question.message_id if question else None)
