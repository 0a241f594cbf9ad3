"""Correct typing errors against the words that the record and the lexicon use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORTEST: Final = 4
_SURE_WITH_ONE: Final = 7
_SKELETON: Final = 2


class Vocabulary:
    """Known words by how they begin and end, so that a misspelt one meets few others."""

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._buckets: dict[tuple[str, int], set[str]] = {}
        self._corrected: dict[str, str | None] = {}

    def learn(self, words: Iterable[str]) -> None:
        """Add words; those too short to be told apart are only known, never a correction."""
        for word in words:
            if word in self._known:
                continue
            self._known.add(word)
            if len(word) >= _SHORTEST:
                for bucket in _buckets(word):
                    self._buckets.setdefault(bucket, set()).add(word)
            self._corrected.clear()

    def knows(self, word: str) -> bool:
        """Tell whether a word is known as it is written."""
        return word in self._known

    def correct(self, word: str) -> str | None:
        """Return the one known word that a misspelt word is closest to, or None.

        One error is forgiven in words of four to six letters, two in longer ones
        (optimal string alignment: a swap of neighbours is one error, and the likeliest one).
        """
        if len(word) < _SHORTEST or word in self._known:
            return None
        if word not in self._corrected:
            self._corrected[word] = self._closest(word)
        return self._corrected[word]

    def _closest(self, word: str) -> str | None:
        allowed = 1 if len(word) < _SURE_WITH_ONE else 2
        best: list[tuple[int, bool, str]] = []
        letters = sorted(word)
        near: set[str] = set()
        for first, size in _buckets(word):
            for length in range(size - allowed, size + allowed + 1):
                near |= self._buckets.get((first, length), set())
        for known in near:
            distance = OSA.distance(word, known, score_cutoff=allowed)
            if distance <= allowed:
                best.append((distance, sorted(known) != letters, known))
        return min(best)[2] if best else None


def _buckets(word: str) -> tuple[tuple[str, int], tuple[str, int]]:
    return (word[0], len(word)), ("$" + word[-_SKELETON:], len(word))
