"""Find words that are written alike: misspelt, inflected or compounded ones."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

_SIZES: Final = (2, 3)
_SHORTEST: Final = 4
_REMEMBERED: Final = 10_000


class Like(NamedTuple):
    """A known word and how much it is like another, from 0 to 1."""

    word: str
    likeness: float


class Alike:
    """Known words by the pairs and triples of letters they consist of.

    The likeness of two words is the cosine of their sets of these: how many they share over the
    geometric mean of how many they have.
    """

    def __init__(self, rule: Mapping[str, float]) -> None:
        """Begin with no words; `rule` says how like another a word must be at least."""
        self._least = float(rule["likeness"])
        self._words: list[str] = []
        self._sizes = array("B")
        self._known: set[str] = set()
        self._holding: dict[str, array[int]] = {}
        self._found: dict[str, tuple[Like, ...]] = {}

    def learn(self, word: str) -> None:
        """Add a word; one that is short or has a digit in it is like no other."""
        if word in self._known or not _can_be_like(word):
            return
        self._known.add(word)
        self._found.clear()
        pieces = _pieces(word)
        for piece in pieces:
            self._holding.setdefault(piece, array("I")).append(len(self._words))
        self._words.append(word)
        self._sizes.append(min(len(pieces), 255))

    def like(self, word: str) -> tuple[Like, ...]:
        """Return the known words that a word is like, other than itself, the most like first."""
        if not _can_be_like(word):
            return ()
        found = self._found.get(word)
        if found is None:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            found = self._found[word] = tuple(self._like(word))
        return found

    def _like(self, word: str) -> list[Like]:
        pieces = _pieces(word)
        holding = [
            np.frombuffer(self._holding[piece], np.uint32) for piece in pieces if piece in self._holding
        ]
        if not holding:
            return []
        shared = np.bincount(np.concatenate(holding))
        sizes = np.frombuffer(self._sizes, np.uint8)[: len(shared)]
        likeness = shared / np.sqrt(len(pieces) * sizes.astype(np.float64))
        near = [Like(self._words[at], float(likeness[at])) for at in np.flatnonzero(likeness >= self._least)]
        return sorted(
            (like for like in near if like.word != word), key=lambda like: (-like.likeness, like.word)
        )


def _can_be_like(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha()


def _pieces(word: str) -> set[str]:
    whole = f" {word} "
    return {whole[at : at + size] for size in _SIZES for at in range(len(whole) - size + 1)}
