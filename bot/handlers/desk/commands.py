"""The commands of the desk: one row each; replies/desk/commands.py says who may use them and what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.desk import files, membership, statistics, teaching

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from bot.handlers.desk.call import Call
    from bot.replies import Reply

    Handler = Callable[[Call], Awaitable[Reply | None]]
    """Does what is wanted and returns what to say; raises Refusal, or RefusedError."""

COMMANDS: Mapping[str, Handler] = {
    "synonym": teaching.synonym,
    "import": files.import_,
    "export": files.choose_format,
    "stats": statistics.stats,
    "moderators": membership.moderators,
}
