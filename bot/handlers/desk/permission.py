"""The one place that decides who may use the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.reader import language_of
from bot.moderation.membership import rank_of
from bot.moderation.people import Person, Rank, by_keyboard, by_user
from bot.replies.markup import one_line
from bot.replies.shorten import shorten

if TYPE_CHECKING:
    from telegram import Update, User

    from bot.handlers.context import Services

LONGEST_NAME = 64
"""Letters of a name: what Telegram allows for a first name."""


async def permitted(update: Update, services: Services, needed: Rank) -> Person | None:
    """Return who an update comes from, if they have the rank that is needed and write in private."""
    user, chat = update.effective_user, update.effective_chat
    if user is None or chat is None or chat.id != user.id:
        return None
    rank = await _rank(user, services)
    if rank < needed:
        return None
    by = by_user(user.id) if services.keyboard is None else by_keyboard(services.keyboard.name)
    language = await language_of(services, update, by_question=False)
    return Person(user.id, by, name_of(user), rank, language)


async def _rank(user: User, services: Services) -> Rank:
    if services.keyboard is not None:
        # Whoever can run commands here can write the database's file, too.
        return Rank.OWNER
    return await rank_of(user.id, services.settings.owner_ids, services.store.desk.moderators)


def name_of(user: User) -> str:
    """Return how the moderators see a user, who chose the name and may mean them ill."""
    return f"@{user.username}" if user.username else as_name(user.full_name) or str(user.id)


def as_name(text: str) -> str:
    """Make a text a name that fits into a line and disturbs nothing after it."""
    return shorten(one_line(text), LONGEST_NAME)
