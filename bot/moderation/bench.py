"""What the rules of the desk work with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from storage.desk.desk import Desk
    from storage.store import Store


@dataclass(frozen=True, slots=True)
class Bench:
    """The record, and the settings that the rules depend on; `clock` gives aware moments in UTC."""

    store: Store
    clock: Callable[[], datetime]
    owners: frozenset[int] = frozenset()
    review_required: bool = False

    @property
    def desk(self) -> Desk:
        """Return the stored desk."""
        return self.store.desk

    @property
    def now(self) -> datetime:
        """Return the time, aware and in UTC."""
        return self.clock()
