"""Profiles as bytes: a fact that claims share is kept once, and each claim names its facts by number.

A packed profile begins with the numbers of all facts it names, in two bytes or four. What it says follows,
in which a fact is named by its place among those: a proposition as how many of its fields are not empty,
and each of these by its place in the class, how many facts it has, and the facts.
"""

from __future__ import annotations

import zlib
from array import array
from collections import defaultdict
from dataclasses import fields
from itertools import chain
from struct import Struct
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from bot.matching.deferred import Deferred
from bot.matching.facts.quantity import Quantity
from bot.matching.profile import Profile, Said
from bot.matching.proposition import Proposition

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Sequence

T = TypeVar("T")

_HEAD: Final = Struct("6I")
"""Bytes a place takes, facts with short numbers, facts with long ones, where core, context and said begin."""
_SHORT: Final = 1 << 16
_WIDTHS: Final = {"B": 1 << 8, "H": 1 << 16, "I": 1 << 32}
_CODES: Final = {array(code).itemsize: code for code in _WIDTHS}
_SHORT_BYTES, _LONG_BYTES = array("H").itemsize, array("I").itemsize
_FAST: Final = 1
_FIGURE: Final = 3
"""How many fields of a quantity are its figure; the others say of what it is and recur much more."""


class Facts:
    """Words, deeds, times and the like by number; one that was ever seen keeps its number."""

    def __init__(self) -> None:
        # A named tuple equals any other tuple of the same values: each kind is numbered apart.
        self._numbers: defaultdict[type, dict[Hashable, int]] = defaultdict(dict)
        self._facts: list[Any] = []

    def number(self, fact: Hashable) -> int:
        """Return the number of a fact, a new one where it has none."""
        numbers = self._numbers[type(fact)]
        known = numbers.get(fact)
        if known is None:
            known = numbers[fact] = len(self._facts)
            self._facts.append(fact)
        return known

    def having(self, numbers: Iterable[int]) -> list[Any]:
        """Return the facts that have some numbers, in their order."""
        return list(map(self._facts.__getitem__, numbers))


class _Field(NamedTuple):
    """A field of a proposition: what it is when empty, its facts, and what makes it of them."""

    name: str
    empty: object
    facts: Callable[[Any], Iterable[Hashable]]
    made: Callable[[Iterable[Any]], object]


def _field(name: str, empty: object) -> _Field:
    if name == "quantities":
        return _Field(name, empty, _halved, _whole)
    if isinstance(empty, bool):
        return _Field(name, empty, lambda _: (), lambda _: not empty)
    if isinstance(empty, str):
        return _Field(name, empty, lambda word: (word,), "".join)
    return _Field(name, empty, iter, type(empty))


def _halved(quantities: Iterable[Quantity]) -> Iterable[Hashable]:
    return chain.from_iterable((each[:_FIGURE], each[_FIGURE:]) for each in quantities)


def _whole(halves: Iterable[Any]) -> tuple[Quantity, ...]:
    each = iter(halves)
    return tuple(Quantity._make(one + rest) for one, rest in zip(each, each, strict=True))


_EMPTY: Final = Proposition()
_FIELDS: Final = [_field(each.name, getattr(_EMPTY, each.name)) for each in fields(Proposition)]


def pack(profile: Profile, facts: Facts) -> bytes:
    """Return a profile, without its claim's id, as bytes that only the same facts make sense of."""
    writer = _Writer(facts)
    writer.proposition(profile.whole)
    writer.proposition(profile.around)
    writer.facts(profile.persons)
    writer.facts(profile.days)
    writer.each(profile.items, writer.facts)
    starts = [len(writer.written)]
    writer.each(profile.core, writer.proposition)
    starts.append(len(writer.written))
    writer.each(profile.context, writer.proposition)
    starts.append(len(writer.written))
    writer.each(profile.said, writer.said)
    return writer.packed(starts)


def unpack(claim: str, packed: bytes, facts: Facts) -> Profile:
    """Return the profile that was packed; what few questions are compared with is read when looked at."""
    reader, (core, context, said) = _Reader.open(packed, facts)
    return Profile(
        claim,
        whole=reader.proposition(),
        around=reader.proposition(),
        persons=frozenset(reader.facts()),
        days=tuple(reader.facts()),
        items=reader.each(lambda each: tuple(each.facts())),
        core=Deferred(lambda: reader.at(core).each(_Reader.proposition)),
        context=Deferred(lambda: reader.at(context).each(_Reader.proposition)),
        said=Deferred(lambda: reader.at(said).each(_Reader.said)),
    )


