"""From an update to a call of the desk, and from what comes of it to what the person sees."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from telegram import Message

from bot import replies
from bot.handlers import commands as readers_commands
from bot.handlers import sending
from bot.handlers.desk import files
from bot.handlers.desk.buttons import BUTTONS
from bot.handlers.desk.call import Call, first_word
from bot.handlers.desk.claims import unless_unknown
from bot.handlers.desk.commands import COMMANDS
from bot.handlers.desk.expecting import EXPECTING
from bot.handlers.desk.leaving import is_aside
from bot.handlers.desk.membership import JOIN, join
from bot.handlers.desk.permission import permitted
from bot.handlers.questions import answer_question
from bot.handlers.reader import language_of
from bot.handlers.unreadable import ask_for_words
from bot.moderation.people import Rank
from bot.moderation.refusals import Refusal
from bot.replies.desk import refusals
from bot.replies.desk.actions import decode
from bot.replies.desk.commands import COMMANDS as WORDS_OF_COMMANDS
from storage.errors import AlreadyDoneError, ConflictError, RefusedError

if TYPE_CHECKING:
    from telegram import Update

    from bot.handlers.context import BotContext, Services
    from bot.handlers.desk.commands import Handler
    from bot.moderation.people import Person
    from bot.replies import Reply


async def command(update: Update, context: BotContext) -> None:
    """Do what a command of the desk says; to whoever has no right to it, it does not exist."""
    message = update.effective_message
    if message is None:
        return
    word, rest = first_word(message.text or message.caption or "")
    name = word[1:].partition("@")[0].lower()
    person = await permitted(update, context.services, WORDS_OF_COMMANDS[name][0])
    if person is None:
        await readers_commands.unknown(update, context)
        return
    await _answer(
        partial(unless_unknown, handler=COMMANDS[name]), _call(update, context, message, person, words=rest)
    )


async def start(update: Update, context: BotContext) -> None:
    """Open the invitation that a link to the bot carries, or start as for every reader."""
    payload, message = context.args[0] if context.args else "", update.effective_message
    is_invited = payload.startswith(JOIN)
    person = await permitted(update, context.services, Rank.READER) if is_invited else None
    if person is None or message is None:
        await readers_commands.start(update, context)
        return
    secret = payload.removeprefix(JOIN)
    await _answer(join, _call(update, context, message, person, words=secret))


async def message(update: Update, context: BotContext) -> None:
    """Take what a moderator writes for what is expected of them; everything else is a question.

    What was taken already and is delivered again is no question: the draft is shown as it stands now.
    """
    written, person = update.message, await permitted(update, context.services, Rank.MODERATOR)
    if person is None or written is None:
        await answer_question(update, context)
        return
    if written.media_group_id:
        context.services.memory.meet_album(written.media_group_id)
    kind, *args = (await context.services.store.desk.drafts.expected(person.user_id) or "").split(":")
    words, is_done = written.text or written.caption or "", await _is_done(update, context.services)
    call = _call(update, context, written, person, words=words, args=tuple(args))
    if kind in EXPECTING and (is_done or not await is_aside(call, kind)):
        await _answer(EXPECTING[kind], call)
    elif not is_done:
        await answer_question(update, context)


async def document(update: Update, context: BotContext) -> None:
    """Take a file from a moderator for one to import; from others what is written below it counts."""
    sent, person = update.message, await permitted(update, context.services, Rank.MODERATOR)
    if person is not None and sent is not None and not _asks(sent.caption or ""):
        await _answer(files.import_, _call(update, context, sent, person))
    elif sent is not None and sent.caption:
        await answer_question(update, context)
    else:
        await ask_for_words(update, context)


async def press(update: Update, context: BotContext) -> None:
    """Do what a button of the desk says, in the place of the message it stands below."""
    query = update.callback_query
    if query is not None:
        await sending.acknowledge(query, _press(update, context, query.data or ""))


async def _press(update: Update, context: BotContext, data: str) -> Reply | None:
    """Do it; return what is to be told above the chat."""
    action, query = decode(data), update.callback_query
    row = BUTTONS.get(action.name) if action else None
    person = await permitted(update, context.services, row[0]) if row else None
    message = query.message if query else None
    if action is None or row is None or person is None or not isinstance(message, Message):
        return replies.outdated_button(await language_of(context.services, update))
    call = _call(update, context, message, person, args=action.args)
    try:
        reply = await row[1](call)
    except AlreadyDoneError:
        return None
    except (Refusal, RefusedError) as error:
        context.services.note_refusal()
        return _sentence(error, call.language)
    context.services.posted.set()
    if reply is not None and not await sending.edit(context.bot, message.chat_id, message.message_id, reply):
        await call.say(reply)
    return None


async def _answer(handler: Handler, call: Call) -> None:
    try:
        reply = await handler(call)
    except AlreadyDoneError:
        return
    except (Refusal, RefusedError) as error:
        call.services.note_refusal()
        reply = _sentence(error, call.language)
    # Whatever moderators do may concern somebody else.
    call.services.posted.set()
    if reply is not None:
        await sending.send(call.context.bot, call.message.chat_id, reply, to=call.message.message_id)


def _sentence(error: Refusal | RefusedError, language: str) -> Reply:
    match error:
        case Refusal():
            return refusals.refused(error, language)
        case ConflictError():
            return refusals.conflict(language)
        case _:
            return refusals.outdated(language)


def _asks(caption: str) -> bool:
    """Tell whether the words below a file are a question, and not the command to import it, or nothing."""
    return bool(caption) and not caption.startswith("/import")


async def _is_done(update: Update, services: Services) -> bool:
    try:
        await services.store.desk.check_new(_key(update))
    except AlreadyDoneError:
        return True
    return False


def _key(update: Update) -> str:
    return f"update:{update.update_id}"


def _call(  # noqa: PLR0913 -- the parts of a call
    update: Update,
    context: BotContext,
    message: Message,
    person: Person,
    *,
    words: str = "",
    args: tuple[str, ...] = (),
) -> Call:
    return Call(person, _key(update), context, message, words, args)
