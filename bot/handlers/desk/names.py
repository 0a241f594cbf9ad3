"""The names of those whom the audit names by id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.moderation.people import user_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.handlers.desk.call import Call
    from storage.desk.records import AuditEntry


async def names_in(call: Call, entries: Iterable[AuditEntry]) -> dict[str, str]:
    """Return the names of those who made or approved changes, as far as anybody knows them."""
    return await names_of(call, (by for entry in entries for by in (entry.by, entry.approved_by) if by))


async def names_of(call: Call, people: Iterable[str]) -> dict[str, str]:
    """Return the names of those whom the audit names so, as far as anybody knows them."""
    found = {by: await _name(call, by) for by in sorted(set(people))}
    return {by: name for by, name in found.items() if name is not None}


async def _name(call: Call, by: str) -> str | None:
    """Find a name: one's own, a moderator's, that of a former one, or what Telegram says of an owner."""
    user_id = user_of(by)
    if user_id is None:
        return None
    if by == call.person.by:
        return call.person.name
    moderator = await call.desk.moderators.get(user_id)
    if moderator is not None:
        return moderator.name
    for entry in await call.desk.audit.of(str(user_id), kind="moderator", most=1):
        return str((entry.after or entry.before or {}).get("name", "")) or None
    try:
        chat = await call.context.bot.get_chat(user_id)
    except TelegramError:
        return None
    return f"@{chat.username}" if chat.username else chat.effective_name
