"""Queries that wait for the bot's answer: pressed buttons and inline searches."""

import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.botapi.errors import bad_request
from tests.botapi.params import Json

LIFETIME = 15.0  # seconds a person's app waits
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(slots=True)
class Query:
    """One question to the bot; ``answer`` is what the person was shown."""

    id: str
    asked_at: float
    answer: Json | None = None


@dataclass(slots=True)
class Queries:
    """All queries by id; each can be answered once and in time."""

    by_id: dict[str, Query] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(4_000_000_000_001))

    def ask(self) -> Query:
        query = Query(str(next(self.numbers)), time.monotonic())
        self.by_id[query.id] = query
        return query

    def expire(self, query: Query) -> None:
        """Let the time to answer be over."""
        query.asked_at -= LIFETIME

    def answer(self, query_id: str, answer: Json) -> None:
        query = self.by_id.get(query_id)
        if query is None or query.answer is not None or time.monotonic() - query.asked_at >= LIFETIME:
            raise bad_request(TOO_OLD)
        query.answer = answer
