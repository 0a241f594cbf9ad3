"""Buttons of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.desk.actions import DeskAction
from bot.replies.keys import PER_ROW
from bot.replies.reply import Button

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.replies.keys import Rows
    from bot.replies.reader import Reader


def key(text: str, name: str, *args: object) -> Button:
    """Make a button that does what a row of handlers/desk/buttons.py says."""
    return Button(text, DeskAction(name, tuple(map(str, args))).encode())


def rows(*given: Iterable[Button]) -> Rows:
    """Put buttons into rows, leaving out rows without any."""
    return tuple(row for row in map(tuple, given) if row)


def pairs(buttons: Sequence[Button]) -> Rows:
    """Put buttons into rows as wide as a phone."""
    return tuple(tuple(buttons[at : at + PER_ROW]) for at in range(0, len(buttons), PER_ROW))


def turning(name: str, *args: object, page: int, has_more: bool, reader: Reader) -> tuple[Button, ...]:
    """Make the buttons that turn pages, which count from 1; the page is their last argument."""
    back = (key(reader.plain("← Previous"), name, *args, page - 1),) if page > 1 else ()
    on = (key(reader.plain("Next →"), name, *args, page + 1),) if has_more else ()
    return (*back, *on)
