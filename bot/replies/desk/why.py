"""Why a change was made, in the reader's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.moderation.conflict import undone_by
from bot.replies.markup import lines, one_line
from bot.replies.shorten import shorten

if TYPE_CHECKING:
    from markupsafe import Markup

    from bot.replies.reader import Reader


def why(reason: str | None, reader: Reader, limit: int) -> Markup:
    """Write the reason of a change, shortened; that of an undo names the change it undoes."""
    if not reason:
        return lines()
    number = undone_by(reason)
    if number is not None:
        return reader.say("Undoes change {n}", n=number)
    return reader.say("Reason: {reason}", reason=shorten(one_line(reason), limit))
