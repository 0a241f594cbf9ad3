"""Find words and stems, alone or side by side, fast enough to ask for every word of every text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

from bot.language.lexicon.beside import Beside, beside
from bot.language.tokens import clean, tokenize

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from bot.language.tokens import Token

Value = TypeVar("Value")
_GAP: Final = ".."
_GAP_WORDS: Final = 2
_EITHER: Final = "|"
_BESIDE: Final = " & "
_SHORTEST_STEM: Final = 2
_REMEMBERED: Final = 5000
"""There are many tables, and the words of a large record are many more than those that keep coming back."""


class Found(NamedTuple, Generic[Value]):
    """A pattern found: how many words it names, tokens it takes, and letters of the first word it matched."""

    words: int
    taken: int
    letters: int
    value: Value


class _Pattern(NamedTuple, Generic[Value]):
    """What belongs to the first word of a pattern: the words after it, and what must stand beside."""

    rest: tuple[str, ...]
    beside: Beside | None
    value: Value


class PatternTable(Generic[Value]):
    """Patterns such as "refus*" or "turn* .. down", each leading to a value.

    A word ending in * is a stem; ".." lets up to two words come between; what follows "&" stands
    beside, before or after, in the same clause.
    """

    def __init__(self) -> None:
        self._exact: dict[str, list[_Pattern[Value]]] = {}
        self._stems: dict[str, list[_Pattern[Value]]] = {}
        self._words: set[str] = set()
        self._heads: set[str] = set()
        self._begun: dict[str, tuple[tuple[_Pattern[Value], int], ...]] = {}

    def add(self, phrase: str, value: Value) -> None:
        """Teach one pattern."""
        phrase, _, near = phrase.partition(_BESIDE)
        words = _split(phrase)
        if not words:
            return
        first, rest = words[0], words[1:]
        table = self._stems if first.endswith("*") else self._exact
        pattern = _Pattern(rest, beside(near) if near else None, value)
        table.setdefault(first.rstrip("*"), []).append(pattern)
        self._begin(first)
        self._words.update(word.rstrip("*") for word in words if word != _GAP)

    def prefer(self, forms: Sequence[Collection[str]], value: Value) -> None:
        """Teach a phrase of which every word stands in one of some forms; it goes before equal patterns."""
        if not forms or not all(forms):
            return
        rest = tuple(_EITHER.join(sorted(each)) for each in forms[1:])
        for first in forms[0]:
            self._exact.setdefault(first, []).insert(0, _Pattern(rest, None, value))
            self._begin(first)
        self._words.update(*forms)

    def copy(self) -> PatternTable[Value]:
        """Return a table of the same patterns that can be taught more."""
        twin: PatternTable[Value] = PatternTable()
        twin._exact = {first: [*found] for first, found in self._exact.items()}
        twin._stems = {first: [*found] for first, found in self._stems.items()}
        twin._words, twin._heads = {*self._words}, {*self._heads}
        return twin

    @property
    def words(self) -> frozenset[str]:
        """Return all words and stems that occur in patterns."""
        return frozenset(self._words)

    def find(self, tokens: list[Token], at: int) -> Iterator[Found[Value]]:
        """Yield every pattern that begins at a token.

        A pattern with a gap takes only its first word, as what fills the gap means something too.
        """
        for (rest, near, value), letters in self._beginning(tokens[at].lower):
            length = _follow(tokens, at + 1, rest) if rest else 0
            if length is None or not (near is None or near.stands(tokens, at, at + 1 + length)):
                continue
            yield Found(1 + len(rest) + (near is not None), 1 + length, letters, value)

    def begins(self, word: str) -> bool:
        """Tell whether any pattern begins with a word."""
        return word[:_SHORTEST_STEM] in self._heads and bool(self._beginning(word))

    def is_alone(self, word: str) -> bool:
        """Tell whether all patterns that begin with a word are that word or stem only."""
        return not any(pattern.rest or pattern.beside for pattern, _ in self._beginning(word))

    def _begin(self, first: str) -> None:
        """Note that a pattern begins with a word or stem: most words differ in their first letters."""
        self._heads.add(first[:_SHORTEST_STEM])
        self._begun.clear()

    def _beginning(self, word: str) -> tuple[tuple[_Pattern[Value], int], ...]:
        begun = self._begun.get(word)
        if begun is None:
            if len(self._begun) >= _REMEMBERED:
                self._begun.clear()
            exact = [(pattern, len(word) + 1) for pattern in self._exact.get(word, ())]
            stems = [
                (pattern, size)
                for size in range(len(word), _SHORTEST_STEM - 1, -1)
                for pattern in self._stems.get(word[:size], ())
            ]
            begun = self._begun[word] = (*exact, *stems)
        return begun


def _split(phrase: str) -> tuple[str, ...]:
    words: list[str] = []
    for part in clean(phrase.lower()).split():
        if part == _GAP:
            words.append(_GAP)
            continue
        bare = part.rstrip("*")
        pieces = [bare] if bare.isalpha() else [token.lower for token in tokenize(bare)]
        if pieces and part.endswith("*"):
            pieces[-1] += "*"
        words.extend(pieces)
    return tuple(words)


def _follow(tokens: list[Token], at: int, rest: tuple[str, ...]) -> int | None:
    """Return how many tokens the rest of a pattern takes from a place, or None where it does not fit."""
    if _GAP not in rest:
        places = range(at, at + len(rest))
        is_there = places.stop <= len(tokens) and all(map(_fits, (tokens[i].lower for i in places), rest))
        return len(rest) if is_there else None
    gap = 0
    for word in rest:
        if word == _GAP:
            gap += _GAP_WORDS
            continue
        reach = range(at, min(at + gap + 1, len(tokens)))
        found = next((place for place in reach if _fits(tokens[place].lower, word)), None)
        if found is None or any(token.kind == "mark" for token in tokens[at:found]):
            return None
        at, gap = found + 1, 0
    return 0


def _fits(word: str, pattern: str) -> bool:
    if pattern.endswith("*"):
        return word.startswith(pattern[:-1])
    return word == pattern or (_EITHER in pattern and word in pattern.split(_EITHER))
