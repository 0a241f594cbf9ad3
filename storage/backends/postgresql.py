"""PostgreSQL: a server that several replicas share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from storage.backends.backend import Backend

if TYPE_CHECKING:
    from sqlalchemy import URL, Connection
    from sqlalchemy.ext.asyncio import AsyncEngine

TURN = 7_303_630
"""Any number of our own: who holds the advisory lock of this number may change something."""
PATIENCE = "5s"
"""How long a change waits for the others, before its author is told to try again."""


def _prepare(_: URL) -> None:
    """Do nothing: a database on a server is created by whoever keeps the server."""


def _configure(_engine: AsyncEngine, _migrating: bool) -> None:  # noqa: FBT001
    """Do nothing: the server's defaults are right."""


def _take_turn(connection: Connection) -> None:
    connection.execute(text(f"SET LOCAL lock_timeout = '{PATIENCE}'"))
    connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": TURN})


AWAY = "The database server does not answer: check that it runs and DATABASE_URL."
BUSY = "The database is busy with another change: try again in a moment."
CROWDED = "The database server is busy: try again in a moment."
UNKNOWN = "The database server is not found by its name: check DATABASE_URL."
LOST = "The database server has ended the connection: try again in a moment."
NOT_ALLOWED = "The database server does not allow this with the name in DATABASE_URL: check its rights."

SENTENCES = {
    "password authentication failed": "The database refuses the name or password: check DATABASE_URL.",
    "permission denied": NOT_ALLOWED,
    "pg_hba.conf": NOT_ALLOWED,
    "too many c": CROWDED,  # clients, or connections of one user
    "remaining connection slots": CROWDED,
    'role "': "The database server does not have this user: check DATABASE_URL.",
    'database "': "The database server does not have this database: check DATABASE_URL.",
    "Name or service not known": UNKNOWN,
    "name resolution": UNKNOWN,
    "Connect call failed": AWAY,
    "TimeoutError": AWAY,
    "starting up": LOST,
    "shutting down": LOST,
    "terminating connection": LOST,
    "connection is closed": LOST,
    "connection was closed": LOST,
    "connection_lost": LOST,
    "cannot switch to state": LOST,  # asyncpg, when the end comes in the middle of something
    "reset by peer": LOST,
    "Broken pipe": LOST,
    "lock timeout": BUSY,
    "read-only transaction": "The database server takes no changes: set DATABASE_URL to the main server.",
    "No space left": "The server's disk is full and nothing was changed: free some space and try again.",
    "[Errno": AWAY,  # whatever else the system says when it connects
}

BACKEND = Backend(
    name="postgresql",
    package="asyncpg",
    prepare=_prepare,
    configure=_configure,
    take_turn=_take_turn,
    engine={"pool_pre_ping": True, "connect_args": {"timeout": 10}},
    reading={"isolation_level": "REPEATABLE READ", "postgresql_readonly": True},
    sentences=SENTENCES,
)
