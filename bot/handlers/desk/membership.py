"""/moderators, invitations, and joining by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.helpers import create_deep_linked_url

from bot.handlers.desk.call import first_word, is_number
from bot.handlers.desk.menus import set_menu
from bot.handlers.desk.permission import as_name, name_of
from bot.moderation import membership
from bot.moderation.people import Rank
from bot.moderation.refusals import Reason, Refusal
from bot.replies.desk import membership as screens
from bot.replies.desk.commands import help_of_desk

if TYPE_CHECKING:
    from telegram import Message

    from bot.handlers.desk.call import Call
    from bot.replies import Reply

JOIN = "join-"
"""What the payload of a deep link begins with that makes a moderator; the secret follows."""


async def moderators(call: Call) -> Reply:
    """List the moderators; add the one whose id is given, or whose message is replied to."""
    someone = _someone(call.message, call.words)
    if someone is not None:
        await membership.add(call.person, *someone, call.desk.moderators, call.now, call.key)
        await set_menu(call.context.bot, someone[0], Rank.MODERATOR, None)
    return await _list(call)


async def invite(call: Call) -> None:
    """Make an invitation and show it as a message of its own, so that it can be forwarded."""
    secret, expires_at = await membership.invite(call.person, call.desk.moderators, call.now, call.key)
    link = create_deep_linked_url(call.context.bot.username, JOIN + secret)
    await call.say(screens.invitation(link, expires_at, call.language))


async def drop(call: Call) -> Reply:
    """Remove the moderator the button names."""
    numbers = call.numbers(1)
    if numbers is None:
        raise Refusal(Reason.NO_SUCH_PERSON)
    await membership.remove(call.person, numbers[0], call.desk.moderators, call.now, call.key)
    await set_menu(call.context.bot, numbers[0], Rank.READER, None)
    return await _list(call)


async def join(call: Call) -> Reply:
    """Make the person a moderator who opens an invitation; the secret is what the call says."""
    await membership.join(call.person, call.words, call.desk.moderators, call.now, call.key)
    rank = max(call.person.rank, Rank.MODERATOR)
    await set_menu(call.context.bot, call.person.user_id, rank, call.language)
    return help_of_desk(call.language, rank)


async def _list(call: Call) -> Reply:
    return screens.moderators(await call.desk.moderators.all(), call.language)


def _someone(message: Message, words: str) -> tuple[int, str] | None:
    """Return the id and the name of the person who is meant, if the command names one.

    Raises Refusal when it names somebody in another way than by their id.
    """
    replied = message.reply_to_message
    origin = replied.forward_origin if replied else None
    user = getattr(origin, "sender_user", None) or (replied.from_user if replied and not origin else None)
    if user is not None and not user.is_bot:
        return user.id, name_of(user)
    if not words and replied is None:
        return None
    number, name = first_word(words)
    if not is_number(number):
        raise Refusal(Reason.NO_SUCH_PERSON)
    return int(number), as_name(name) or number
