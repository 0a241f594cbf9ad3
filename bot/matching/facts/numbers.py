"""Numbers a sentence states: their value, how exact, what they count and in which role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from bot.matching.facts.counted import PEOPLE, counted
from bot.matching.facts.figures import ORDINAL_MARKS, figure_at, is_label
from bot.matching.facts.words import words

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.language.lexicon import Lexicon
    from bot.language.tokens import Token
    from bot.matching.facts.figures import Figure
    from bot.matching.reading import Reading

_LOOK_BACK: Final = 3

_ROUGH: Final = 0.12

_OPEN: Final = 0.2

_SMALLEST_ORDINAL: Final = 4

_LARGE: Final = 1_000_000
"""From here on a number is written without its fraction."""

_THE_DEAD: Final = frozenset({"dead", "body"})


class Quantity(NamedTuple):
    """A number in a sentence.

    `low` and `high` bound what it can mean. `role` is "count", "ordinal" or "pair"; `unit` the
    broad thing counted ("person", "body", "exchange", "percent", "month", ... or "" where the
    sentence does not say), `kinds` the narrower concepts it counts, `side` whose people they are.
    `denied` says "not 630"; `predicate` and `beside` are the deed and the state that stand nearest to it
    in the sentence.
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
        has_fraction = self.value < _LARGE and self.value != int(self.value)
        text = f"{self.value:g}" if has_fraction else f"{int(self.value)}"
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
        if self.role == other.role == "ordinal":
            return True
        if (self.role == "ordinal") != (other.role == "ordinal"):
            return {self.unit, other.unit} <= {"exchange", ""}
        if self.unit == other.unit or (
            "dead" in (self.unit, other.unit) and {self.unit, other.unit} <= _THE_DEAD
        ):
            return True
        if {self.unit, other.unit} == {"dead", PEOPLE}:
            return not {*self.kinds, *other.kinds} - {"dead", PEOPLE}
        return "" in (self.unit, other.unit) and not {self.unit, other.unit} & {"percent", "money"}


def find_numbers(reading: Reading, taken: Collection[int], lexicon: Lexicon) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence, leaving out the tokens that dates have taken."""
    tokens = [item.token for item in reading.items]
    raws: list[Figure] = []
    at = 0
    while at < len(tokens):
        raw = (
            None
            if at in taken or reading.items[at].inside
            else figure_at(reading.language, tokens, at, taken)
        )
        if raw is None:
            at += 1
            continue
        if not is_label(reading.language, tokens, raw):
            raws.append(raw)
        at = raw.end
    return tuple(
        quantity
        for index, raw in enumerate(raws)
        if (quantity := _quantity(reading, tokens, raws, index, raw, lexicon)) is not None
    )


def _quantity(
    reading: Reading, tokens: list[Token], raws: list[Figure], index: int, raw: Figure, lexicon: Lexicon
) -> Quantity | None:
    language = reading.language
    before = tokens[raw.start - 1].lower if raw.start else ""
    ordinal = raw.ordinal or before in ORDINAL_MARKS
    if ordinal and raw.value < _SMALLEST_ORDINAL:
        return None
    unit, kinds, side = counted(reading, tokens, raws, index, raw, lexicon)
    paired = _is_paired(language, tokens, raws, index)
    unit = "" if paired and unit == "exchange" else unit
    role = "ordinal" if ordinal else "pair" if paired else "count"
    low, high = _bounds(language, tokens, raw)
    return Quantity(
        raw.value,
        low,
        high,
        role,
        unit,
        kinds,
        side,
        raw.start,
        raw.end,
        denied=_is_denied(language, tokens, raw.start),
    )


def _is_denied(language: str, tokens: list[Token], at: int) -> bool:
    """Tell whether the figure itself is denied: "not 630", "was not the 58th"."""
    negation = words("grammar", "negation")
    copula = words("grammar", "copula")
    back = at - 1
    while back >= 0 and at - back <= _LOOK_BACK and copula.has(language, tokens, back):
        back -= 1
    return (
        back >= 0
        and tokens[back].kind == "word"
        and negation.has(language, tokens, back)
        and not _asks(tokens, back)
    )


def _asks(tokens: list[Token], at: int) -> bool:
    return (
        at == 0
        or tokens[at].lower in {"ні", "ни"}
        or any(token.lower == "ли" for token in tokens[at + 1 : at + 3])
    )


def _bounds(language: str, tokens: list[Token], raw: Figure) -> tuple[float, float]:
    value = raw.value
    if words("numbers", "more-after").has(language, tokens, raw.end):
        return value, value * (1 + _OPEN)
    for back in (3, 2, 1):
        at = raw.start - back
        for name, low, high in (
            ("at-least", value, value * (1 + _OPEN)),
            ("almost", value * (1 - _ROUGH), value),
            ("at-most", value * (1 - _ROUGH), value),
            ("about", value * (1 - _ROUGH), value * (1 + _ROUGH)),
        ):
            found = words("numbers", name).match(language, tokens, at) if at >= 0 else None
            if (
                found is not None
                and found[0] == back
                and not (name == "at-most" and back == 1 and tokens[at].lower in {"до", "up"})
            ):
                return low, high
    return value, value


def _is_paired(language: str, tokens: list[Token], raws: list[Figure], index: int) -> bool:
    for one, other in ((index, index + 1), (index - 1, index)):
        if one < 0 or other >= len(raws):
            continue
        gap = range(raws[one].end, raws[other].start)
        if len(gap) == 1 and words("numbers", "for").has(language, tokens, gap[0]):
            return True
    return False
