"""What Alembic runs: on the program's open connection, or from its own command line.

The command line (`alembic check`, `alembic revision --autogenerate --rev-id 0002 -m "..."`) works on
the database that DATABASE_URL names.
"""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

from alembic import context
from sqlalchemy import make_url

from storage.backends import backend_for, create_engine
from storage.desk import tables as _tables_of_the_desk  # noqa: F401 -- known to the metadata by being imported
from storage.tables import Table
from storage.urls import EXAMPLE, async_url

if TYPE_CHECKING:
    from sqlalchemy import Connection


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection, target_metadata=Table.metadata, render_as_batch=True, compare_type=True
    )
    with context.begin_transaction():
        context.run_migrations()


async def _run_alone() -> None:
    url = make_url(async_url(os.environ.get("DATABASE_URL") or EXAMPLE))
    backend = backend_for(url)
    backend.prepare(url)
    engine = create_engine(url, migrating=True)
    async with engine.execution_options(**backend.writing).begin() as connection:
        await connection.run_sync(backend.take_turn)
        await connection.run_sync(_run)
    await engine.dispose()


if (given := context.config.attributes.get("connection")) is not None:
    _run(given)
else:
    asyncio.run(_run_alone())
