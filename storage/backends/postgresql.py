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
PATIENCE = "10s"
"""How long a change waits for the others, before its author is told to try again."""


def _prepare(_: URL) -> None:
    """Do nothing: a database on a server is created by whoever keeps the server."""


def _configure(_engine: AsyncEngine, _migrating: bool) -> None:  # noqa: FBT001
    """Do nothing: the server's defaults are right."""


def _take_turn(connection: Connection) -> None:
    connection.execute(text(f"SET LOCAL lock_timeout = '{PATIENCE}'"))
    connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": TURN})


BACKEND = Backend(
    name="postgresql",
    package="asyncpg",
    prepare=_prepare,
    configure=_configure,
    take_turn=_take_turn,
    engine={"pool_pre_ping": True},
    reading={"isolation_level": "REPEATABLE READ", "postgresql_readonly": True},
    sentences={
        "password authentication failed": "The database refuses the name or password: check DATABASE_URL.",
        "does not exist": "The database server does not have this database: check DATABASE_URL.",
        "lock timeout": "The database is busy with another change: try again in a moment.",
        "Connect call failed": "The database server does not answer: check that it runs and DATABASE_URL.",
        "Name or service not known": "The database server is not found by its name: check DATABASE_URL.",
    },
)
