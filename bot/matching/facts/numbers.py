"""The numbers of a sentence, and what each of them counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.lexicon.lists import listed, listed_anywhere
from bot.matching.facts.counted import counted, is_for
from bot.matching.facts.figures import PLUS, Figure, figure_at
from bot.matching.facts.negation import denies_figure, is_asked
from bot.matching.facts.quantity import Quantity
from bot.matching.facts.ranges import with_ranges
from bot.matching.facts.words import words

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from bot.language.lexicon import Lexicon
    from bot.matching.reading import Reading

_COPULA_REACH: Final = 3
_CONTRAST_REACH: Final = 3
_ALL_REACH: Final = 4
_TRADE_REACH: Final = 4
_ROUGH: Final = 0.12
"""The share by which a round figure said to be rough may miss what is meant."""

_OPEN: Final = 0.2
"""The share by which what is "over" a figure exceeds it at most."""

_HALF_STEP: Final = 0.5
_LONGEST_BOUND: Final = 3
_BOUNDS: Final = (("at-least", 0, 1), ("almost", 1, 0), ("at-most", 1, 0), ("about", 1, 1))
"""Lists of words before a figure, and whether they let it be less and more than it says."""

_SMALLEST_ORDINAL: Final = 4
_NUMBERED: Final = frozenset({"round", "dose"})
"""What even a small place in a count tells apart: "the second round"."""


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
    figures = with_ranges(reading, figures)
    found = (_quantity(reading, figures, index, lexicon) for index in range(len(figures)))
    return _with_things_left_out([quantity for quantity in found if quantity is not None])


def _with_things_left_out(quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Let a number alone count what the one before it does: "29 children to Ukraine and 19 to Russia"."""
    told: list[Quantity] = []
    for quantity in quantities:
        before = told[-1] if told else None
        if before and before.kinds and quantity.role == before.role == "count" and not quantity.unit:
            told.append(quantity._replace(unit=before.unit, kinds=before.kinds))
        else:
            told.append(quantity)
    return tuple(told)


def _is_label(reading: Reading, figure: Figure) -> bool:
    """Tell whether a figure belongs to a name (Il-76) or a web-like token rather than counting."""
    tokens = reading.tokens
    before = tokens[figure.start - 1] if figure.start else None
    if before is None or before.kind != "word" or tokens[figure.start].kind != "number":
        return False
    is_marked = words("numbers", "label-before").has(reading.language, tokens, figure.start - 1)
    if is_marked and before.lower not in listed_anywhere("numbers", "ordinal-mark"):
        return True
    is_name = before.text.isupper() or before.lower in listed_anywhere("numbers", "label-joined")
    return tokens[figure.start].joined and is_name


def _quantity(reading: Reading, figures: Sequence[Figure], index: int, lexicon: Lexicon) -> Quantity | None:
    """Return what a figure says, or None for a small place in a count ("the second time")."""
    figure = figures[index]
    is_marked = _word_before(reading, figure) in listed_anywhere("numbers", "ordinal-mark")
    is_ordinal = figure.is_ordinal or is_marked
    unit, kinds, side = counted(reading, figures, index, lexicon)
    if is_ordinal and figure.value < _SMALLEST_ORDINAL and unit not in _NUMBERED:
        return None
    role = "ordinal" if is_ordinal else _role(reading, figures, index)
    low, high = _bounds(reading, figure)
    return Quantity(
        figure.value,
        low,
        high,
        role=role,
        unit="" if role == "pair" and unit == "exchange" else unit,
        kinds=kinds,
        side=side,
        at=figure.start,
        end=figure.end + (unit in _NUMBERED),
        denied=not is_marked and _is_denied(reading, figure),
        end_of_trade=_end_of_trade(reading, figures, index),
    )


def _word_before(reading: Reading, figure: Figure) -> str:
    return reading.items[figure.start - 1].lower if figure.start else ""


def _role(reading: Reading, figures: Sequence[Figure], index: int) -> str:
    if figures[index].most is not None:
        return "range"
    if _is_paired(reading, figures, index):
        return "pair"
    if _is_of_all(reading, figures[index]):
        return "all"
    return "whole" if len(figures) > 1 and _is_whole(reading, figures[index]) else "count"


