"""Find the claims worth judging: an inverted index over the items of their propositions, kept in memory."""

from __future__ import annotations

from array import array
from hashlib import blake2b
from math import log
from typing import TYPE_CHECKING, Final

import numpy as np

from bot.matching.numbering import Numbering, packed, unpacked
from bot.matching.postings import NOBODY, Posting
from bot.matching.search import Wanted, best

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_AROUND: Final = 1
_CORE: Final = 2
_SHARES: Final = np.array([0.0, 0.6, 1.0, 1.0])
"""How much of an item's weight a claim gains, by the degree to which it has the item."""
_LOT_BYTES: Final = 8


class Index:
    """Items to claims, changed in place one claim at a time."""

    def __init__(self) -> None:
        self._claims = Numbering()
        self._held: list[bytes] = []
        self._lots = array("Q")
        self._items = Numbering()
        self._postings: list[Posting] = []
        self._rarity: dict[str, float] = {}

    def __len__(self) -> int:
        return len(self._claims)

    def put(self, claim: str, core: Iterable[str], around: Iterable[str]) -> None:
        """Add a claim by its items, or replace it."""
        self.drop(claim)
        degrees = dict.fromkeys(around, _AROUND) | dict.fromkeys(core, _CORE)
        numbers = [self._items.take(item) for item in degrees]
        self._hold(slot := self._claims.take(claim), claim, packed(numbers))
        for number, degree in zip(numbers, degrees.values(), strict=True):
            self._post(number, slot, degree)

    def _hold(self, slot: int, claim: str, items: bytes) -> None:
        lot = int.from_bytes(blake2b(claim.encode(), digest_size=_LOT_BYTES).digest())
        if slot < len(self._held):
            self._held[slot], self._lots[slot] = items, lot
        else:
            self._held.append(items)
            self._lots.append(lot)

    def _post(self, number: int, slot: int, degree: int) -> None:
        if number == len(self._postings):
            self._postings.append(NOBODY)
        self._postings[number] = self._postings[number].added(slot, degree, self._claims.reach)

    def drop(self, claim: str) -> None:
        """Forget a claim; an unknown one is no error."""
        self._rarity.clear()
        slot = self._claims.find(claim)
        if slot is None:
            return
        for number in unpacked(self._held[slot]):
            self._postings[number] = self._postings[number].removed(slot)
            if not self._postings[number]:
                self._items.give_back(number)
        self._held[slot] = b""
        self._claims.give_back(slot)

    def rarity(self, item: str) -> float:
        """Return how much an item tells, from 0 to 1 for one that no claim has.

        BM25's inverse document frequency, log(1 + (N - n + 0.5) / (n + 0.5)), over its greatest value.
        """
        known = self._rarity.get(item)
        if known is None:
            count, holding = len(self), self._holding(item)
            most = log(1 + (count + 0.5) / 0.5)
            known = self._rarity[item] = (
                log(1 + (count - holding + 0.5) / (holding + 0.5)) / most if count else 1.0
            )
        return known

    def _holding(self, item: str) -> int:
        number = self._items.find(item)
        return 0 if number is None else len(self._postings[number])

    def knows(self, item: str) -> bool:
        """Tell whether any claim has an item."""
        return item in self._items

    def nearest(self, items: Mapping[str, float], most: int) -> list[str]:
        """Return the claims that share the most weight of items, best first; a lot decides between equals."""
        wanted = [
            Wanted(weight * self.rarity(item) * _SHARES, self._postings[number])
            for item, weight in items.items()
            if (number := self._items.find(item)) is not None
        ]
        lots = np.frombuffer(self._lots, np.uint64)
        return [self._claims.name(slot) for slot in best(wanted, lots, most)]
