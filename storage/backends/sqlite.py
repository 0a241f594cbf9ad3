"""SQLite: one file, many readers beside one writer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import event

from storage.backends.backend import Backend
from storage.errors import StorageError

if TYPE_CHECKING:
    from sqlalchemy import URL, Connection
    from sqlalchemy.ext.asyncio import AsyncEngine

PRAGMAS = {"busy_timeout": "5000", "journal_mode": "WAL", "synchronous": "NORMAL", "foreign_keys": "ON"}
"""busy_timeout (in ms) comes first, because switching to WAL may have to wait."""

WRITES = "sqlite_writes"


def _prepare(url: URL) -> None:
    """Create the database file and its folder; raises StorageError when that cannot be done."""
    if not url.database or url.database.startswith("file:"):
        return
    path = Path(url.database)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.open("ab").close()
    except OSError as error:
        raise StorageError(f"The database file {path} cannot be opened: {error.strerror}.") from error


def _configure(engine: AsyncEngine, migrating: bool) -> None:  # noqa: FBT001
    """Set the pragmas of each new connection, and open transactions ourselves.

    Python's driver opens none before a SELECT or a CREATE TABLE, so several reads would not see
    one snapshot and a migration would not be atomic. A transaction that will write says so at
    once (IMMEDIATE) and waits its turn; one that begins to write later is refused without waiting.
    A migration rebuilds tables by dropping them, which must not cascade: no foreign keys then.
    """
    pragmas = PRAGMAS | ({"foreign_keys": "OFF"} if migrating else {})

    @event.listens_for(engine.sync_engine, "connect")
    def _connect(connection: Any, _: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for name, value in pragmas.items():
            cursor.execute(f"PRAGMA {name} = {value}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _take_turn(_: Connection) -> None:
    """Do nothing more: BEGIN IMMEDIATE has waited already."""


BACKEND = Backend(
    name="sqlite",
    package="aiosqlite",
    prepare=_prepare,
    configure=_configure,
    take_turn=_take_turn,
    writing={WRITES: True},
    sentences={
        "unable to open": "The database file cannot be opened: check that its folder may be written.",
        "readonly database": "The database file may not be written: check its permissions.",
        "is locked": "The database is busy with another change: try again in a moment.",
        "disk is full": "The disk is full and nothing was changed: free some space and try again.",
        "disk I/O error": "The disk with the database cannot be read or written: check it and try again.",
        "not a database": "The file is no SQLite database: check DATABASE_URL.",
        "malformed": "The database file is damaged: restore it from a copy.",
    },
)
