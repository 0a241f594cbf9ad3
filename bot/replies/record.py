"""What replies are written from, besides the answer itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.records import Claim, Status

if TYPE_CHECKING:
    from datetime import datetime

Label = Callable[[str, str], str]
"""Puts the id of a lexicon concept into words: (id, language code) -> text."""


@dataclass(frozen=True, slots=True)
class Record:
    """The claims a reply may show, when the record was last changed, and words for concepts."""

    claims: Mapping[str, Claim]
    changed_at: datetime | None
    label: Label

    def published(self, claim_id: str) -> Claim | None:
        """Return a claim that askers may see; None when it is gone or withdrawn."""
        claim = self.claims.get(claim_id)
        return claim if claim is not None and claim.status is Status.PUBLISHED else None
