"""Logs that help an operator and tell nothing about the people who write to the bot."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import TracebackType

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
TOKEN = re.compile(r"(?<!\d)\d{5,}:[A-Za-z0-9_-]{20,}")
"""What a token of @BotFather looks like, also one that is not ours."""
HIDDEN = "[secret]"
OURS = ("bot", "storage")
"""The loggers that LOG_LEVEL is about. Libraries report warnings only: at INFO they tell addresses with the
token in them, at DEBUG whole messages."""
TALKATIVE = {"telegram", "asyncio"}
"""Libraries whose messages quote whole updates or errors."""


class DiscreetFormatter(logging.Formatter):
    """Format log records without secrets and without anything a person wrote.

    An error is logged as its type and the lines of code it passed, since its message may quote a
    text. Of libraries that fill whole updates or errors into their messages only the template stays.
    """

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__(FORMAT)
        self._secrets = tuple(secret for secret in secrets if secret)

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record with every secret in it hidden."""
        # A copy, because other handlers share the record and its cached traceback.
        record = logging.makeLogRecord({**record.__dict__, "exc_text": None})
        if record.name.partition(".")[0] in TALKATIVE:
            record.msg, record.args = str(record.msg).partition("\n")[0], None
        line = TOKEN.sub(HIDDEN, super().format(record))
        for secret in self._secrets:
            line = line.replace(secret, HIDDEN)
        return line

    def formatException(  # noqa: N802 -- the library's name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """Return the types of an error and its causes, each with the code it passed."""
        error = ei[1]
        return "" if error is None else "\n".join(_trace(error))


def _trace(error: BaseException) -> list[str]:
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    earlier = [*_trace(cause), "which led to"] if cause else []
    code = "".join(traceback.format_tb(error.__traceback__)).rstrip("\n")
    return [*earlier, *([code] if code else []), f"{type(error).__module__}.{type(error).__qualname__}"]


def rank(level: str) -> int:
    """Return the place of a level among the others: that of "WARNING" is above that of "INFO"."""
    return logging.getLevelNamesMapping()[level]


def set_up(level: str, *, secrets: Iterable[str] = (), stream: TextIO = sys.stderr) -> None:
    """Send the logs of this process to a stream, from the given level ("INFO") up, without the secrets."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(DiscreetFormatter(secrets))
    logging.basicConfig(level=max(rank(level), logging.WARNING), handlers=[handler], force=True)
    for name in OURS:
        logging.getLogger(name).setLevel(level)
