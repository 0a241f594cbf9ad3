"""The scores as JSON, for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.evaluation.sheets import SHEETS
from bot.evaluation.tally import PERCENTILES, percentile, totals
from bot.evaluation.wording import summary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evaluation.scoring import Scored
    from bot.evaluation.sheets import Sheet
    from bot.evaluation.tally import Tally, Totals


def as_json(scored: Sequence[Scored], *, verbose: bool = False) -> str:
    """Write the sums of each sheet and the times; with `verbose` every message that did not end as hoped."""
    sums = (totals(scored, sheet) for sheet in SHEETS)
    report: dict[str, Any] = {each.sheet.name: _sums(each) for each in sums if each}
    report["ms"] = {f"p{share}": round(percentile(scored, share), 2) for share in PERCENTILES}
    if verbose:
        report["cases"] = [_case(each) for each in scored if not each.is_as_hoped]
    return json.dumps(report, ensure_ascii=False, indent=2)


def _sums(sums: Totals) -> dict[str, Any]:
    by = {
        f"by_{grouping}": {name: _tally(tally, sums.sheet) for name, tally in group.items()}
        for grouping, group in sums.groups.items()
    }
    return {**_tally(sums.overall, sums.sheet), **by}


def _tally(tally: Tally, sheet: Sheet) -> dict[str, int]:
    results = {sheet.headings[result].replace(" ", "_"): count for result, count in tally.results.items()}
    return {"count": tally.count, **results, "as_hoped": tally.as_hoped, "several": tally.several}


def _case(scored: Scored) -> dict[str, Any]:
    case = scored.case
    return {
        "file": case.sheet.name,
        "position": case.position,
        "text": case.text,
        "lang": case.language,
        "kind": case.kind,
        case.sheet.field: case.claim,
        "result": scored.result,
        "said": summary(scored.answer),
    }
