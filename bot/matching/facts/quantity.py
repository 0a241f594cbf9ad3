"""A number of a sentence as a value: what it can mean, and what it counts."""

from __future__ import annotations

from typing import Final, NamedTuple

from bot.matching.facts.counted import PEOPLE

_MILLION: Final = 1_000_000
_THE_DEAD: Final = frozenset({"dead", "body"})
_DEAD_PEOPLE: Final = frozenset({"dead", PEOPLE})
_UNMISTAKABLE: Final = frozenset({"percent", "money"})


class Quantity(NamedTuple):
    """A number in a sentence.

    `low` and `high` bound what it can mean. `role` is "count", "ordinal", "pair", "whole" (the 935
    of "279 out of 935"), "all" ("all 339") or "range" (then `value` is its lower end); `unit` the
    broad thing counted ("person", "body", "exchange", "percent", "month", ... or "" where the
    sentence does not say), `kinds` the narrower concepts it counts, `side` whose people they are.
    `denied` says "not 630"; `end_of_trade` is "first" for the 32 and "second" for the 2 of
    "32 prisoners for 2 soldiers"; `predicate` and `beside` are the deed and the state that stand
    nearest to it in the sentence.
    """

    value: float
    low: float
    high: float
    role: str
    unit: str
    kinds: tuple[str, ...]
    side: str
    at: int
    end: int
    denied: bool = False
    predicate: str = ""
    beside: str = ""
    end_of_trade: str = ""

    def written(self) -> str:
        """Return the number as people write it."""
        is_whole = self.value == int(self.value)
        text = f"{int(self.value)}" if is_whole or self.value >= _MILLION else f"{self.value:g}"
        text += f"-{self.high:g}" if self.role == "range" else ""
        return f"{text}%" if self.unit == "percent" else text

    def same_value(self, other: Quantity) -> bool:
        """Tell whether this number can mean what another one says.

        "about 600" can mean 630 or "over 600"; but 6200 is not "over 6000", nor are "over 30" and
        "under 30" or "under 40" the same.
        """
        is_loose = self.low < self.value < self.high or self.role == "range"
        if self.is_exact or not (other.is_exact or is_loose):
            meets = self.is_exact or other.is_exact or (self.low < other.high and other.low < self.high)
            return self.value == other.value and meets
        return self.low <= other.value <= self.high

    @property
    def is_exact(self) -> bool:
        """Tell whether it means one figure, not "about" or "over" it."""
        return self.low == self.high

    def same_unit(self, other: Quantity) -> bool:
        """Tell whether both can count the same things."""
        units = {self.unit, other.unit}
        ordinals = (self.role == "ordinal") + (other.role == "ordinal")
        if ordinals:
            return units <= {"exchange", ""} or (ordinals > 1 and len(units - {""}) <= 1)
        if len(units) == 1 or units == _THE_DEAD:
            return True
        if units == _DEAD_PEOPLE:
            return not {*self.kinds, *other.kinds} - _DEAD_PEOPLE
        return "" in units and not units & _UNMISTAKABLE
