"""What is counted of the answers, added up by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import col, select

from storage.desk.figures import Counted, Event
from storage.desk.tables import CountRow

if TYPE_CHECKING:
    from datetime import date

    from storage.database import Database
    from storage.desk.figures import Counts as Numbers


class Counts:
    """How often what happened on which day, without anything of the people who asked."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, counts: Numbers) -> None:
        """Add these numbers to those that stand there, all or nothing."""
        async with self._database.writing() as session:
            # Writers come one after the other, so that nothing changes between reading and writing.
            for what, number in counts.items():
                key = (what.day, str(what.event), what.about, what.language)
                row = await session.get(CountRow, key)
                if row is None:
                    day, event, about, language = key
                    row = CountRow(day=day, event=event, about=about, language=language, number=0)
                    session.add(row)
                row.number += number

    async def since(self, day: date) -> Numbers:
        """Return what was counted on a day and on those after it."""
        async with self._database.reading() as session:
            rows = (await session.exec(select(CountRow).where(col(CountRow.day) >= day))).all()
        return {Counted(row.day, Event(row.event), row.about, row.language): row.number for row in rows}
