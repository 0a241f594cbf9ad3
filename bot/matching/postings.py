"""Which claims have an item, as small as its frequency allows and changed in place.

A claim is named by its slot, a small number, and has an item to a degree from 1 to 15. Slot and degree
make an entry, four bytes. The item of one claim is that entry, that of some a sorted list of entries,
and that of many two bits for every slot, which tell only the third of the scale a degree is in: 1 to 5,
6 to 10, or 11 to 15. An item that so many claims have tells little, however exactly it is known.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Slots = NDArray[np.intp]
    Gains = NDArray[np.float64]

    _Entries = array[int]
else:
    _Entries = array

DEGREES: Final = 16
"""How many degrees there are, 0 for a claim that lacks the item."""
_ENTRY: Final = "I"
_BITS_OF_ENTRY: Final = 32
_BITS_OF_DEGREE: Final = 4
_DEGREE: Final = DEGREES - 1

_DENSE_FROM: Final = 256
_BITS: Final = 2
_MASK: Final = 3
_SHIFT_OF_BYTE: Final = 2
_IN_BYTE: Final = 1 << _SHIFT_OF_BYTE
_UNPACKED: Final = np.array([[byte >> _BITS * at & _MASK for at in range(_IN_BYTE)] for byte in range(256)])
"""The thirds of neighbouring slots by the byte that holds them."""
_THIRD: Final = (DEGREES - 1) // 3
_DEGREE_OF_THIRD: Final = np.array([0, *(third * _THIRD - _THIRD // 2 for third in (1, 2, 3))])


class Posting(Protocol):
    """The claims that have an item. A change returns what holds them from now on."""

    def __len__(self) -> int:
        """Return how many claims have the item."""
        ...

    def added(self, slot: int, degree: int, reach: int) -> Posting:
        """Add a claim that is not in it; all slots are smaller than `reach`."""
        ...

    def removed(self, slot: int) -> Posting:
        """Take out a claim that is in it."""
        ...

    def add_to(self, scores: Gains, gains: Gains) -> None:
        """Add to the scores, by slot, what a claim gains by its degree."""
        ...


class Nobody:
    """No claim has the item."""

    __slots__ = ()

    def __len__(self) -> int:
        return 0

    def added(self, slot: int, degree: int, reach: int) -> Posting:
        """Return the one claim."""
        del reach
        return Lone(slot << _BITS_OF_DEGREE | degree)

    def removed(self, slot: int) -> Posting:
        """Raise KeyError: there is none to take out."""
        raise KeyError(slot)

    def add_to(self, scores: Gains, gains: Gains) -> None:
        """Add nothing."""


NOBODY: Final = Nobody()


class Lone(int):
    """The one claim that has an item."""

    __slots__ = ()

    def __len__(self) -> int:
        return 1

    def added(self, slot: int, degree: int, reach: int) -> Posting:
        """Return both claims as a list."""
        return Sparse(_ENTRY, (self,)).added(slot, degree, reach)

    def removed(self, slot: int) -> Posting:
        """Return that no claim has the item any more."""
        del slot
        return NOBODY

    def add_to(self, scores: Gains, gains: Gains) -> None:
        """Add to the scores, by slot, what a claim gains by its degree."""
        scores[self >> _BITS_OF_DEGREE] += gains[self & _DEGREE]


class Sparse(_Entries):
    """The few claims that have an item: their entries in order."""

    __slots__ = ()

    def added(self, slot: int, degree: int, reach: int) -> Posting:
        """Add a claim; the list becomes bits where those take less room."""
        entry = slot << _BITS_OF_DEGREE | degree
        if entry > self[-1]:
            self.append(entry)
        else:
            insort(self, entry)
        is_dense = len(self) >= _DENSE_FROM and reach * _BITS < len(self) * _BITS_OF_ENTRY
        return Dense(self) if is_dense else self

    def removed(self, slot: int) -> Posting:
        """Take out a claim."""
        del self[bisect_left(self, slot << _BITS_OF_DEGREE)]
        return self or NOBODY

    def add_to(self, scores: Gains, gains: Gains) -> None:
        """Add to the scores, by slot, what a claim gains by its degree."""
        entries = np.frombuffer(self, np.uint32)
        scores[(entries >> _BITS_OF_DEGREE).astype(np.intp)] += gains.take(entries & _DEGREE)


class Dense:
    """The many claims that have an item: two bits a slot."""

    __slots__ = ("_count", "_packed")

    def __init__(self, entries: Sparse) -> None:
        self._packed = bytearray()
        self._count = 0
        for entry in entries:
            self._add(entry >> _BITS_OF_DEGREE, entry & _DEGREE)

    def __len__(self) -> int:
        return self._count

    def _add(self, slot: int, degree: int) -> None:
        at, place = divmod(slot, _IN_BYTE)
        if at >= len(self._packed):
            self._packed.extend(bytes(at + 1 - len(self._packed)))
        self._packed[at] |= -(-degree // _THIRD) << place * _BITS
        self._count += 1

    def added(self, slot: int, degree: int, reach: int) -> Posting:
        """Add a claim; the bits become a list where that would take less than half the room."""
        self._add(slot, degree)
        return self._sparse() if self._count * _BITS_OF_ENTRY * 2 < reach * _BITS else self

    def removed(self, slot: int) -> Posting:
        """Take out a claim."""
        at, place = divmod(slot, _IN_BYTE)
        self._packed[at] &= ~(_MASK << place * _BITS)
        self._count -= 1
        return self if self._count else NOBODY

    def of(self, slots: Slots, gains: Gains) -> Gains:
        """Return what some claims gain by their degrees."""
        packed = np.frombuffer(self._packed, np.uint8)
        at = slots >> _SHIFT_OF_BYTE
        known = packed.take(at, mode="clip")
        if at.max(initial=0) >= len(packed):
            known[at >= len(packed)] = 0
        shifts = (slots & _IN_BYTE - 1).astype(np.uint8) * np.uint8(_BITS)
        gained: Gains = gains[_DEGREE_OF_THIRD].take(known >> shifts & np.uint8(_MASK))
        return gained

    def add_to(self, scores: Gains, gains: Gains) -> None:
        """Add to the scores, by slot, what a claim gains by its degree."""
        spread = (
            gains[_DEGREE_OF_THIRD[_UNPACKED]].take(np.frombuffer(self._packed, np.uint8), axis=0).reshape(-1)
        )
        reach = min(len(scores), len(spread))
        scores[:reach] += spread[:reach]

    def _sparse(self) -> Sparse:
        degrees = _DEGREE_OF_THIRD[_UNPACKED].take(np.frombuffer(self._packed, np.uint8), axis=0).reshape(-1)
        slots = np.flatnonzero(degrees)
        return Sparse(_ENTRY, (slots << _BITS_OF_DEGREE | degrees[slots]).astype(np.uint32).tobytes())
