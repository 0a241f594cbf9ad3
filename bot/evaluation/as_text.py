"""The scores as text, for reading in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.evaluation.sheets import SHEETS
from bot.evaluation.tally import PERCENTILES, percentile, totals
from bot.evaluation.wording import NO_CLAIM, one_line, summary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.evaluation.scoring import Scored
    from bot.evaluation.tally import Tally, Totals

_GAP = "  "


def as_text(scored: Sequence[Scored]) -> str:
    """Write one table a sheet, and the times."""
    sums = (totals(scored, sheet) for sheet in SHEETS)
    times = ", ".join(f"p{share} {percentile(scored, share):.1f} ms" for share in PERCENTILES)
    return "\n\n".join((*(_table(each) for each in sums if each), f"Time of an answer: {times}"))


def details(scored: Sequence[Scored]) -> str:
    """Write every message whose answer is not as hoped, what was expected and what was said."""
    return "\n\n".join("\n".join(_detail(each)) for each in scored if not each.is_as_hoped)


def _detail(scored: Scored) -> Iterator[str]:
    case = scored.case
    yield f"{scored.result}: {case.sheet.name} {case.position}, {case.language}, {case.kind}"
    yield f"  {one_line(case.text)}"
    yield f"  {case.sheet.field}: {case.claim or NO_CLAIM}"
    yield f"  said: {summary(scored.answer)}"


def _table(sums: Totals) -> str:
    rows = [
        [sums.sheet.name, "count", *sums.sheet.headings.values(), "as hoped"],
        _row("all", sums.overall),
        *(
            _row(f"{grouping} {name}", tally)
            for grouping, group in sums.groups.items()
            for name, tally in group.items()
        ),
    ]
    text = "\n".join(_aligned(rows))
    return f"{text}\nconfirming several claims: {sums.overall.several}" if sums.overall.several else text


def _row(name: str, tally: Tally) -> list[str]:
    numbers = (tally.count, *tally.results.values())
    return [one_line(name), *map(str, numbers), f"{tally.share_as_hoped:.1f} %"]


def _aligned(rows: list[list[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *rest in rows:
        cells = (cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))
        yield _GAP.join((first.ljust(widths[0]), *cells))
