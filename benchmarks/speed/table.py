"""Keep what was measured beside this module, and write it as a table."""

from __future__ import annotations

import json
import os
import platform
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.speed.measure import Measured

_KEPT: Final = Path(__file__).with_name("results.json")
_TABLE: Final = Path(__file__).with_name("results.md")
_PROCESSOR: Final = Path("/proc/cpuinfo")
_HEAD: Final = """# Speed and size

`make benchmark-speed` measures and writes this. Claims are those of fixtures/ with other figures, years
and states (always the same), in an SQLite file; questions are those of fixtures/questions.yaml, varied
likewise, among them forwarded posts. *ask* is the whole way from the message to the reply's text
(bot/commands/answering.py). *change* is from a stored change of one claim to the end of the next
question's reply, which names it. *memory* is what the process grows by, a claim. *load* is the start of
a bot over the stored record. The others look for similar wordings only, of the same claims in the same
run: they judge nothing and write no reply. Where they are slow they are asked fewer questions, as many
as 30 seconds take. Times are in milliseconds, p50 / p99.
"""


def keep(measured: Measured) -> None:
    """Keep what was measured; what was kept of the same size before is replaced. Write the table anew."""
    rows = _rows()
    row = asdict(measured) | {"machine": _machine()}
    rows = [known for known in rows if _size(known) != _size(row)] + [row]
    rows.sort(key=_size)
    _KEPT.write_text(json.dumps(rows, indent=1) + "\n", "utf-8")
    _TABLE.write_text(written(), "utf-8")


def written() -> str:
    """Return the table of everything that is kept."""
    rows = _rows()
    parts = [_HEAD]
    for title, one_language in (("Claims in three languages", False), ("Claims in one language each", True)):
        some = [row for row in rows if row["one_language"] == one_language]
        if some:
            parts.append("\n".join((f"## {title}\n", *_lines(some))) + "\n")
    return "\n".join((*parts, "\n".join(sorted({f"Measured on {row['machine']}." for row in rows})) + "\n"))


def _rows() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(_KEPT.read_text("utf-8")) if _KEPT.exists() else []
    return rows


def _size(row: dict[str, Any]) -> tuple[bool, int]:
    return row["one_language"], row["claims"]


def _lines(rows: list[dict[str, Any]]) -> Iterator[str]:
    names = [each["name"] for each in rows[0]["rivals"]]
    yield f"| claims | ask | change | memory | load | {' | '.join(names)} | ask is faster than the scan |"
    yield "|" + " ---: |" * (6 + len(names))
    for row in rows:
        rivals = {each["name"]: each for each in row["rivals"]}
        cells = [
            f"{row['claims']:,}".replace(",", " "),
            _times(row["asked"]),
            _times(row["changed"]),
            f"{row['memory'] / 1000:.2f} KB",
            f"{row['loaded']:.0f} s",
            *(f"{_times(rivals[name])} ({rivals[name]['count']})" for name in names),
            f"{rivals[names[0]]['p50'] / row['asked']['p50']:.0f} times",
        ]
        yield f"| {' | '.join(cells)} |"


def _times(times: dict[str, Any]) -> str:
    return f"{times['p50']:.1f} / {times['p99']:.1f}"


def _machine() -> str:
    models = (line.partition(":")[2].strip() for line in _PROCESSOR.read_text().splitlines())
    model = next(
        (name for name in models if "@" in name or "Processor" in name or "CPU" in name), platform.machine()
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    load = os.getloadavg()[0]
    return (
        f"{model}, {os.cpu_count()} cores, {memory:.0f} GB, Python {platform.python_version()}; "
        f"load average {load:.1f} at the end"
    )
