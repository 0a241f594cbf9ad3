"""What an import would do, as lines for the person at the keyboard."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from storage.interchange import Fate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storage.interchange import Outcome, Preview


def told(preview: Preview) -> Iterator[str]:
    """Give how many records have each fate, then each that would be added, changed or refused, and why."""
    counts = {fate: len(preview.of(fate)) for fate in Fate}
    yield f"Nothing is written. {', '.join(f'{count} {fate}' for fate, count in counts.items())}."
    for outcome in preview.outcomes:
        if outcome.fate != Fate.UNCHANGED:
            yield f"{outcome.fate}: {outcome.record or 'the file'}"
            yield from _details(outcome)


def _details(outcome: Outcome) -> Iterator[str]:
    for change in outcome.changes:
        yield f"  {change.path}: {_shown(change.before)} -> {_shown(change.after)}"
    for problem in outcome.problems:
        yield f"  {problem.sentence()}"


def _shown(value: Any) -> str:
    return "nothing" if value is None else json.dumps(value, ensure_ascii=False)
