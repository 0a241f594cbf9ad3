"""Find the claims worth judging: an inverted index over the items of their propositions, kept in memory."""

from __future__ import annotations

from array import array
from hashlib import blake2b
from math import log
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import numpy as np

from bot.matching.numbering import Numbering, packed, unpacked
from bot.matching.postings import DEGREES, NOBODY, Posting
from bot.matching.search import Wanted, best
from bot.matching.words import IMPACTS, PREFIX

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.matching.postings import Gains

_AROUND: Final = 3
_CORE: Final = 8
_SHARES: Final = np.where(np.arange(DEGREES) < _CORE, 0.6, 1.0)
"""How much of a fact's weight a claim gains, by the degree to which it has it."""
_SHARES[0] = 0.0
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

    def put(
        self,
        claim: str,
        core: Iterable[str],
        around: Iterable[str],
        words: Mapping[str, int] = MappingProxyType({}),
    ) -> None:
        """Add a claim by the facts it states, those around it, and its words by degree; or replace it."""
        self.drop(claim)
        degrees = dict.fromkeys(around, _AROUND) | dict.fromkeys(core, _CORE) | dict(words)
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
            number = self._items.find(item)
            if number is None:
                return 1.0
            count, holding = len(self), len(self._postings[number])
            most = log(1 + (count + 0.5) / 0.5)
            known = self._rarity[item] = log(1 + (count - holding + 0.5) / (holding + 0.5)) / most
        return known

    def knows(self, item: str) -> bool:
        """Tell whether any claim has an item."""
        return item in self._items

    def nearest(
        self, items: Mapping[str, float], most: int, likeness: Mapping[str, float] = MappingProxyType({})
    ) -> list[str]:
        """Return the claims that share the most weight of items, best first; a lot decides between equals.

        `likeness` says how much more some claims gain, whatever items they have.
        """
        wanted = [
            Wanted(weight * self.rarity(item) * _gains(item), self._postings[number])
            for item, weight in items.items()
            if (number := self._items.find(item)) is not None
        ]
        known = ((self._claims.find(claim), gain) for claim, gain in likeness.items())
        start = {slot: gain for slot, gain in known if slot is not None}
        lots = np.frombuffer(self._lots, np.uint64)
        return [self._claims.name(slot) for slot in best(wanted, lots, most, start)]


def _gains(item: str) -> Gains:
    return IMPACTS if item.startswith(PREFIX) else _SHARES
