"""The buttons of the desk: one row each, with the rank that it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.desk import (
    claims,
    conflicts,
    drafting,
    drafts,
    editing,
    files,
    history,
    membership,
    queue,
    reviewing,
    statistics,
    status,
    teaching,
    translating,
)
from bot.moderation.people import Rank

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.handlers.desk.commands import Handler

BUTTONS: Mapping[str, tuple[Rank, Handler]] = {
    "pick": (Rank.MODERATOR, drafting.pick),
    "skip": (Rank.MODERATOR, drafting.skip),
    "back": (Rank.MODERATOR, drafting.back),
    "fix": (Rank.MODERATOR, drafting.fix),
    "fixes": (Rank.MODERATOR, drafting.fixes),
    "more": (Rank.MODERATOR, drafting.more),
    "less": (Rank.MODERATOR, drafting.less),
    "draft": (Rank.MODERATOR, drafting.open_),
    "cancel": (Rank.MODERATOR, drafting.cancel),
    "drop-draft": (Rank.MODERATOR, drafting.drop),
    "publish": (Rank.MODERATOR, drafting.publish),
    "anyway": (Rank.MODERATOR, drafting.anyway),
    "there": (Rank.MODERATOR, drafting.there),
    "review": (Rank.MODERATOR, reviewing.review),
    "approve": (Rank.MODERATOR, reviewing.approve),
    reviewing.RETURN: (Rank.MODERATOR, reviewing.give_back),
    "under": (Rank.MODERATOR, drafts.under),
    "teach": (Rank.MODERATOR, teaching.teach),
    "no-lesson": (Rank.MODERATOR, teaching.cancel),
    "unteach": (Rank.MODERATOR, teaching.forget),
    "words": (Rank.MODERATOR, teaching.turn),
    "queue": (Rank.MODERATOR, queue.queue),
    "q-link": (Rank.MODERATOR, queue.link),
    "q-add": (Rank.MODERATOR, queue.add),
    "q-answer": (Rank.MODERATOR, queue.answer),
    "q-seek": (Rank.MODERATOR, queue.seek),
    "q-note": (Rank.MODERATOR, queue.note),
    "q-send": (Rank.MODERATOR, queue.send),
    "q-draft": (Rank.MODERATOR, queue.draft),
    "q-close": (Rank.MODERATOR, queue.close),
    "take-back": (Rank.MODERATOR, reviewing.take_back),
    "import": (Rank.MODERATOR, files.write),
    "no-import": (Rank.MODERATOR, files.cancel),
    "export": (Rank.MODERATOR, files.export_as),
    "find": (Rank.MODERATOR, claims.find_page),
    "show": (Rank.MODERATOR, claims.open_shown),
    "edit": (Rank.MODERATOR, editing.edit_pressed),
    "at": (Rank.MODERATOR, editing.at),
    "set": (Rank.MODERATOR, editing.set_),
    "unset": (Rank.MODERATOR, editing.unset),
    "look": (Rank.MODERATOR, editing.look),
    "put": (Rank.MODERATOR, conflicts.put),
    "over": (Rank.MODERATOR, conflicts.over),
    "stop": (Rank.MODERATOR, conflicts.stop),
    "retire": (Rank.MODERATOR, status.retire_pressed),
    "restore": (Rank.MODERATOR, status.restore_pressed),
    "history": (Rank.MODERATOR, history.history_pressed),
    "pages": (Rank.MODERATOR, history.history_page),
    "changes": (Rank.MODERATOR, history.changes_page),
    "undo": (Rank.MODERATOR, history.undo_pressed),
    "translate": (Rank.MODERATOR, translating.translate_pressed),
    "translations": (Rank.MODERATOR, translating.translations_page),
    "translation": (Rank.MODERATOR, translating.translation),
    "invite": (Rank.OWNER, membership.invite),
    "drop": (Rank.OWNER, membership.drop),
    "stats": (Rank.MODERATOR, statistics.other_days),
}
"""By the name in the button's callback data: who may press it, and what it does."""