def _is_of_all(reading: Reading, figure: Figure) -> bool:
    """Tell whether a figure is said to be everybody: "all 339", "every one of the 935", "усі 65"."""
    between = listed("numbers", "after-all", reading.language)
    for at in range(figure.start - 1, max(figure.start - 1 - _ALL_REACH, -1), -1):
        if words("numbers", "all").has(reading.language, reading.tokens, at):
            return True
        if reading.items[at].lower not in between:
            break
    return False


def _end_of_trade(reading: Reading, figures: Sequence[Figure], index: int) -> str:
    """Tell which end of a swap a figure is: the first or the second of "32 prisoners for 2 soldiers"."""
    if index + 1 < len(figures) and _are_ends(reading, figures[index], figures[index + 1]):
        return "first"
    return "second" if index and _are_ends(reading, figures[index - 1], figures[index]) else ""


def _are_ends(reading: Reading, first: Figure, second: Figure) -> bool:
    between = range(first.end, second.start)
    if len(between) > _TRADE_REACH or any(reading.items[at].is_mark for at in between):
        return False
    return is_for(reading, second.start - 1)


def _is_whole(reading: Reading, figure: Figure) -> bool:
    """Tell whether a figure is what others are a part of: "of the 935", "із 935"."""
    language, tokens = reading.language, reading.tokens
    determiners = listed("grammar", "determiner", language)
    at = figure.start - 1
    has_article = not words("numbers", "out-of").has(language, tokens, at)
    if has_article and at > 0 and tokens[at].lower in determiners:
        at -= 1
    if not words("numbers", "out-of").has(language, tokens, at):
        return False
    following = reading.items[figure.end].word.cases if figure.end < len(reading.items) else frozenset()
    return not reading.is_inflected or not following or "gent" in following


def _is_denied(reading: Reading, figure: Figure) -> bool:
    """Tell whether the figure itself is denied: "not 630", "was not the 58th", "not 640 but 630"."""
    language, tokens = reading.language, reading.tokens
    copula = words("grammar", "copula")
    back = figure.start - 1
    while back >= 0 and figure.start - back <= _COPULA_REACH and copula.has(language, tokens, back):
        back -= 1
    if back < 0 or tokens[back].kind != "word" or is_asked(reading, back):
        return False
    if not words("grammar", "negation").has(language, tokens, back):
        return False
    return denies_figure(reading, back) or _is_corrected(reading, figure)


def _is_corrected(reading: Reading, figure: Figure) -> bool:
    """Tell whether another figure is put in the place of one: "not 640 but 630"."""
    contrasting = listed("grammar", "contrast", reading.language)
    after = [item.lower for item in reading.items[figure.end : figure.end + _CONTRAST_REACH]]
    return not contrasting.isdisjoint(after)


def _bounds(reading: Reading, figure: Figure) -> tuple[float, float]:
    """Return what a figure can mean: exactly itself, unless words beside it loosen it."""
    value = figure.value
    if figure.most is not None:
        return value, figure.most
    below, above = _loosened(reading, figure)
    step = _step(value)
    return (
        value - below * min(_ROUGH * value, _HALF_STEP * step),
        value + above * min((_ROUGH if below else _OPEN) * value, (_HALF_STEP if below else 1) * step),
    )


def _step(value: float) -> float:
    """Return the place value of the last digit that is not 0: "about 600" is less exact than "about 640"."""
    step = 1
    while value and value % (step * 10) == 0:
        step *= 10
    return step


def _loosened(reading: Reading, figure: Figure) -> tuple[int, int]:
    """Tell whether words beside a figure let it be less, and more, than it says."""
    language, tokens = reading.language, reading.tokens
    is_plus = tokens[figure.start].lower.endswith(PLUS)
    if is_plus or words("numbers", "more-after").has(language, tokens, figure.end):
        return 0, 1
    if words("numbers", "about-after").has(language, tokens, figure.end):
        return 1, 1
    for back in range(min(_LONGEST_BOUND, figure.start), 0, -1):
        for name, below, above in _BOUNDS:
            found = words("numbers", name).match(language, tokens, figure.start - back)
            inside = reading.items[figure.start - back].inside
            if found is not None and found[0] == back and not inside:
                return below, above
    return 0, 0


def _is_paired(reading: Reading, figures: Sequence[Figure], index: int) -> bool:
    """Tell whether a figure is one of two that are exchanged: "175 for 175"."""
    pairs = (figures[max(index - 1, 0) : index + 1], figures[index : index + 2])
    return any(
        len(pair) > 1 and pair[1].start == pair[0].end + 1 and is_for(reading, pair[0].end) for pair in pairs
    )
