"""The one place that decides who may use the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.reader import language_of
from bot.moderation.membership import rank_of
from bot.moderation.people import Person, by_keyboard, by_user

if TYPE_CHECKING:
    from telegram import Update, User

    from bot.handlers.context import Services
    from bot.moderation.people import Rank


async def permitted(update: Update, services: Services, needed: Rank) -> Person | None:
    """Return who an update comes from, if they have the rank that is needed and write in private."""
    person = await person_of(update, services)
    return person if person is not None and person.rank >= needed else None


async def person_of(update: Update, services: Services) -> Person | None:
    """Return who an update comes from, with their rank; None when it comes from nobody, or not in private."""
    user, chat = update.effective_user, update.effective_chat
    if user is None or chat is None or chat.id != user.id:
        return None
    rank = await rank_of(user.id, services.settings.owner_ids, services.store.desk.moderators)
    by = by_user(user.id) if services.keyboard is None else by_keyboard(services.keyboard)
    return Person(user.id, by, _name(user), rank, await language_of(services, update, by_question=False))


def _name(user: User) -> str:
    return f"@{user.username}" if user.username else user.full_name
