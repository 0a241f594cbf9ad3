"""The databases the record can live in: one file each, and one row here."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy.ext.asyncio import create_async_engine

from storage.backends import postgresql, sqlite
from storage.errors import StorageError
from storage.texts import storable

if TYPE_CHECKING:
    from sqlalchemy import URL
    from sqlalchemy.ext.asyncio import AsyncEngine

    from storage.backends.backend import Backend

BACKENDS: tuple[Backend, ...] = (sqlite.BACKEND, postgresql.BACKEND)


def backend_for(url: URL) -> Backend:
    """Return the backend of a database address; raises StorageError when there is none."""
    name = url.get_backend_name()
    for backend in BACKENDS:
        if backend.name == name:
            return backend
    known = " or ".join(backend.name for backend in BACKENDS)
    raise StorageError(f"A database of the kind {name!r} is not supported: use {known}.")


def create_engine(url: URL, *, migrating: bool = False) -> AsyncEngine:
    """Create an engine as its kind of database needs it; `migrating` for one that changes tables.

    Raises StorageError when the database's driver is not installed.
    """
    backend = backend_for(url)
    try:
        engine = create_async_engine(url, json_serializer=_json, **backend.engine)
    except ModuleNotFoundError as error:
        raise StorageError(
            f"A {backend.name} database needs the package {backend.package}: install it."
        ) from error
    backend.configure(engine, migrating)
    return engine


def _json(value: Any) -> str:
    # Cyrillic stays readable in the JSON columns.
    return storable(json.dumps(value, ensure_ascii=False))
