"""Migrations: any database is brought up to date on opening, in one piece, by one program at a time."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory

from storage.backends import create_engine
from storage.errors import StorageError
from storage.migrations import HEAD, stamped_revision
from storage.migrations.upgrade import config
from storage.store import Store
from storage.tables import Table
from storage.urls import async_url
from tests.storage.samples import OFFER, as_given

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]


async def on(url: str, work: Callable[[sa.Connection], Any]) -> Any:
    """Do work on the database's connection as migrations have it."""
    engine = create_engine(sa.make_url(async_url(url)), migrating=True)
    async with engine.begin() as connection:
        done = await connection.run_sync(work)
    await engine.dispose()
    return done


async def tables(url: str) -> set[str]:
    return set(await on(url, lambda connection: sa.inspect(connection).get_table_names()))


def test_the_revision_that_opening_expects_is_the_newest_script():
    assert ScriptDirectory.from_config(config()).get_heads() == [HEAD]


@pytest.mark.usefixtures("store")
async def test_the_scripts_make_exactly_the_tables_of_the_code(url: str):
    def differences(connection: sa.Connection) -> Any:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return compare_metadata(context, Table.metadata)

    assert await on(url, differences) == []
    assert set(Table.metadata.tables) | {"alembic_version"} == await tables(url)


@pytest.mark.usefixtures("store")
async def test_every_constraint_has_a_name_by_which_a_migration_can_drop_it(url: str):
    def names(connection: sa.Connection) -> list[str | None]:
        inspector = sa.inspect(connection)
        return [
            constraint["name"]
            for table in Table.metadata.tables
            for constraint in (
                inspector.get_pk_constraint(table),
                *inspector.get_foreign_keys(table),
                *inspector.get_unique_constraints(table),
            )
        ]

    found = await on(url, names)
    # SQLite counts numbers that never come again only with a primary key without a name.
    counted = [t for t in Table.metadata.tables.values() if t.dialect_options["sqlite"]["autoincrement"]]
    assert len(found) == len(Table.metadata.tables) + 2 + 5
    assert found.count(None) == (len(counted) if url.startswith("sqlite") else 0)


@pytest.mark.usefixtures("store")
async def test_scripts_lead_down_to_nothing_and_up_again(url: str):
    await on(url, lambda connection: command.downgrade(config(connection), "base"))
    assert await tables(url) == {"alembic_version"}
    async with Store.open(url) as reopened:
        await reopened.put_claims([OFFER], by="test")
        assert [as_given(c) for c in await reopened.claims()] == [OFFER]
    assert await on(url, stamped_revision) == HEAD


@pytest.mark.usefixtures("store")
async def test_alembics_own_command_line_works_on_the_same_database(url: str):
    checking = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "alembic", "check"),
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": url},
        stdout=subprocess.PIPE,
    )
    output, _ = await checking.communicate()
    assert (checking.returncode, output.strip()) == (0, b"No new upgrade operations detected.")


async def test_a_database_of_a_newer_version_is_refused_and_left_alone(store: Store, url: str):
    await store.put_claims([OFFER], by="test")
    await on(
        url, lambda connection: connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    )
    with pytest.raises(
        StorageError, match=r"^The database was written by a newer version .*\(revision 9999\)"
    ):
        async with Store.open(url):
            pass
    assert await on(url, stamped_revision) == "9999"
    assert [as_given(c) for c in await store.claims()] == [OFFER]


async def test_a_migration_that_rebuilds_a_table_of_a_file_keeps_what_refers_to_it(sqlite_url: str):
    def rebuild(connection: sa.Connection) -> None:
        operations = Operations(MigrationContext.configure(connection))
        with operations.batch_alter_table("claims", recreate="always") as batch:
            batch.add_column(sa.Column("note", sa.Text()))

    async with Store.open(sqlite_url) as store:
        await store.put_claims([OFFER], by="test")
        await on(sqlite_url, rebuild)
        assert [as_given(c) for c in await store.claims()] == [OFFER]


PROGRAM = """
import asyncio, sys
from storage.store import Store

async def main():
    async with Store.open(sys.argv[1]) as store:
        assert await store.is_empty()
    print("alembic" in sys.modules)

asyncio.run(main())
"""


async def started(url: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", PROGRAM, url, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


async def test_programs_that_start_at_once_on_a_new_database_all_open_it(url: str):
    programs = [await started(url) for _ in range(5)]
    ends = await asyncio.gather(*(program.communicate() for program in programs))
    assert [(program.returncode, errors) for program, (_, errors) in zip(programs, ends, strict=True)] == [
        (0, b"")
    ] * 5
    assert await on(url, stamped_revision) == HEAD


@pytest.mark.usefixtures("store")
async def test_a_database_that_is_up_to_date_opens_without_loading_alembic(url: str):
    output, errors = await (await started(url)).communicate()
    assert (output.strip(), errors) == (b"False", b"")
