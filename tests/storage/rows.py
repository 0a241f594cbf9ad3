"""The tables as they are below the code, to look at and to tamper with."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlalchemy import Row

    from storage.store import Store


async def rows(store: Store, query: str) -> Sequence[Row[Any]]:
    """Return what a query finds."""
    async with store._database.reading() as session:
        return (await (await session.connection()).exec_driver_sql(query)).all()


async def run(store: Store, statement: str) -> None:
    """Change something in a transaction of its own."""
    async with store._database.writing() as session:
        await (await session.connection()).exec_driver_sql(statement)


async def count(store: Store, table: str) -> int:
    """Count the rows of a table."""
    ((number,),) = await rows(store, f"SELECT count(*) FROM {table}")  # noqa: S608
    return int(number)


def everything(database: Path) -> dict[str, list[str]]:
    """Return all rows of all tables of a file, by table; also while somebody has it open."""
    with closing(sqlite3.connect(database)) as other:
        tables = [name for (name,) in other.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: sorted(map(repr, other.execute(f'SELECT * FROM "{name}"'))) for name in tables}  # noqa: S608
