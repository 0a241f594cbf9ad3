"""What came of every message, a line each, so that a change of the engine shows as a difference of texts.

Nothing in it depends on the machine or the moment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.evaluation.sheets import SHEETS
from bot.evaluation.tally import totals
from bot.evaluation.wording import NO_CLAIM, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.evaluation.scoring import Scored
    from bot.evaluation.tally import Tally, Totals

LONGEST_TEXT = 60
COLUMNS = ("kind", "language", "expected", "outcome", "result", "text")
_TAB = "\t"


def as_table(scored: Sequence[Scored]) -> str:
    """Write a line for each message in the files' order, columns parted by tabs, and the sums below."""
    sums = (totals(scored, sheet) for sheet in SHEETS)
    lines = (
        f"# {_TAB.join(COLUMNS)}",
        *map(_line, scored),
        *(line for each in sums if each for line in _sums(each)),
    )
    return "".join(f"{line}\n" for line in lines)


def _line(scored: Scored) -> str:
    case = scored.case
    fields = (
        case.kind,
        case.language,
        case.claim or NO_CLAIM,
        scored.answer.outcome,
        scored.result,
        case.text,
    )
    return _TAB.join(one_line(field, LONGEST_TEXT) for field in fields)


def _sums(sums: Totals) -> Iterator[str]:
    yield f"# {sums.sheet.name}: {_counts(sums.overall)}"
    for grouping, group in sums.groups.items():
        for name, tally in group.items():
            yield f"# {sums.sheet.name}, {grouping} {one_line(name)}: {_counts(tally)}"


def _counts(tally: Tally) -> str:
    results = (f"{result} {count}" for result, count in tally.results.items() if count)
    return ", ".join((f"count {tally.count}", *results))