class _Writer:
    """Writes the parts of a profile one after the other, a fact's number as its complement: below zero."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self.written: list[int] = []

    def each(self, parts: Collection[Any], write: Callable[[Any], None]) -> None:
        """Write how many parts there are, and the parts."""
        self.written.append(len(parts))
        for part in parts:
            write(part)

    def facts(self, facts: Iterable[Hashable]) -> None:
        """Write how many facts there are, and the facts."""
        named = [~self._facts.number(fact) for fact in facts]
        self.written.append(len(named))
        self.written.extend(named)

    def proposition(self, proposition: Proposition) -> None:
        """Write the fields that are not empty."""
        told = [
            (place, field)
            for place, field in enumerate(_FIELDS)
            if getattr(proposition, field.name) != field.empty
        ]
        self.written.append(len(told))
        for place, field in told:
            self.written.append(place)
            self.facts(field.facts(getattr(proposition, field.name)))

    def said(self, said: Said) -> None:
        """Write a statement; its speaker makes many and is one fact."""
        self.facts((said.person, said.side, said.stance, said.speaker, said.roles))
        self.facts(said.days)
        self.proposition(said.text)

    def packed(self, starts: list[int]) -> bytes:
        """Return all that was written, each fact's number replaced by its place among those named."""
        numbers = sorted({~each for each in self.written if each < 0})
        place_of = {~number: place for place, number in enumerate(numbers)}
        told = _narrow([place_of.get(each, each) for each in self.written])
        short = array("H", [number for number in numbers if number < _SHORT])
        long = array("I", numbers[len(short) :])
        head = _HEAD.pack(told.itemsize, len(short), len(long), *starts)
        return zlib.compress(head + short.tobytes() + long.tobytes() + told.tobytes(), _FAST)


def _narrow(numbers: list[int]) -> array[int]:
    """Return numbers in as few bytes each as the largest takes."""
    largest = max(numbers)
    return array(next(code for code, least in _WIDTHS.items() if largest < least), numbers)


class _Reader:
    """Reads the parts of a profile one after the other."""

    def __init__(self, facts: list[Any], told: Sequence[int], at: int = 0) -> None:
        self._facts = facts
        self._told = told
        self._at = at

    @classmethod
    def open(cls, packed: bytes, facts: Facts) -> tuple[_Reader, list[int]]:
        """Return a reader of what a profile says, and where its later parts begin."""
        content = zlib.decompress(packed)
        width, shorts, longs, *starts = _HEAD.unpack_from(content)
        middle = _HEAD.size + shorts * _SHORT_BYTES
        end = middle + longs * _LONG_BYTES
        short, long = array("H", content[_HEAD.size : middle]), array("I", content[middle:end])
        told = content[end:] if width == 1 else array(_CODES[width], content[end:])
        return cls(facts.having(chain(short, long)), told), starts

    def at(self, start: int) -> _Reader:
        """Return another reader of the same that begins at a place."""
        return _Reader(self._facts, self._told, start)

    def each(self, read: Callable[[_Reader], T]) -> tuple[T, ...]:
        """Read how many parts there are, and the parts."""
        return tuple(read(self) for _ in range(self._next()))

    def facts(self) -> list[Any]:
        """Read how many facts there are, and the facts."""
        start = self._at + 1
        self._at = start + self._told[self._at]
        return list(map(self._facts.__getitem__, self._told[start : self._at]))

    def proposition(self) -> Proposition:
        """Read a proposition: the fields that are not empty.

        Reading them takes much of the time of an answer, so it is done here and not by `facts`.
        """
        told, fact, at = self._told, self._facts.__getitem__, self._at + 1
        given: dict[str, Any] = {}
        for _ in range(told[self._at]):
            name, _, _, made = _FIELDS[told[at]]
            end = at + 2 + told[at + 1]
            given[name] = made(map(fact, told[at + 2 : end]))
            at = end
        self._at = at
        return Proposition(**given)

    def said(self) -> Said:
        """Read a statement."""
        person, side, stance, speaker, roles = self.facts()
        days = tuple(self.facts())
        return Said(person, side, stance, days, self.proposition(), speaker, roles)

    def _next(self) -> int:
        self._at += 1
        return self._told[self._at - 1]
