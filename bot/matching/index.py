"""Find the claims worth judging: an inverted index over the items of their propositions, kept in memory."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_CORE: Final = 1.0
_AROUND: Final = 0.6


class Index:
    """Items to claims, changed in place one claim at a time."""

    def __init__(self) -> None:
        self._postings: dict[str, dict[str, float]] = {}
        self._items: dict[str, tuple[str, ...]] = {}
        self._rarity: dict[str, float] = {}

    def __len__(self) -> int:
        return len(self._items)

    def put(self, claim: str, core: Iterable[str], around: Iterable[str]) -> None:
        """Add a claim by its items, or replace it."""
        self.drop(claim)
        self._rarity.clear()
        weights = dict.fromkeys(around, _AROUND) | dict.fromkeys(core, _CORE)
        self._items[claim] = tuple(weights)
        for item, weight in weights.items():
            self._postings.setdefault(item, {})[claim] = weight

    def drop(self, claim: str) -> None:
        """Forget a claim; an unknown one is no error."""
        self._rarity.clear()
        for item in self._items.pop(claim, ()):
            posting = self._postings[item]
            del posting[claim]
            if not posting:
                del self._postings[item]

    def rarity(self, item: str) -> float:
        """Return how much an item tells, from 0 to 1 for one that no claim has.

        BM25's inverse document frequency, log(1 + (N - n + 0.5) / (n + 0.5)), over its greatest value.
        """
        known = self._rarity.get(item)
        if known is None:
            count, holding = len(self._items), len(self._postings.get(item, ()))
            most = log(1 + (count + 0.5) / 0.5)
            known = self._rarity[item] = (
                log(1 + (count - holding + 0.5) / (holding + 0.5)) / most if count else 1.0
            )
        return known

    def knows(self, item: str) -> bool:
        """Tell whether any claim has an item."""
        return item in self._postings

    def nearest(self, items: Mapping[str, float], most: int) -> list[str]:
        """Return the claims that share the most weight of items, best first."""
        scores: dict[str, float] = {}
        for item, weight in items.items():
            posting = self._postings.get(item)
            if posting is None:
                continue
            gain = weight * self.rarity(item)
            for claim, share in posting.items():
                scores[claim] = scores.get(claim, 0.0) + gain * share
        ranked = sorted(scores, key=lambda claim: (-scores[claim], claim))
        return ranked[:most]
