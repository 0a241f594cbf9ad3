"""Opening: a robust connection, or one sentence that says why there is none."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from storage.changes import Circumstances, put
from storage.errors import StorageError
from storage.store import Store
from tests.storage.rows import rows
from tests.storage.samples import OFFER, as_given

if TYPE_CHECKING:
    from pathlib import Path


async def test_the_connection_has_the_pragmas_of_a_robust_file(sqlite_url: str):
    names = ("journal_mode", "busy_timeout", "foreign_keys", "synchronous")
    async with Store.open(sqlite_url) as store:
        values = [tuple(*await rows(store, f"PRAGMA {name}")) for name in names]
    assert values == [("wal",), (5000,), (1,), (1,)]


async def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path):
    file = tmp_path / "notes.db"
    file.write_bytes(b"Dear diary, " * 1000)
    with pytest.raises(StorageError, match=r"^The file is no SQLite database: check DATABASE_URL\.$"):
        async with Store.open(f"sqlite:///{file}"):
            pass
    assert file.read_bytes() == b"Dear diary, " * 1000


async def test_a_file_whose_folder_cannot_be_made_is_named(tmp_path: Path):
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match=r"file/data/claims.db cannot be opened: Not a directory\.$"):
        async with Store.open(f"sqlite:///{tmp_path}/file/data/claims.db"):
            pass


async def test_a_folder_in_place_of_the_file_is_named(tmp_path: Path):
    with pytest.raises(StorageError, match=r"^The database file /.* cannot be opened: Is a directory\.$"):
        async with Store.open(f"sqlite:///{tmp_path}"):
            pass


@pytest.mark.parametrize("url", ["claims.db", "mysql://host/claims", "sqlite://", "postgres://host:port/x"])
async def test_an_address_that_is_none_is_refused_in_one_sentence(url: str):
    with pytest.raises(StorageError, match=r"^The database's address [^\n]*\.$"):
        async with Store.open(url):
            pass


OPENING = """
import asyncio, sys
sys.modules["asyncpg"] = None  # as if it were not installed
from storage.store import Store
from tests.storage.rows import rows
from tests.storage.samples import OFFER, as_given

async def main():
    async with Store.open("postgres://user:password@localhost/claims"):
        pass

asyncio.run(main())
"""


def test_a_missing_driver_is_named():
    opening = subprocess.run([sys.executable, "-c", OPENING], capture_output=True, text=True, check=False)
    assert opening.stderr.endswith(
        "StorageError: A postgresql database needs the package asyncpg: install it.\n"
    )


async def refusal(url: str) -> str:
    with pytest.raises(StorageError) as refused:
        async with Store.open(url):
            pass
    return str(refused.value)


async def test_a_server_that_does_not_answer_is_told_in_one_sentence():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    away = "The database server does not answer: check that it runs and DATABASE_URL."
    assert await refusal(f"postgresql://bot:secret@127.0.0.1:{port}/claims") == away
    assert await refusal(f"postgresql://bot:secret@localhost:{port}/claims") == away
    assert await refusal("postgresql://bot:secret@/claims?host=/nowhere/at/all") == away
    assert await refusal("postgresql://bot:secret@/claims?host=/dev/null") == away


async def test_a_server_without_such_a_name_is_told_in_one_sentence():
    sentence = "The database server is not found by its name: check DATABASE_URL."
    assert await refusal("postgresql://bot:secret@nobody.invalid/claims") == sentence


async def test_a_database_or_a_user_the_server_does_not_have_is_told_in_one_sentence(postgresql_url: str):
    sentence = "The database server does not have this {}: check DATABASE_URL."
    nowhere = postgresql_url.replace("/record_", "/none_")
    assert await refusal(nowhere) == sentence.format("database")
    assert await refusal(postgresql_url.replace("postgres:@", "nobody:@")) == sentence.format("user")


async def test_a_connection_that_the_server_closed_is_opened_anew(postgresql_url: str):
    async with Store.open(postgresql_url) as store, Store.open(postgresql_url) as other:
        await store.put_claims([OFFER], by="test")
        query = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
        await rows(other, f"{query} AND pid <> pg_backend_pid()")
        assert [as_given(claim) for claim in await store.claims()] == [OFFER]


async def test_a_connection_lost_at_work_is_told_in_one_sentence_and_nothing_is_changed(postgresql_url: str):
    async with Store.open(postgresql_url) as store, Store.open(postgresql_url) as other:

        async def interrupted() -> None:
            async with store._database.writing() as session:
                await put(session, [OFFER], Circumstances("test", datetime.now(UTC)))
                pid = (await (await session.connection()).exec_driver_sql("SELECT pg_backend_pid()")).scalar()
                await rows(other, f"SELECT pg_terminate_backend({pid}, 5000)")

        with pytest.raises(StorageError, match=r"^The database server has ended the connection: try again"):
            await interrupted()
        assert await store.is_empty()


async def test_a_change_that_waits_too_long_for_another_is_given_up(postgresql_url: str):
    async with Store.open(postgresql_url) as store, Store.open(postgresql_url) as other:
        async with other._database.writing():
            with pytest.raises(StorageError, match=r"^The database is busy with another change: try again"):
                await asyncio.wait_for(store.put_claims([OFFER], by="test"), 30)
        assert (await store.put_claims([OFFER], by="test")).added == (OFFER.id,)
