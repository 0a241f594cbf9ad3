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
    person = await person_of(update, services)
    return person if person is not None and person.rank >= needed else None


async def person_of(update: Update, services: Services) -> Person | None:
    """Return who an update comes from, with their rank; None when it comes from nobody, or not in private."""
    user, chat = update.effective_user, update.effective_chat
    if user is None or chat is None or chat.id != user.id:
        return None
    language = await language_of(services, update, by_question=False)
    if services.keyboard is not None:
        # Whoever can run commands here can write the database's file, too.
        return Person(user.id, by_keyboard(services.keyboard.name), name_of(user), Rank.OWNER, language)
    rank = await rank_of(user.id, services.settings.owner_ids, services.store.desk.moderators)
    return Person(user.id, by_user(user.id), name_of(user), rank, language)


def name_of(user: User) -> str:
    """Return how the moderators see a user, who chose the name and may mean them ill."""
    return f"@{user.username}" if user.username else as_name(user.full_name) or str(user.id)


def as_name(text: str) -> str:
    """Make a text a name that fits into a line and disturbs nothing after it."""
    return shorten(one_line(text), LONGEST_NAME)
