"""Two changes of one claim brought together, by the places they touch (a three-way merge of plain data)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from storage.interchange.aligning import aligned

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from storage.interchange.comparing import Steps

ABSENT: Final = object()
"""What stands at a place where nothing does."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A claim with both changes; `clashes` are the places (as they are now) where mine won over theirs."""

    claim: dict[str, Any]
    clashes: tuple[Steps, ...] = ()


@dataclass
class _Merging:
    clashes: list[Steps] = field(default_factory=list)

    def value(self, way: Steps, base: Any, mine: Any, theirs: Any) -> Any:
        if theirs in (base, mine):
            return mine
        if base == mine:
            return theirs
        match base, mine, theirs:
            case dict(), dict(), dict():
                return self.fields(way, base, mine, theirs)
            case list(), list(), list():
                return self.entries(way, base, mine, theirs)
            case _:
                self.clashes.append(way)
                return mine

    def fields(
        self, way: Steps, base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Bring together what stands under each name."""
        made = {
            name: self.value((*way, name), *(each.get(name, ABSENT) for each in (base, mine, theirs)))
            for name in {**theirs, **mine}
        }
        return {name: value for name, value in made.items() if value is not ABSENT}

    def entries(
        self, way: Steps, base: Sequence[Any], mine: Sequence[Any], theirs: Sequence[Any]
    ) -> list[Any]:
        """Bring together two lists: the entries of both, each once, in the order they stand now."""
        became = {old: new for old, new in aligned(base, mine) if old is not None}
        added = _added(base, mine)
        made = list(added.get(-1, ()))
        for old, now in aligned(base, theirs):
            if old is None and now is not None:
                made.append(theirs[now])
            elif old is not None:
                place = became.get(old)
                old_mine = ABSENT if place is None else mine[place]
                old_theirs = ABSENT if now is None else theirs[now]
                at = old if now is None else now
                made.append(self.value((*way, at), base[old], old_mine, old_theirs))
                made.extend(added.get(old, ()))
        return _each_once([entry for entry in made if entry is not ABSENT])


def merged(base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> Merged:
    """Bring together what two people made of one claim, as plain data.

    What only one of them changed stands as they left it. Where both changed the same text, date or
    word differently, or one took away what the other changed, mine stands and the place is told.
    """
    merging = _Merging()
    return Merged(merging.fields((), base, mine, theirs), tuple(merging.clashes))


def _added(base: Sequence[Any], mine: Sequence[Any]) -> dict[int, list[Any]]:
    """Return what was put into a list, by the place before it in the list as it was (-1: the beginning)."""
    added: dict[int, list[Any]] = {}
    last = -1
    for old, new in aligned(base, mine):
        if old is not None:
            last = old
        elif new is not None:
            added.setdefault(last, []).append(mine[new])
    return added


def _each_once(entries: list[Any]) -> list[Any]:
    return [entry for at, entry in enumerate(entries) if entry not in entries[:at]]
