"""Find claims that mean something like a text, by sentence embeddings: an optional way to candidates.

How texts become vectors is given from outside. Each claim keeps one vector, a byte a dimension.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

import numpy as np

from bot.language import UNDERSTOOD
from bot.matching.numbering import Numbering

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from storage.records import Claim

    Vectors = NDArray[np.float32]

_SCALE: Final = 127
_ROWS: Final = 8192
"""How many vectors are compared at once, which bounds the memory that takes."""


class Embedder(Protocol):
    """Turns texts into vectors of length 1 whose products tell how alike the texts are in meaning."""

    def questions(self, texts: Sequence[str]) -> Vectors:
        """Return a row for each text that asks."""
        ...

    def claims(self, texts: Sequence[str]) -> Vectors:
        """Return a row for each text that may be found."""
        ...


class Meanings:
    """What claims mean, changed in place one claim at a time."""

    def __init__(self, embedder: Embedder, rule: Mapping[str, float]) -> None:
        """Begin with no claims; `rule` is the part "meaning" of the thresholds."""
        self._embedder = embedder
        self._rule = rule
        self._claims = Numbering()
        self._bytes = bytearray()

    def put(self, claim: Claim) -> None:
        """Add a claim, or replace it; one without a wording that is understood means nothing."""
        self.drop(claim.id)
        texts = list(_wordings(claim))
        if not texts:
            return
        mean = self._embedder.claims(texts).mean(axis=0)
        row = _as_bytes(mean)
        at = self._claims.take(claim.id) * len(row)
        self._bytes[at : at + len(row)] = row

    def drop(self, claim_id: str) -> None:
        """Forget a claim; an unknown one is no error."""
        slot = self._claims.find(claim_id)
        if slot is not None:
            width = len(self._bytes) // self._claims.reach
            self._bytes[slot * width : (slot + 1) * width] = bytes(width)
            self._claims.give_back(slot)

    def likeness(self, text: str) -> dict[str, float]:
        """Return the claims most like a text, with what each gains by being more like it than the last."""
        if not self._claims:
            return {}
        products = self._products(self._embedder.questions([text])[0])
        found = min(int(self._rule["found"]), len(products))
        slots = np.argpartition(products, -found)[-found:]
        least = products[slots].min()
        return {
            self._claims.name(slot): float((products[slot] - least) * self._rule["weight"])
            for slot in slots.tolist()
            if products[slot] > max(least, 0)
        }

    def _products(self, asked: Vectors) -> Vectors:
        rows = np.frombuffer(self._bytes, np.int8).reshape(self._claims.reach, -1)
        blocks = (rows[at : at + _ROWS].astype(np.float32) for at in range(0, len(rows), _ROWS))
        products: Vectors = np.concatenate([block @ asked for block in blocks])
        products /= _SCALE
        return products


def _as_bytes(vector: Vectors) -> bytes:
    length = float(np.linalg.norm(vector)) or 1.0
    return bytes(np.rint(vector / length * _SCALE).astype(np.int8))


def _wordings(claim: Claim) -> Iterator[str]:
    """Yield all that a claim is called in a language, as one text."""
    for language in UNDERSTOOD:
        own = (claim.claim[language],) if language in claim.claim else ()
        texts = (*own, *claim.aliases.get(language, ()))
        if texts:
            yield " ".join(texts)
