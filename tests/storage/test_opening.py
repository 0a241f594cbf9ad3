"""Opening: a robust connection, or one sentence that says why there is none."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

from storage.errors import StorageError
from storage.store import Store

if TYPE_CHECKING:
    from pathlib import Path


async def test_the_connection_has_the_pragmas_of_a_robust_file(store: Store):
    async with store._database.reading() as session:
        connection = await session.connection()
        values = {
            name: (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "busy_timeout", "foreign_keys", "synchronous")
        }
    assert values == {"journal_mode": "wal", "busy_timeout": 5000, "foreign_keys": 1, "synchronous": 1}


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


@pytest.mark.skipif(find_spec("asyncpg") is not None, reason="the driver is installed")
async def test_a_missing_driver_is_named():
    with pytest.raises(
        StorageError, match=r"^A postgresql database needs the package asyncpg: install it\.$"
    ):
        async with Store.open("postgres://user:password@localhost/claims"):
            pass
