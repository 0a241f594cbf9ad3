"""Which entry of one list has become which entry of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Pair = tuple[int | None, int | None]
"""Where an entry stood and where it stands; None where it does not."""

ALIKE = 0.5
"""Entries with fields are the same entry, edited, when they share at least this part of their values."""

REPLACED = 0.001
"""What it is worth that one text stands where another stood: less than any two equal ones."""


def aligned(before: Sequence[Any], after: Sequence[Any]) -> list[Pair]:
    """Return the pairs of places, in the order of the lists; each place of either list stands in one pair.

    The entries are plain data: texts, or mappings and lists of such. The pairing keeps the order and
    makes what paired entries share the most it can be (a longest common subsequence with weights);
    so an entry put in between moves the others and changes none.
    """
    shortest = min(len(before), len(after))
    head = next((place for place in range(shortest) if before[place] != after[place]), shortest)
    rest = shortest - head
    tail = next((place for place in range(rest) if before[-1 - place] != after[-1 - place]), rest)
    ends = len(before) - tail, len(after) - tail
    middle = _middle(before[head : ends[0]], after[head : ends[1]])
    return [
        *((place, place) for place in range(head)),
        *((_moved(one, head), _moved(other, head)) for one, other in middle),
        *((ends[0] + place, ends[1] + place) for place in range(tail)),
    ]


def _moved(place: int | None, by: int) -> int | None:
    return None if place is None else place + by


def _middle(before: Sequence[Any], after: Sequence[Any]) -> list[Pair]:
    """Walk back from the end of the lists along the best pairing."""
    old, new = [_values(entry) for entry in before], [_values(entry) for entry in after]
    likeness = [[_likeness(one, other) for other in new] for one in old]
    best = _best(likeness, len(old), len(new))
    pairs: list[Pair] = []
    row, column = len(old), len(new)
    while row or column:
        if row and column and best[row][column] > max(best[row - 1][column], best[row][column - 1]):
            row, column = row - 1, column - 1
            pairs.append((row, column))
        elif column and best[row][column] == best[row][column - 1]:
            column -= 1
            pairs.append((None, column))
        else:
            row -= 1
            pairs.append((row, None))
    return pairs[::-1]


def _best(likeness: Sequence[Sequence[float]], rows: int, columns: int) -> list[list[float]]:
    """Return for each pair of beginnings how much the best pairing of them shares."""
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows):
        for column in range(columns):
            paired = best[row][column] + likeness[row][column]
            best[row + 1][column + 1] = max(paired, best[row][column + 1], best[row + 1][column])
    return best


def _likeness(one: frozenset[Any], other: frozenset[Any]) -> float:
    """Return how much of their values two entries share (Dice's coefficient), 0 when too little."""
    if len(one) == len(other) == 1:
        return 1.0 if one == other else REPLACED
    shared = 2 * len(one & other) / max(1, len(one) + len(other))
    return shared if shared >= ALIKE else 0.0


def _values(entry: Any) -> frozenset[Any]:
    return frozenset(_leaves((), entry))


def _leaves(way: tuple[str, ...], entry: Any) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Give the texts in an entry with their fields; the place in a list says nothing."""
    if isinstance(entry, dict):
        for name, value in entry.items():
            yield from _leaves((*way, name), value)
    elif isinstance(entry, list):
        for value in entry:
            yield from _leaves(way, value)
    else:
        yield way, entry
