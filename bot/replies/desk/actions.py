"""What the buttons of the desk do, as callback data: "m:<name>:<argument>:...".

Anyone can forge callback data. It is checked for its form here, for the right of the person who
presses in handlers/desk/permission.py, and for its sense by the rules it leads to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MARK = "m"
"""The first part of all callback data of the desk; other buttons have another (see bot.replies.actions)."""
MOST_BYTES = 64
_PART = re.compile(r"[A-Za-z0-9_-]{1,40}")


@dataclass(frozen=True, slots=True)
class DeskAction:
    """What a button of the desk does: a name from handlers/desk/buttons.py, and arguments for it."""

    name: str
    args: tuple[str, ...] = ()

    def encode(self) -> str:
        """Write the action as callback data; raises ValueError when it does not fit in."""
        data = ":".join((MARK, self.name, *self.args))
        if decode(data) != self:
            raise ValueError(f"{data!r} cannot be callback data")
        return data


def decode(data: str) -> DeskAction | None:
    """Read callback data back; None for anything `encode` cannot have written."""
    mark, *parts = data.split(":")
    if mark != MARK or not parts or len(data.encode()) > MOST_BYTES:
        return None
    if not all(_PART.fullmatch(part) for part in parts):
        return None
    return DeskAction(parts[0], tuple(parts[1:]))
