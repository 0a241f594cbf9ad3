"""Correct typing errors against the words that the record and the lexicon use."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_SHORTEST: Final = 4
_SURE_WITH_ONE: Final = 7
_SHORTEST_TARGET: Final = 6
"""Letters of the shortest misspelt word that may be meant to be a mere stem: "exchng"."""

_SKELETON: Final = 2
_LONGEST_ENDING: Final = 5
_SHORTEST_STEM: Final = 3


class Vocabulary:
    """Known words by how they begin and end, so that a misspelt one meets few others.

    `is_word` tells whether a word is one as it stands, rather than a stem.
    """

    def __init__(self, is_word: Callable[[str], bool] = lambda _: True) -> None:
        self._is_word = is_word
        self._known: set[str] = set()
        self._own: set[str] = set()
        self._buckets: dict[tuple[str, int], set[str]] = {}
        self._corrected: dict[str, str | None] = {}

    def learn(self, words: Iterable[str], *, own: bool = False) -> None:
        """Add words, `own` those of the record, which are likelier to be meant.

        Those too short to be told apart are only known, never a correction.
        """
        for word in words:
            if own:
                self._own.add(word)
            if word in self._known:
                continue
            self._known.add(word)
            if len(word) >= _SHORTEST:
                for bucket in _buckets(word):
                    self._buckets.setdefault(bucket, set()).add(word)
            self._corrected.clear()

    def has_learnt(self, word: str, *, own: bool) -> bool:
        """Tell whether adding a word would add nothing."""
        return word in (self._own if own else self._known)

    def knows(self, word: str) -> bool:
        """Tell whether a word is known as it is written."""
        return word in self._known

    def correct(self, word: str) -> str | None:
        """Return the one known word that a misspelt word is closest to, or None.

        One error is forgiven in words of four to six letters, two in longer ones (optimal string
        alignment: a swap of neighbours is one error, and the likeliest one). One error in the stem
        of a word that is only known by its stem comes before two.
        """
        if len(word) < _SHORTEST or word in self._known:
            return None
        if word not in self._corrected:
            self._corrected[word] = self._closest(word)
        return self._corrected[word]

    def _closest(self, word: str) -> str | None:
        best = self._nearest(word, 1) or self._inflected(word)
        return best or (self._nearest(word, 2) if len(word) >= _SURE_WITH_ONE else None)

    def _nearest(self, word: str, allowed: int) -> str | None:
        near = (each for each in self._near(word, allowed) if self._is_meant(word, each[-1]))
        return min(near, default=(None,))[-1]

    def _is_meant(self, word: str, known: str) -> bool:
        return len(word) >= _SHORTEST_TARGET or known in self._own or self._is_word(known)

    def _inflected(self, word: str) -> str | None:
        """Return the form of a known stem that a word with one error in its stem is meant to be, or None."""
        stems = (
            (each, word[end:])
            for end in range(len(word) - 1, max(_SHORTEST_STEM, len(word) - _LONGEST_ENDING) - 1, -1)
            for each in self._near(word[:end], 1)
        )
        forms = (
            (each[1:-2], each[-1] + ending) for each, ending in stems if self._is_word(each[-1] + ending)
        )
        return min(forms, default=(None,))[-1]

    def _near(self, word: str, allowed: int) -> list[tuple[int, bool, bool, bool, bool, str]]:
        """Return the known words within some errors, the likeliest of which is the least.

        Of as many errors a mere swap of letters is the likeliest, then what makes a word of the record,
        then a letter dropped or doubled, then an error before the last letter: endings are seldom mistaken.
        """
        found: list[tuple[int, bool, bool, bool, bool, str]] = []
        letters, is_doubled = sorted(word), any(one == other for one, other in pairwise(word))
        near: set[str] = set()
        for first, size in _buckets(word):
            for length in range(size - allowed, size + allowed + 1):
                near |= self._buckets.get((first, length), set())
        for known in near:
            distance = OSA.distance(word, known, score_cutoff=allowed)
            if distance <= allowed:
                is_other = sorted(known) != letters
                is_slip = len(word) < len(known) or (is_doubled and len(word) > len(known))
                is_foreign, is_ended = known not in self._own, known[-1] == word[-1]
                found.append((distance, is_other, is_foreign, not is_slip, not is_ended, known))
        return found


def _buckets(word: str) -> tuple[tuple[str, int], tuple[str, int]]:
    return (word[0], len(word)), ("$" + word[-_SKELETON:], len(word))
