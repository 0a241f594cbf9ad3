"""Buttons of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.desk.actions import DeskAction
from bot.replies.reply import Button

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.replies.keys import Rows


def key(text: str, name: str, *args: object) -> Button:
    """Make a button that does what a row of handlers/desk/buttons.py says."""
    return Button(text, DeskAction(name, tuple(map(str, args))).encode())


def rows(*given: Iterable[Button]) -> Rows:
    """Put buttons into rows, leaving out rows without any."""
    return tuple(row for row in map(tuple, given) if row)
