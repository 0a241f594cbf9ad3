"""The open questions in groups, which follow the stored ones and the record."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from bot.handlers.calendar import day_of
from bot.matching.grouping import Grouping
from bot.moderation.groups import grouped

if TYPE_CHECKING:
    from datetime import datetime

    from bot.handlers.record import LiveRecord
    from bot.language.lexicon import Lexicon
    from bot.matching.engine import Engine
    from bot.moderation.groups import Group
    from storage.desk.records import QueuedQuestion
    from storage.store import Store

PATIENCE: Final = 2.0
"""Seconds for judging anew, after the record has changed, the questions that were judged before; what takes
longer is done when somebody looks again."""


class LiveQueue:
    """Groups the questions when a moderator looks, and keeps what it found out about each.

    A question takes some milliseconds; between two of them, askers are answered.
    """

    def __init__(self, store: Store, record: LiveRecord) -> None:
        self._store = store
        self._record = record
        self._judged_by: tuple[Engine, Lexicon] | None = None
        self._grouping: Grouping | None = None
        self._judged_at: dict[int, datetime | None] = {}
        self._following = asyncio.Lock()

    async def groups(self) -> tuple[Group, ...]:
        """Return the open questions in groups, those most people ask first."""
        async with self._following:
            questions = await self._store.desk.questions.open()
            grouping = await self._follow({question.number: question for question in questions})
            return grouped(questions, [map(int, names) for names in grouping.groups()])

    async def _follow(self, questions: dict[int, QueuedQuestion]) -> Grouping:
        engine, changed_at = await self._record.engine()
        if self._grouping is None or (engine, engine.lexicon) != self._judged_by:
            # Another engine, or one that was taught words.
            self._judged_by = engine, engine.lexicon
            self._grouping, self._judged_at = Grouping(engine), {}
        for number in self._judged_at.keys() - questions.keys():
            self._grouping.drop(str(number))
            del self._judged_at[number]
        new = [number for number in questions if number not in self._judged_at]
        old = [number for number, judged_at in self._judged_at.items() if judged_at != changed_at]
        loop = asyncio.get_running_loop()
        until = loop.time() + PATIENCE
        for number in (*new, *old):
            if number in self._judged_at and loop.time() > until:
                break
            self._put(self._grouping, questions[number])
            self._judged_at[number] = changed_at
            await asyncio.sleep(0)
        return self._grouping

    def _put(self, grouping: Grouping, question: QueuedQuestion) -> None:
        grouping.put(str(question.number), question.text, question.language, day_of(question.asked_at))
