"""What differs between two states of a claim, field by field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from storage.interchange.aligning import aligned
from storage.interchange.plain import plain
from storage.records import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from storage.records import Claim

Steps = tuple[str | int, ...]
"""The way to a field: names of fields, languages, and places in lists, counted from 0."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that is not what it was.

    `before` and `after` are plain data as in a file: a text (dates too), or for a whole statement or
    source that came or went a mapping of its fields. None stands for nothing: what was added has no
    `before`, what was removed no `after`. Places in lists (`steps`, `path`) are those after the change;
    only the place of a removed entry itself is the one it had before.
    """

    steps: Steps
    before: Any
    after: Any

    @property
    def path(self) -> str:
        """Return the way to the field as one text, such as statements[1].text.en."""
        return dotted(self.steps)


def dotted(steps: Steps) -> str:
    """Return the way to a field as one text, such as statements[1].text.en."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).removeprefix(".")


def differences(before: Claim | None, after: Claim | None) -> tuple[FieldChange, ...]:
    """Return what changed from one state of a claim to another; None stands for no claim.

    The changes come in the order of the format's fields, one for each text of each language, date,
    tag, alias, and one for each whole statement or source that was added or removed. Statements are
    paired by what they share, keeping their order: one put in between is one addition, one with
    another wording is a change of `statements[1].text.en`, one that moved is removed and added. When
    the claims say the same (whenever they were stored), there are none.
    """
    return plain_differences(plain(before) if before else None, plain(after) if after else None)


def plain_differences(
    before: Mapping[str, Any] | None, after: Mapping[str, Any] | None
) -> tuple[FieldChange, ...]:
    """Return what `differences` does, of claims as plain data: what `plain` makes and the audit keeps."""
    return tuple(_changes((), _complete(before), _complete(after)))


def _complete(claim: Mapping[str, Any] | None) -> dict[str, Any] | None:
    return None if claim is None else {**claim, "status": claim.get("status", str(Status.PUBLISHED))}


def _changes(steps: Steps, before: Any, after: Any) -> Iterator[FieldChange]:
    kinds = {type(value) for value in (before, after) if value is not None}
    if before == after:
        return
    if not (before or after) or not kinds <= {dict, list} or len(kinds) > 1:
        yield FieldChange(steps, before, after)
    elif kinds == {dict}:
        for name in {**(before or {}), **(after or {})}:
            yield from _changes((*steps, name), (before or {}).get(name), (after or {}).get(name))
    else:
        yield from _entries(steps, before or [], after or [])


def _entries(steps: Steps, before: list[Any], after: list[Any]) -> Iterator[FieldChange]:
    for old, new in aligned(before, after):
        if old is None and new is not None:
            yield FieldChange((*steps, new), None, after[new])
        elif new is None and old is not None:
            yield FieldChange((*steps, old), before[old], None)
        elif old is not None and new is not None:
            yield from _changes((*steps, new), before[old], after[new])
