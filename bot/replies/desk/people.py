"""Who changed something, in words: never a bare id where a name is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.moderation.people import keyboard_of, user_of
from bot.replies.markup import one_line
from bot.replies.reader import message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.replies.reader import Reader

PROGRAMS = {"import": message("an imported file"), "fixtures": message("the claims the bot came with")}
"""What changes the record without anybody's name."""


def who(by: str, names: Mapping[str, str], reader: Reader) -> str:
    """Name somebody the audit names `by`; `names` are those that are known."""
    if by in names:
        return one_line(names[by])
    if by in PROGRAMS:
        return reader.plain(PROGRAMS[by])
    keyboard, user = keyboard_of(by), user_of(by)
    if keyboard is not None:
        return reader.plain("{name} (command line)", name=one_line(keyboard))
    return by if user is None else reader.plain("somebody of whom only the ID {id} is known", id=user)
