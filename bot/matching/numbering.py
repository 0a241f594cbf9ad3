"""Small numbers for names, and lists of numbers in few bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MORE: Final = 0x80
_BITS: Final = 7


class Numbering:
    """Names and their numbers, counted from 0; a number that was given back is given out again."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._names: list[str] = []
        self._free: list[int] = []

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, name: str) -> bool:
        return name in self._numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    @property
    def reach(self) -> int:
        """Return how many numbers were ever in use at once: all are smaller."""
        return len(self._names)

    def find(self, name: str) -> int | None:
        """Return the number of a name, or None where it has none."""
        return self._numbers.get(name)

    def name(self, number: int) -> str:
        """Return the name that has a number."""
        return self._names[number]

    def take(self, name: str) -> int:
        """Return the number of a name, a new one where it has none."""
        number = self._numbers.get(name)
        if number is not None:
            return number
        if self._free:
            number = self._free.pop()
            self._names[number] = name
        else:
            number = len(self._names)
            self._names.append(name)
        self._numbers[name] = number
        return number

    def give_back(self, number: int) -> None:
        """Take a number away from the name that has it."""
        del self._numbers[self._names[number]]
        self._names[number] = ""
        self._free.append(number)


def packed(numbers: Iterable[int]) -> bytes:
    """Return different numbers as bytes: the distances between them in order, seven bits a byte (LEB128)."""
    written = bytearray()
    last = 0
    for number in sorted(numbers):
        distance, last = number - last, number
        while distance >= _MORE:
            written.append(distance & (_MORE - 1) | _MORE)
            distance >>= _BITS
        written.append(distance)
    return bytes(written)


def unpacked(written: bytes) -> Iterator[int]:
    """Yield the numbers that were packed, in order."""
    number = distance = shift = 0
    for byte in written:
        distance |= (byte & (_MORE - 1)) << shift
        shift += _BITS
        if byte < _MORE:
            number += distance
            yield number
            distance = shift = 0
