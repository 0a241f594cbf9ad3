"""Join the two ends of a range into one number: "600-700", "between 600 and 700", "від 600 до 700"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.lexicon.lists import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.matching.facts.figures import Figure
    from bot.matching.reading import Reading


def with_ranges(reading: Reading, figures: Sequence[Figure]) -> list[Figure]:
    """Return figures with those that are the two ends of a range made one."""
    found: list[Figure] = []
    for figure in figures:
        if found and _is_range(reading, found[-1], figure):
            found[-1] = found[-1]._replace(end=figure.end, most=figure.value)
        else:
            found.append(figure)
    return found


def _is_range(reading: Reading, first: Figure, last: Figure) -> bool:
    if first.is_ordinal or last.is_ordinal or first.most is not None or first.value >= last.value:
        return False
    tokens = reading.tokens
    if last.start == first.end:
        return tokens[last.start].joined and not _is_traded(reading, first)
    before = tokens[first.start - 1].lower if first.start else ""
    return (
        last.start == first.end + 1
        and before in listed("numbers", "range-before", reading.language)
        and tokens[first.end].lower in listed("numbers", "range-between", reading.language)
    )


def _is_traded(reading: Reading, first: Figure) -> bool:
    """Tell whether a deed stands right before the first figure, as in "exchange 95-103"."""
    return bool(first.start) and reading.items[first.start - 1].mention("predicate") is not None
