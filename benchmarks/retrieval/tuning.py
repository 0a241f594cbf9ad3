"""Try other thresholds for finding candidates, on the train parts alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmarks.retrieval import ours
from bot.matching.items import thresholds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from benchmarks.retrieval.data import Year
    from bot.matching.meaning import Embedder

_TRIED: Final[Mapping[str, Mapping[str, tuple[float, ...]]]] = {
    "words": {
        "weight": (2.0, 5.0, 8.0),
        "letters": (0.0, 0.2, 0.4),
        "rarity": (0.0, 0.3, 0.6),
        "saturation": (0.9, 1.2, 1.5),
        "length": (0.4, 0.5, 0.6),
        "likeness": (0.5, 0.6, 0.7),
    },
    "meaning": {"weight": (15.0, 25.0, 40.0, 60.0)},
}


def tune(years: Sequence[Year], embedder: Embedder | None) -> None:
    """Print MAP@5, averaged over the years, with one threshold after the other changed from what it is.

    It takes hours: every value needs every claim read anew.
    """
    for part, tried in _TRIED.items():
        rule = thresholds()[part]
        given = embedder if part == "meaning" else None
        if part == "meaning" and given is None:
            continue
        for name, values in tried.items():
            usual = rule[name]
            for value in values:
                rule[name] = value
                note = "  as it is" if value == usual else ""
                print(f"{_quality(years, given):.4f}  {part}.{name} = {value:g}{note}", flush=True)
            rule[name] = usual


def _quality(years: Sequence[Year], embedder: Embedder | None) -> float:
    found = [ours.quality(ours.engine_of(year.claims, embedder), year.train) for year in years]
    return sum(found) / len(found)
