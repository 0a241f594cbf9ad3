"""What a kind of database brings along."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlalchemy import URL, Connection
    from sqlalchemy.ext.asyncio import AsyncEngine


@dataclass(frozen=True, slots=True)
class Backend:
    """One kind of database: everything in which it differs from the others.

    `name` is SQLAlchemy's name of the dialect and `package` its driver's. `prepare` readies the
    place a URL names. `configure` sets up a new engine; its second argument says that the engine
    is for migrations. `reading` and `writing` are execution options under which a transaction sees
    one consistent snapshot, or may change something. `take_turn` makes a transaction that will
    change something wait for the others that do. `sentences` explain the driver's words for an error.
    """

    name: str
    package: str
    prepare: Callable[[URL], None]
    configure: Callable[[AsyncEngine, bool], None]
    take_turn: Callable[[Connection], None]
    engine: Mapping[str, Any] = field(default_factory=dict)
    reading: Mapping[str, Any] = field(default_factory=dict)
    writing: Mapping[str, Any] = field(default_factory=dict)
    sentences: Mapping[str, str] = field(default_factory=dict)

    def explain(self, words: str) -> str | None:
        """Return the sentence for an error by the driver's words, if they are known."""
        return next((sentence for part, sentence in self.sentences.items() if part in words), None)
