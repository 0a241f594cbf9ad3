"""What a kind of change is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.desk.records import Fields


@dataclass(frozen=True, slots=True)
class Change:
    """One kind of change: how a draft's fields and the claim as it stands make the claim as it shall be.

    `propose` gets the draft's fields and the stored claim (None where the change is about no stored
    one) as plain data in the interchange format, and returns the claims that the change makes,
    likewise plain. It raises Refusal when the fields make none. Whoever calls it validates the claims, and
    names those of a kind that `is_new`, which no stored claim is changed by.
    """

    kind: str
    propose: Callable[[Fields, dict[str, object] | None], list[dict[str, object]]]
    is_new: bool = False
