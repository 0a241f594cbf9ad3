"""Owners name moderators: at once, or by an invitation that opens once."""

from __future__ import annotations

from datetime import timedelta
from secrets import token_urlsafe
from typing import TYPE_CHECKING

from bot.moderation.people import Rank, by_user
from bot.moderation.refusals import Reason, Refusal
from storage.errors import StaleError

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from bot.moderation.people import Person
    from storage.desk.moderators import Moderators

VALID = timedelta(days=2)
"""How long an invitation stays open."""
SECRET_BYTES = 24


async def rank_of(user_id: int, owners: Collection[int], moderators: Moderators) -> Rank:
    """Return the rank of a Telegram user; owners are named by the settings, moderators by owners."""
    if user_id in owners:
        return Rank.OWNER
    return Rank.READER if await moderators.get(user_id) is None else Rank.MODERATOR


async def invite(owner: Person, moderators: Moderators, now: datetime, key: str) -> tuple[str, datetime]:
    """Make an invitation; return its secret, which is stored nowhere, and when it expires."""
    secret, expires_at = token_urlsafe(SECRET_BYTES), now + VALID
    await moderators.invite(secret, by=owner.by, at=now, expires_at=expires_at, key=key)
    return secret, expires_at


async def join(person: Person, secret: str, moderators: Moderators, now: datetime, key: str) -> bool:
    """Make the person who comes with an invitation a moderator; False when they are one already.

    Raises Refusal when the invitation is used up, out of date or unknown.
    """
    if person.rank is not Rank.READER:
        return False
    try:
        return await moderators.accept(secret, person.user_id, person.name, at=now, key=key)
    except StaleError:
        raise Refusal(Reason.INVITATION_OVER) from None


async def add(  # noqa: PLR0913, PLR0917 -- who, whom, and what every change needs
    owner: Person, user_id: int, name: str, moderators: Moderators, now: datetime, key: str
) -> bool:
    """Name somebody a moderator; False when they are one already."""
    return await moderators.add(user_id, name, by=owner.by, at=now, key=key)


async def remove(owner: Person, user_id: int, moderators: Moderators, now: datetime, key: str) -> str:
    """Take back what a moderator may do and return their name; their drafts stay.

    Raises Refusal when they are no moderator.
    """
    if by_user(user_id) == owner.by:
        raise Refusal(Reason.NOT_YOURSELF)
    moderator = await moderators.get(user_id)
    if moderator is None:
        raise Refusal(Reason.NO_SUCH_PERSON)
    await moderators.remove(user_id, by=owner.by, at=now, key=key)
    return moderator.name
