"""Bringing the tables of a database up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import column, inspect, select, table

from storage.backends import backend_for, create_engine

if TYPE_CHECKING:
    from sqlalchemy import URL, Connection
    from sqlalchemy.ext.asyncio import AsyncEngine

HEAD = "0003"
"""The newest revision in versions/: kept here so that opening a database need not ask Alembic."""


async def migrate(url: URL, engine: AsyncEngine) -> None:
    """Upgrade the database to the newest revision, in one transaction.

    Of several processes that start at once the first upgrades and the others wait. Raises
    StorageError when a newer version of the program has written the database.
    """
    async with engine.connect() as connection:
        if await connection.run_sync(stamped_revision) == HEAD:
            return
    backend = backend_for(url)
    migrating = create_engine(url, migrating=True)
    try:
        async with migrating.execution_options(**backend.writing).begin() as connection:
            await connection.run_sync(backend.take_turn)
            await connection.run_sync(_upgrade)
    finally:
        await migrating.dispose()


def stamped_revision(connection: Connection) -> str | None:
    """Return the revision of the database's tables, or None for a database without any."""
    stamps = table("alembic_version", column("version_num"))
    if not inspect(connection).has_table(stamps.name):
        return None
    revision: str | None = connection.execute(select(stamps.c.version_num)).scalar()
    return revision


def _upgrade(connection: Connection) -> None:
    from storage.migrations.upgrade import upgrade  # noqa: PLC0415  # Alembic takes 0.3 s to import

    upgrade(connection, stamped_revision(connection))
