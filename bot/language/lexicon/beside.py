"""What stands beside a word and decides which sense is meant: "dismiss a report", "dismiss a minister"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language.lexicon.lists import listed_anywhere, phrases, read_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.language.tokens import Token

_REACH: Final = 6
_EITHER: Final = "|"
_WITHIN: Final = frozenset('«»"“”„-')


class Beside(NamedTuple):
    """Words and stems of which one must be what a deed is done to or by: near it, after no preposition."""

    words: frozenset[str]
    stems: tuple[str, ...]

    def stands(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Tell whether one of them stands before or after the tokens from `start` up to `end`."""
        before = reversed(tokens[max(0, start - _REACH) : start])
        return self._meets(tokens[end : end + _REACH]) or self._meets(before)

    def _meets(self, tokens: Iterable[Token]) -> bool:
        for token in tokens:
            if (token.kind == "mark" and token.lower not in _WITHIN) or token.lower in _ends():
                return False
            if token.lower in self.words or token.lower.startswith(self.stems):
                return True
        return False


@cache
def _ends() -> frozenset[str]:
    """Return behind what no object of a deed stands: prepositions, another clause or subject."""
    lists = ("oblique", "circumstance", "clause-break", "pronoun")
    ends = frozenset[str]().union(*(listed_anywhere("grammar", name) for name in lists))
    return ends - listed_anywhere("grammar", "owning") - listed_anywhere("grammar", "coordinating")


def beside(pattern: str) -> Beside:
    """Compile what must stand beside: "claim|video*|[report]", words, stems and classes of beside.yaml."""
    words = [word for part in pattern.split(_EITHER) for word in _members(part)]
    return Beside(
        frozenset(word for word in words if not word.endswith("*")),
        tuple(word[:-1] for word in words if word.endswith("*")),
    )


def _members(part: str) -> tuple[str, ...]:
    """Return the words of a class in every language, as people mix languages, or a word itself."""
    if not part.startswith("["):
        return (part,)
    by_language = read_data("beside")[part.strip("[]")]
    return tuple(word for listed in by_language.values() for word in phrases(listed))
