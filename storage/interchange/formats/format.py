"""What a format of files is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from storage.interchange.found import Contents
    from storage.records import Claim


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write claims into a file, and to read them back.

    `endings` are those of its files' names, the usual one first; `fits` tells a text of this format by
    what it looks like; `read` raises ValueError saying why a text as a whole cannot be read.
    """

    name: str
    endings: tuple[str, ...]
    fits: Callable[[str], bool]
    read: Callable[[str], Contents]
    write: Callable[[Iterable[Claim]], str]
