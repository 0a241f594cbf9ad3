"""The one place that decides who may use the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.reader import language_of
from bot.moderation.membership import rank_of
from bot.moderation.people import Person, Rank, by_keyboard, by_user

if TYPE_CHECKING:
    from telegram import Update, User

    from bot.handlers.context import Services


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
        return Person(user.id, by_keyboard(services.keyboard.name), _name(user), Rank.OWNER, language)
    rank = await rank_of(user.id, services.settings.owner_ids, services.store.desk.moderators)
    return Person(user.id, by_user(user.id), _name(user), rank, language)


def _name(user: User) -> str:
    return f"@{user.username}" if user.username else user.full_name
