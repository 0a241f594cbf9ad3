"""Putting a record together from parts that other words stand for, remembering where each came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from storage.interchange.comparing import dotted
from storage.interchange.found import Found, Place
from storage.interchange.lines import line_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.interchange.comparing import Steps
    from storage.interchange.lines import Lines


@dataclass
class Draft:
    """A record in the making; `origins` say from where in the file each field came, or would come.

    Lists of parts have to be there before anything is put into them.
    """

    lines: Callable[[], Lines]
    data: dict[str, Any] = field(default_factory=dict)
    origins: dict[Steps, tuple[Steps, str]] = field(default_factory=dict)
    faults: list[tuple[Place, str]] = field(default_factory=list)

    def put(self, way: Steps, value: Any, at: Steps, known_as: str) -> None:
        """Set a field unless there is nothing to set; a fault if it holds something else already.

        `at` is the way to the value in the file, or to where it is missing; `known_as` is what the
        file's vocabulary calls it.
        """
        self.expect(way, at, known_as)
        if value is None or value == []:
            return
        part: Any = self.data
        for step in way[:-1]:
            part = self._into(part, step, {})
        before = self._into(part, way[-1], value)
        if before != value:
            self.fault(way, f"is {value!r} here and {before!r} in another language of this claim", at)

    def expect(self, way: Steps, at: Steps, known_as: str) -> None:
        """Remember where a field is, or would be, in the file, and what it is called there."""
        self.origins.setdefault(way, (at, known_as))

    def fault(self, way: Steps, reason: str, at: Steps) -> None:
        """Note what is wrong with a field."""
        self.faults.append((Place(line_at(self.lines(), at), dotted(way)), reason))

    def found(self) -> Found:
        """Return the record."""
        return Found(self.data, self._place, self.faults)

    def _place(self, way: Steps) -> Place:
        beginnings = (way[:length] for length in range(len(way), -1, -1))
        at, known_as = next(
            (self.origins[beginning] for beginning in beginnings if beginning in self.origins), ((), "")
        )
        return Place(line_at(self.lines(), at), dotted(way), known_as)

    @staticmethod
    def _into(part: Any, step: str | int, value: Any) -> Any:
        """Return what stands in a part, after putting the value there if nothing does."""
        if isinstance(part, list):
            return part[int(step)]
        return part.setdefault(step, value)
