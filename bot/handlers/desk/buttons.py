"""The buttons of the desk: one row each, with the rank that it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.desk import files, membership, statistics, teaching
from bot.moderation.people import Rank

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.handlers.desk.commands import Handler

BUTTONS: Mapping[str, tuple[Rank, Handler]] = {
    "teach": (Rank.MODERATOR, teaching.teach),
    "no-lesson": (Rank.MODERATOR, teaching.cancel),
    "unteach": (Rank.MODERATOR, teaching.forget),
    "words": (Rank.MODERATOR, teaching.turn),
    "import": (Rank.MODERATOR, files.write),
    "no-import": (Rank.MODERATOR, files.cancel),
    "export": (Rank.MODERATOR, files.export_as),
    "invite": (Rank.OWNER, membership.invite),
    "drop": (Rank.OWNER, membership.drop),
    "stats": (Rank.MODERATOR, statistics.other_days),
}
"""By the name in the button's callback data: who may press it, and what it does."""
