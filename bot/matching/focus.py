"""What of a message bears on a claim: of a long one not every sentence does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.matching.coverage import holds
from bot.matching.items import thresholds
from bot.matching.profile import merged

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.matching.compare.asked import Asked
    from bot.matching.profile import Profile
    from bot.matching.proposition import Proposition

    Weights = dict[str, float]


class Focus:
    """A message to be set beside claims; on many of them the same sentences bear, which are joined once."""

    def __init__(self, asked: Asked, weigh: Callable[[Proposition], Weights]) -> None:
        self._asked = asked
        self._weigh = weigh
        self._weighed: dict[tuple[bool, ...], tuple[Asked, Weights]] = {}

    def on(self, stored: Profile) -> tuple[Asked, Weights]:
        """Return what of the message bears on a claim, and what its items weigh."""
        bearing = self._bearing(stored) if self._asked.is_long else ()
        known = self._weighed.get(bearing)
        if known is None:
            asked = self._only(bearing)
            known = self._weighed[bearing] = asked, self._weigh(asked.whole)
        return known

    def _bearing(self, stored: Profile) -> tuple[bool, ...]:
        """Tell of each sentence whether it tells enough of a claim."""
        told = [
            sum(weight for item, weight in weights.items() if holds(item, part, stored.whole))
            for part, weights in zip(self._asked.sentences, self._asked.weights, strict=True)
        ]
        least = float(thresholds()["bearing"]) * max(told, default=0.0)
        return tuple(amount >= least for amount in told)

    def _only(self, bearing: tuple[bool, ...]) -> Asked:
        if not any(bearing):
            return self._asked
        parts = zip(self._asked.sentences, bearing, strict=True)
        return replace(self._asked, whole=merged(part for part, bears in parts if bears))
