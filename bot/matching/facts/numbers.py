"""The numbers of a sentence, and what each of them counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language.lexicon.lists import listed_anywhere
from bot.matching.facts.counted import PEOPLE, counted, is_for
from bot.matching.facts.figures import Figure, figure_at
from bot.matching.facts.negation import denies_figure
from bot.matching.facts.words import words

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from bot.language.lexicon import Lexicon
    from bot.matching.reading import Reading

_COPULA_REACH: Final = 3
_ROUGH: Final = 0.12
_OPEN: Final = 0.2
_LONGEST_BOUND: Final = 3
_BOUNDS: Final = (
    ("at-least", 1, 1 + _OPEN),
    ("almost", 1 - _ROUGH, 1),
    ("at-most", 1 - _ROUGH, 1),
    ("about", 1 - _ROUGH, 1 + _ROUGH),
)
_SMALLEST_ORDINAL: Final = 4
_MILLION: Final = 1_000_000
_THE_DEAD: Final = frozenset({"dead", "body"})
_DEAD_PEOPLE: Final = frozenset({"dead", PEOPLE})
_UNMISTAKABLE: Final = frozenset({"percent", "money"})


class Quantity(NamedTuple):
    """A number in a sentence.

    `low` and `high` bound what it can mean. `role` is "count", "ordinal" or "pair"; `unit` the
    broad thing counted ("person", "body", "exchange", "percent", "month", ... or "" where the
    sentence does not say), `kinds` the narrower concepts it counts, `side` whose people they are.
    `denied` says "not 630"; `predicate` and `beside` are the deed and the state that stand
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

    def written(self) -> str:
        """Return the number as people write it."""
        is_whole = self.value == int(self.value)
        text = f"{int(self.value)}" if is_whole or self.value >= _MILLION else f"{self.value:g}"
        return f"{text}%" if self.unit == "percent" else text

    def same_value(self, other: Quantity) -> bool:
        """Tell whether both can mean the same figure."""
        if self.value == other.value:
            return True
        if self.low == self.high and other.low == other.high:
            return False
        return self.low <= other.high and other.low <= self.high

    def same_unit(self, other: Quantity) -> bool:
        """Tell whether both can count the same things."""
        units = {self.unit, other.unit}
        ordinals = (self.role == "ordinal") + (other.role == "ordinal")
        if ordinals:
            return ordinals > 1 or units <= {"exchange", ""}
        if len(units) == 1 or units == _THE_DEAD:
            return True
        if units == _DEAD_PEOPLE:
            return not {*self.kinds, *other.kinds} - _DEAD_PEOPLE
        return "" in units and not units & _UNMISTAKABLE


def find_numbers(reading: Reading, taken: Container[int], lexicon: Lexicon) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence, leaving out the tokens that dates have taken."""
    figures: list[Figure] = []
    at = 0
    while at < len(reading.items):
        is_free = at not in taken and not reading.items[at].inside
        figure = figure_at(reading.language, reading.tokens, at, taken) if is_free else None
        if figure is not None and not _is_label(reading, figure):
            figures.append(figure)
        at = at + 1 if figure is None else figure.end
    found = (_quantity(reading, figures, index, lexicon) for index in range(len(figures)))
    return tuple(quantity for quantity in found if quantity is not None)


def _is_label(reading: Reading, figure: Figure) -> bool:
    """Tell whether a figure belongs to a name (Il-76) or a web-like token rather than counting."""
    tokens = reading.tokens
    before = tokens[figure.start - 1] if figure.start else None
    if before is None or before.kind != "word" or tokens[figure.start].kind != "number":
        return False
    is_marked = words("numbers", "label-before").has(reading.language, tokens, figure.start - 1)
    if is_marked and before.lower not in listed_anywhere("numbers", "ordinal-mark"):
        return True
    return tokens[figure.start].joined and before.lower.isalpha() and before.text.isupper()


def _quantity(reading: Reading, figures: Sequence[Figure], index: int, lexicon: Lexicon) -> Quantity | None:
    """Return what a figure says, or None for a small place in a count ("the second time")."""
    figure = figures[index]
    before = reading.items[figure.start - 1].lower if figure.start else ""
    is_ordinal = figure.is_ordinal or before in listed_anywhere("numbers", "ordinal-mark")
    if is_ordinal and figure.value < _SMALLEST_ORDINAL:
        return None
    unit, kinds, side = counted(reading, figures, index, lexicon)
    is_paired = _is_paired(reading, figures, index)
    low, high = _bounds(reading, figure)
    return Quantity(
        figure.value,
        low,
        high,
        role="ordinal" if is_ordinal else "pair" if is_paired else "count",
        unit="" if is_paired and unit == "exchange" else unit,
        kinds=kinds,
        side=side,
        at=figure.start,
        end=figure.end,
        denied=_is_denied(reading, figure.start),
    )


def _is_denied(reading: Reading, at: int) -> bool:
    """Tell whether the figure itself is denied: "not 630", "was not the 58th"."""
    language, tokens = reading.language, reading.tokens
    copula = words("grammar", "copula")
    back = at - 1
    while back >= 0 and at - back <= _COPULA_REACH and copula.has(language, tokens, back):
        back -= 1
    if back < 0 or tokens[back].kind != "word":
        return False
    return words("grammar", "negation").has(language, tokens, back) and denies_figure(reading, back)


def _bounds(reading: Reading, figure: Figure) -> tuple[float, float]:
    """Return what a figure can mean: "over 100" up to a fifth more, "about 100" an eighth more or less."""
    language, tokens = reading.language, reading.tokens
    value = figure.value
    if words("numbers", "more-after").has(language, tokens, figure.end):
        return value, value * (1 + _OPEN)
    for back in range(min(_LONGEST_BOUND, figure.start), 0, -1):
        for name, low, high in _BOUNDS:
            found = words("numbers", name).match(language, tokens, figure.start - back)
            inside = reading.items[figure.start - back].inside
            if found is not None and found[0] == back and not inside:
                return value * low, value * high
    return value, value


def _is_paired(reading: Reading, figures: Sequence[Figure], index: int) -> bool:
    """Tell whether a figure is one of two that are exchanged: "175 for 175"."""
    pairs = (figures[max(index - 1, 0) : index + 1], figures[index : index + 2])
    return any(
        len(pair) > 1 and pair[1].start == pair[0].end + 1 and is_for(reading, pair[0].end) for pair in pairs
    )
