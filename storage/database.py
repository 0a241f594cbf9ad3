"""The engine, its transactions, and the database's errors in plain words."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.backends import backend_for, create_engine
from storage.errors import StorageError
from storage.migrations import migrate
from storage.urls import async_url

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping

    from storage.backends.backend import Backend


class Database:
    """An open database: sessions that read one snapshot or change it in one transaction."""

    def __init__(self, url: str) -> None:
        """Take the address of a database, with or without its async driver.

        Raises StorageError when the address is wrong or its driver missing; nothing is opened yet.
        """
        try:
            self._url = make_url(async_url(url))
        except (ValueError, ArgumentError) as error:
            reason = error if isinstance(error, ValueError) else "is not one"
            raise StorageError(f"The database's address {reason}.") from None
        self._backend = backend_for(self._url)
        self._engine = create_engine(self._url)
        # Changes wait for each other in the database too, but a queue here is fair and wakes the
        # next at once, where SQLite lets it try again at intervals and give up in the end.
        self._turn = asyncio.Lock()

    async def open(self) -> None:
        """Ready the database's place and bring its tables up to date."""
        with plain_words(self._backend):
            self._backend.prepare(self._url)
            await migrate(self._url, self._engine)

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """Give a session all of whose reads see the same moment."""
        async with self._session(self._backend.reading) as session:
            yield session

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """Give a session that is committed at the end, or rolled back if anything is raised.

        Such sessions come one after the other, those of other programs included.
        """
        async with self._turn, self._session(self._backend.writing) as session:
            await (await session.connection()).run_sync(self._backend.take_turn)
            yield session
            await session.commit()

    @asynccontextmanager
    async def _session(self, options: Mapping[str, Any]) -> AsyncIterator[AsyncSession]:
        with plain_words(self._backend):
            engine = self._engine.execution_options(**options)
            async with AsyncSession(engine, expire_on_commit=False) as session:
                yield session


@contextmanager
def plain_words(backend: Backend) -> Iterator[None]:
    """Turn what drivers and the system raise into StorageError with one sentence."""
    try:
        yield
    except PoolTimeoutError as error:
        raise StorageError("The database is busy: try again in a moment.") from error
    except (DBAPIError, OSError) as error:
        reason = error.orig if isinstance(error, DBAPIError) else error
        words = str(reason) or type(reason).__name__
        first_line = words.partition("\n")[0].rstrip(".")
        raise StorageError(backend.explain(words) or f"The database reports: {first_line}.") from error
