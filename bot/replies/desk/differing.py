"""What differs between two states of a claim, one line a place, in the reader's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.replies.desk.places import LONGEST, place, value
from bot.replies.markup import lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from bot.replies.reader import Reader
    from storage.interchange.comparing import FieldChange

MOST = 12
"""Places that are named one by one; the rest is counted."""


def change_lines(
    changes: Sequence[FieldChange], reader: Reader, *, most: int = MOST, limit: int = LONGEST
) -> Markup:
    """Write one line a change, at most so many, each value shortened to `limit` letters."""
    written = [_line(change, reader, limit) for change in changes[:most]]
    more = len(changes) - most
    if more > 0:
        written.append(reader.say_n("• and {n} more change", "• and {n} more changes", more))
    return lines(*written)


def _line(change: FieldChange, reader: Reader, limit: int) -> Markup:
    where = place(change.steps, reader)
    states = _apart(change.before, change.after, limit)
    before, after = (value(change.steps, each, reader, limit) for each in states)
    if not change.before:
        return reader.say("• {place}: added {value}", place=where, value=after)
    if not change.after:
        return reader.say("• {place}: removed {value}", place=where, value=before)
    return reader.say("• {place}: {before} → {after}", place=where, before=before, after=after)


def _apart(before: Any, after: Any, limit: int) -> tuple[Any, Any]:
    """Leave out what two long texts begin with alike, so that what differs is within the limit."""
    if not isinstance(before, str) or not isinstance(after, str) or max(len(before), len(after)) <= limit:
        return before, after
    pairs = enumerate(zip(before, after, strict=False))
    shared = next((at for at, (one, other) in pairs if one != other), min(len(before), len(after)))
    start = before.rfind(" ", 0, max(shared - limit // 3, 0)) + 1
    return (f"… {before[start:]}", f"… {after[start:]}") if start else (before, after)
