"""What the reader of a format finds in a file: plain data of records, and where its fields stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from storage.interchange.comparing import Steps
    from storage.interchange.problems import Problem


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field stands in a file, or would stand: its line, counted from 1, and its name.

    `known_as` is what the file's own vocabulary calls it, where that is not its name.
    """

    line: int | None
    field: str
    known_as: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """One record as it was found, not yet checked.

    `data` is what a file of the interchange format would hold; `place` says where a field of it stands,
    or would stand if it were there. `faults` are what the reader itself had to object to, each with its
    place and reason.
    """

    data: Any
    place: Callable[[Steps], Place]
    faults: Sequence[tuple[Place, str]] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """The records of a file in their order, and what is wrong outside of them."""

    records: Sequence[Found]
    problems: Sequence[Problem] = ()
