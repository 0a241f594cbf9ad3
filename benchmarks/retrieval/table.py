"""The results, kept beside the code year by year, and the table they make."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks.retrieval.data import Year

FILE: Final = Path(__file__).with_name("results.md")
_FIGURES: Final = Path(__file__).with_name("results.json")
_HEAD: Final = """\
# Finding the claim a message is about

CheckThat! 2020 and 2022, dev parts: MAP@5, all rankings of a year in one run, written by
`make benchmark-retrieval`. Claims with the very words of an earlier one count as that one. What is tuned,
the share of letters in the joined ranking as well as the bot's own thresholds, is tuned on the train
parts alone.

"""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was measured for a year: on how much, and MAP@5 by ranking."""

    size: str
    rankings: Mapping[str, float]


def keep(year: Year, qualities: Mapping[str, float]) -> None:
    """Take what was measured for a year in place of what was kept for it, and write the table anew."""
    size = f"{len(year.claims)} claims, {len(year.dev)} messages"
    rankings = {name: round(found, 4) for name, found in qualities.items()}
    kept = kept_figures() | {year.name: Kept(size, rankings)}
    figures = {name: asdict(kept[name]) for name in sorted(kept)}
    _FIGURES.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", "utf-8")
    FILE.write_text(written(kept), encoding="utf-8")


def kept_figures() -> dict[str, Kept]:
    """Return what is kept, by year."""
    if not _FIGURES.exists():
        return {}
    return {name: Kept(**figures) for name, figures in json.loads(_FIGURES.read_text("utf-8")).items()}


def written(kept: Mapping[str, Kept]) -> str:
    """Return the table of what is kept."""
    years = [kept[name] for name in sorted(kept)]
    names = dict.fromkeys(name for year in years for name in year.rankings)
    rows = [
        ["Ranking", *sorted(kept)],
        ["---", *("---:" for _ in years)],
        ["", *(year.size for year in years)],
        *([name, *(_figure(year.rankings.get(name)) for year in years)] for name in names),
    ]
    return _HEAD + "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"


def _figure(found: float | None) -> str:
    return "" if found is None else f"{found:.3f}"
