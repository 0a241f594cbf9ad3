"""Know a claim by its very words: the same wording has the same truth conditions."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from bot.language.tokens import clean, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from storage.records import Claim

_DIGEST_BYTES: Final = 8
_FEWEST_WORDS: Final = 3


class Verbatim:
    """The wordings of claims, whatever their case and punctuation, as short digests."""

    def __init__(self) -> None:
        self._claims: dict[bytes, set[str]] = {}
        self._wordings: dict[str, tuple[bytes, ...]] = {}

    def put(self, claim: Claim) -> None:
        """Add a claim's wordings, or replace them."""
        self.drop(claim.id)
        texts = (*claim.claim.values(), *(text for texts in claim.aliases.values() for text in texts))
        self._wordings[claim.id] = tuple(_digests(texts))
        for digest in self._wordings[claim.id]:
            self._claims.setdefault(digest, set()).add(claim.id)

    def drop(self, claim_id: str) -> None:
        """Forget a claim's wordings."""
        for digest in set(self._wordings.pop(claim_id, ())):
            self._claims[digest].discard(claim_id)
            if not self._claims[digest]:
                del self._claims[digest]

    def claim_of(self, text: str) -> str | None:
        """Return the one claim that has a text as a wording, or None."""
        claims = {claim for digest in _digests((text,)) for claim in self._claims.get(digest, ())}
        return claims.pop() if len(claims) == 1 else None


def _digests(texts: Iterable[str]) -> Iterable[bytes]:
    for text in texts:
        words = [token.lower for token in tokenize(clean(text)) if token.kind != "mark"]
        if len(words) >= _FEWEST_WORDS:
            yield blake2b(" ".join(words).encode(), digest_size=_DIGEST_BYTES).digest()
