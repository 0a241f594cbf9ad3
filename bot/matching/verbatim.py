"""Know a claim by its very words: the same wording has the same truth conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.tokens import tokens_of
from bot.matching.digests import Digests

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.matching.numbering import Numbering
    from storage.records import Claim

_FEWEST_WORDS: Final = 3


class Verbatim:
    """The wordings of claims, whatever their case and punctuation, as short digests."""

    def __init__(self, claims: Numbering) -> None:
        self._claims = claims
        self._wordings = Digests()

    def put(self, claim: Claim) -> None:
        """Add the wordings of a claim that is new."""
        texts = (*claim.claim.values(), *(text for texts in claim.aliases.values() for text in texts))
        self._wordings.put(self._claims.take(claim.id), _folded(texts))

    def drop(self, slot: int) -> None:
        """Forget the wordings of the claim in a slot."""
        self._wordings.drop(slot)

    def claim_of(self, text: str) -> str | None:
        """Return the one claim that has a text as a wording, or None."""
        slots = [slot for folded in _folded((text,)) for slot in self._wordings.find(folded)]
        return self._claims.name(slots[0]) if len(slots) == 1 else None


def _folded(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        words = [token.lower for token in tokens_of(text) if token.kind != "mark"]
        if len(words) >= _FEWEST_WORDS:
            yield " ".join(words)
