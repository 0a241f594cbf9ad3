"""The commands of the desk: one row each; replies/desk/commands.py says who may use them and what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.desk import (
    claims,
    drafts,
    editing,
    files,
    history,
    leaving,
    membership,
    queue,
    statistics,
    status,
    teaching,
    translating,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from bot.handlers.desk.call import Call
    from bot.replies import Reply

    Handler = Callable[[Call], Awaitable[Reply | None]]
    """Does what is wanted and returns what to say; raises Refusal, or RefusedError."""

COMMANDS: Mapping[str, Handler] = {
    "add": drafts.add,
    "rebut": drafts.rebut,
    "context": drafts.context,
    "drafts": drafts.drafts,
    "cancel": leaving.cancel,
    "synonym": teaching.synonym,
    "queue": queue.queue,
    "find": claims.find,
    "show": claims.show,
    "edit": editing.edit,
    "translate": translating.translate,
    "retire": status.retire,
    "restore": status.restore,
    "history": history.history,
    "undo": history.undo,
    "import": files.import_,
    "export": files.choose_format,
    "stats": statistics.stats,
    "moderators": membership.moderators,
}
