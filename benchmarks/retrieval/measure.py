"""Measure rankings by mean average precision among the first five (MAP@5), the measure of CheckThat!."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

DEPTH: Final = 5


def average_precision(ranked: Sequence[str], right: Collection[str]) -> float:
    """Return the mean precision at the places of the right ones among the first five, from 0 to 1."""
    found, total = 0, 0.0
    for place, each in enumerate(ranked[:DEPTH], start=1):
        if each in right:
            found += 1
            total += found / place
    return total / min(len(right), DEPTH)


def mean_average_precision(rankings: Sequence[Sequence[str]], rights: Sequence[Collection[str]]) -> float:
    """Return the mean over all messages."""
    scores = [average_precision(*each) for each in zip(rankings, rights, strict=True)]
    return sum(scores) / len(scores)
