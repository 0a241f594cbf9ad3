"""Who works on the record, and what they may do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

_USER = "user:"
_KEYBOARD = "cli:"


class Rank(IntEnum):
    """What a person may do: each rank what the one before may, and more."""

    READER = 0
    MODERATOR = 1
    OWNER = 2


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who wants something of the desk.

    `by` is how drafts and the audit name them, `name` how the others see them.
    """

    user_id: int
    by: str
    name: str
    rank: Rank
    language: str


def by_user(user_id: int) -> str:
    """Return how the audit names a Telegram user."""
    return f"{_USER}{user_id}"


def by_keyboard(name: str) -> str:
    """Return how the audit names a person at the command line."""
    return f"{_KEYBOARD}{name}"


def user_of(by: str) -> int | None:
    """Return the Telegram user that the audit names so, if it is one."""
    number = by.removeprefix(_USER)
    return int(number) if number != by and number.isdecimal() else None


def keyboard_of(by: str) -> str | None:
    """Return the name of the person at the command line that the audit names so, if it is one."""
    name = by.removeprefix(_KEYBOARD)
    return name if name != by else None
