"""The record: claims to read, changes with their audit, what is kept of readers, and the moderators' desk."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, select

from storage import changes, readers
from storage.changes import Circumstances
from storage.claims import (
    CHUNK,
    changed_claims,
    claim_with_key,
    claims_with,
    every_claim,
    every_speaker,
    has_claims,
)
from storage.database import Database
from storage.desk.desk import Desk
from storage.desk.synonyms import LAST_TAUGHT
from storage.errors import StorageError
from storage.moments import LAST_CHANGE, last_change, next_moment
from storage.records import ImportReport, Revision, Status

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Sequence
    from datetime import datetime

    from storage.records import Claim, KeptQuestion, Speaker

__all__ = ["ImportReport", "StorageError", "Store"]

_REVISION: Select[Any] = select(LAST_CHANGE.scalar_subquery(), LAST_TAUGHT.scalar_subquery())


class Store:
    """The open record. Every method raises StorageError when the database cannot do it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.desk = Desk(database)

    @classmethod
    @asynccontextmanager
    async def open(cls, url: str) -> AsyncIterator[Store]:
        """Open the database with this address, bring its tables up to date, and close it at the end."""
        database = Database(url)
        try:
            await database.open()
            yield cls(database)
        finally:
            await database.close()

    async def claims(self) -> tuple[Claim, ...]:
        """Return all published claims in the order they came in."""
        return tuple([claim async for claim in self.iter_claims()])

    async def iter_claims(
        self, chunk: int = CHUNK, *, status: Status | None = Status.PUBLISHED
    ) -> AsyncGenerator[Claim]:
        """Give the claims of a status (None: of any) in the order they came in, as they are at one moment.

        At most `chunk` claims are held at a time.
        """
        async with self._database.reading() as session:
            async for claims in every_claim(session, status, chunk):
                for claim in claims:
                    yield claim

    async def changed_since(self, moment: datetime | None) -> AsyncGenerator[Claim]:
        """Give the claims, of any status, that changed after a moment (None: all), as they are at one moment.

        What was deleted is not among them.
        """
        async with self._database.reading() as session:
            async for claims in changed_claims(session, moment):
                for claim in claims:
                    yield claim

    async def speakers(self) -> list[tuple[Speaker, int]]:
        """Return who made the statements of published claims, each name with each role once.

        With each goes the number of their statements; who made most comes first.
        """
        async with self._database.reading() as session:
            return await every_speaker(session, Status.PUBLISHED)

    async def claims_by_id(self, ids: Sequence[str]) -> dict[str, Claim]:
        """Return the claims with these ids, of any status, as they are at one moment."""
        async with self._database.reading() as session:
            return await claims_with(session, ids)

    async def claim_by_key(self, key: str) -> Claim | None:
        """Return the claim with this key (see storage.records.claim_key), of any status."""
        async with self._database.reading() as session:
            return await claim_with_key(session, key)

    async def is_empty(self) -> bool:
        """Say whether there is no claim at all, of any status."""
        async with self._database.reading() as session:
            return not await has_claims(session)

    async def changed_at(self) -> datetime | None:
        """Return when the record last changed (aware, UTC); None if it never did."""
        async with self._database.reading() as session:
            return await last_change(session)

    async def revision(self) -> Revision:
        """Return what tells whether anything that matching knows has changed; one look for all of it."""
        async with self._database.reading() as session:
            connection = await session.connection()
            changed_at, taught = (await connection.execute(_REVISION)).one()
            return Revision(changed_at, taught or 0)

    async def put_claims(self, claims: Sequence[Claim], *, by: str) -> ImportReport:
        """Add new claims and replace those that differ, all or nothing; equal ones stay untouched.

        `by` is who does it, for the audit. Ids must differ from each other.
        """
        async with self._database.writing() as session:
            return await changes.put(session, claims, Circumstances(by, await next_moment(session)))

    async def fill(self, claims: Sequence[Claim], *, by: str) -> ImportReport:
        """Do as put_claims in a record without any claim; in any other, do nothing."""
        async with self._database.writing() as session:
            if await has_claims(session):
                return ImportReport()
            return await changes.put(session, claims, Circumstances(by, await next_moment(session)))

    async def language_of(self, user_id: int) -> str | None:
        """Return the language a reader chose, if they did."""
        async with self._database.reading() as session:
            return await readers.language_of(session, user_id)

    async def set_language(self, user_id: int, language: str | None) -> None:
        """Remember a reader's language, or forget it (None)."""
        async with self._database.writing() as session:
            await readers.set_language(session, user_id, language)

    async def keep_question(self, question: KeptQuestion) -> bool:
        """Keep a question for the moderators; False if that of this very message is kept already."""
        async with self._database.writing() as session:
            if await readers.is_kept(session, question):
                return False
            readers.keep(session, question)
        return True

    async def forget_reader(self, user_id: int) -> None:
        """Delete everything kept of a reader: choices, questions, and what they were shown."""
        async with self._database.writing() as session:
            await readers.forget(session, user_id)

    async def questions_of(self, user_id: int) -> int:
        """Count the kept questions of a reader."""
        async with self._database.reading() as session:
            return await readers.questions_of(session, user_id)
