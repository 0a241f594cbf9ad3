"""What a moderator writes when something is expected of them: one row a kind, by the word it begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.desk import drafting, drafts, editing, queue, reviewing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.handlers.desk.commands import Handler

EXPECTING: Mapping[str, Handler] = {
    "draft": drafting.typed,
    drafts.WHICH: drafts.which,
    reviewing.RETURN: reviewing.reason,
    editing.EDITED: editing.typed,
    queue.NOTE: queue.noted,
    queue.SEEK: queue.sought,
}
"""By the first part of what is expected ("draft:12" -> "draft"); the rest comes as the call's arguments."""
