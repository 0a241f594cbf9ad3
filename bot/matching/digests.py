"""Find claims by the digest of something they have, in twelve bytes an entry."""

from __future__ import annotations

from array import array
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

_BYTES: Final = 8
_NOBODY: Final = 2**32 - 1
_FEWEST: Final = 4096
_PART: Final = 64


class Digests:
    """Texts to the slots of the claims that have them, changed in place.

    Entries stand in arrays sorted by digest. New ones wait beside them until they are a sixty-fourth part,
    so that additions seldom move the arrays. Of a text only eight bytes are kept: among a hundred million
    entries, one text in 180 billion that no claim has is taken for one that some claim has.
    """

    def __init__(self) -> None:
        self._digests: NDArray[np.uint64] = np.empty(0, np.uint64)
        self._slots: NDArray[np.uint32] = np.empty(0, np.uint32)
        self._new_digests = array("Q")
        self._new_slots = array("I")

    def put(self, slot: int, texts: Iterable[str]) -> None:
        """Add what a claim has that had nothing so far."""
        for text in dict.fromkeys(texts):
            self._new_digests.append(_digest(text))
            self._new_slots.append(slot)
        if len(self._new_slots) >= max(_FEWEST, len(self._slots) // _PART):
            self._settle()

    def drop(self, slot: int) -> None:
        """Forget what a claim has."""
        for slots in (self._slots, np.frombuffer(self._new_slots, np.uint32)):
            slots[slots == slot] = _NOBODY

    def find(self, text: str) -> list[int]:
        """Return the slots of the claims that have a text, in order."""
        digest = np.uint64(_digest(text))
        first, last = (np.searchsorted(self._digests, digest, side) for side in ("left", "right"))
        new = np.frombuffer(self._new_slots, np.uint32)
        fresh = new[np.frombuffer(self._new_digests, np.uint64) == digest]
        return sorted({*self._slots[first:last].tolist(), *fresh.tolist()} - {_NOBODY})

    def _settle(self) -> None:
        """Put the new entries among the others, without those of claims that were dropped."""
        digests, slots = np.array(self._new_digests, np.uint64), np.array(self._new_slots, np.uint32)
        order = np.argsort(digests)
        places = np.searchsorted(self._digests, digests[order])
        digests = np.insert(self._digests, places, digests[order])
        slots = np.insert(self._slots, places, slots[order])
        kept = slots != _NOBODY
        self._digests, self._slots = digests[kept], slots[kept]
        self._new_digests, self._new_slots = array("Q"), array("I")


def _digest(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=_BYTES).digest())
