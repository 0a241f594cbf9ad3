"""The bot's own candidates: the claims its engine would judge, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmarks.retrieval.measure import DEPTH, mean_average_precision
from bot.matching.engine import Engine
from bot.matching.message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.retrieval.data import Asked, Stored
    from bot.matching.meaning import Embedder

PLAIN: Final = "this bot"
WITH_MODEL: Final = "this bot with the extra “semantic”"


def engine_of(claims: Sequence[Stored], embedder: Embedder | None = None) -> Engine:
    """Return the engine over the claims as the bot's record would hold them."""
    return Engine((each.claim() for each in claims), embedder=embedder)


def quality(engine: Engine, asked: Sequence[Asked]) -> float:
    """Return MAP@5 of an engine's candidates."""
    rankings = [engine.nearest(Message(each.text), DEPTH) for each in asked]
    return mean_average_precision(rankings, [each.about for each in asked])
