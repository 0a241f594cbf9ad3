"""The desk: everything moderators work with, one part a subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.desk.audit import Audit
from storage.desk.counts import Counts
from storage.desk.drafts import Drafts
from storage.desk.links import Links
from storage.desk.moderators import Moderators
from storage.desk.once import is_done
from storage.desk.outbox import Outbox
from storage.desk.publishing import publish
from storage.desk.questions import Questions
from storage.desk.shown import Shown
from storage.desk.synonyms import Synonyms
from storage.errors import AlreadyDoneError
from storage.moments import next_moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.database import Database
    from storage.desk.records import Notice, Publication
    from storage.records import ImportReport


class Desk:
    """What moderators work with, by subject.

    Every method raises StorageError when the database cannot do it, and a kind of RefusedError when
    what it asks for no longer fits.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.audit = Audit(database)
        self.counts = Counts(database)
        self.drafts = Drafts(database)
        self.links = Links(database)
        self.moderators = Moderators(database)
        self.outbox = Outbox(database)
        self.questions = Questions(database)
        self.shown = Shown(database)
        self.synonyms = Synonyms(database)

    async def check_new(self, key: str | None) -> None:
        """Raise AlreadyDoneError when a key was used before; what uses it checks again as it does it."""
        async with self._database.reading() as session:
            if key is not None and await is_done(session, key):
                raise AlreadyDoneError(key)

    async def publish(self, publication: Publication, notices: Sequence[Notice] = ()) -> ImportReport:
        """Change claims with everything that belongs to it, all or nothing; post notices on top.

        Raises AlreadyDoneError when the key was used before, StaleError when the draft changed since
        its version, and ConflictError when claims changed since their base.
        """
        async with self._database.writing() as session:
            return await publish(session, publication, notices, await next_moment(session))
