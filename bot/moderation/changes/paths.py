"""Places in a claim's plain data, such as "claim.uk" or "statements[1].text.en": to set and to empty."""

from __future__ import annotations

import re
from copy import deepcopy
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from bot.moderation.refusals import Reason, Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

_STEP = re.compile(r"\.?([A-Za-z_-]+)|\[([0-9]{1,3})\]")
_PATH = re.compile(r"[A-Za-z_-]+(\.[A-Za-z_-]+|\[[0-9]{1,3}\])*")

Step = str | int


def steps(path: str) -> tuple[Step, ...]:
    """Take a path apart; raises Refusal when it is none."""
    if not _PATH.fullmatch(path):
        raise Refusal(Reason.NO_SUCH_FIELD, field=path)
    return tuple(name or int(number) for name, number in _STEP.findall(path))


def changed(plain: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """Return plain data with other values at some paths; None takes away what stands there.

    An index one past the end of a list adds to it. Raises Refusal when a path leads nowhere. What is
    taken away from lists goes last, from the end, so that indices mean the list as it was.
    """
    after = deepcopy(dict(plain))
    parsed = [(steps(path), value) for path, value in values.items()]
    for path, value in parsed:
        if value is not None:
            _set(_holder(after, path, make=True), path[-1], value)
    emptied = (path for path, value in parsed if value is None)
    for path in sorted(emptied, key=_place, reverse=True):
        _take(_holder(after, path, make=False), path[-1])
    return after


def value_at(plain: Mapping[str, Any], path: str) -> Any:
    """Return what stands at a path, None where nothing does."""
    at: Any = plain
    for step in steps(path):
        match at, step:
            case dict(), str():
                at = at.get(step)
            case list(), int() if step < len(at):
                at = at[step]
            case _:
                return None
    return at


def _place(path: tuple[Step, ...]) -> list[tuple[int, str]]:
    return [(step, "") if isinstance(step, int) else (0, step) for step in path]


def _holder(data: dict[str, Any], path: tuple[Step, ...], *, make: bool) -> Any:
    at: Any = data
    for step, following in pairwise(path):
        empty: Any = [] if isinstance(following, int) else {}
        match at, step:
            case dict(), str():
                at = at.setdefault(step, empty) if make else at.get(step, empty)
            case list(), int() if step < len(at):
                at = at[step]
            case list(), int() if make and step == len(at):
                at.append(empty)
                at = empty
            case _:
                raise Refusal(Reason.NO_SUCH_FIELD, field=path[0])
        if not isinstance(at, dict | list):
            raise Refusal(Reason.NO_SUCH_FIELD, field=path[0])
    return at


def _set(holder: Any, step: Step, value: Any) -> None:
    match holder, step:
        case dict(), str():
            holder[step] = value
        case list(), int() if step < len(holder):
            holder[step] = value
        case list(), int() if step == len(holder):
            holder.append(value)
        case _:
            raise Refusal(Reason.NO_SUCH_FIELD, field=step)


def _take(holder: Any, step: Step) -> None:
    match holder, step:
        case dict(), str():
            holder.pop(step, None)
        case list(), int() if step < len(holder):
            del holder[step]
        case _:
            raise Refusal(Reason.NO_SUCH_FIELD, field=step)
