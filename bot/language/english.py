"""English."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

import snowballstemmer

from bot.language.base import Word
from bot.language.lexicon import default_lexicon
from bot.language.lexicon.lists import listed, read_data

if TYPE_CHECKING:
    from collections.abc import Callable

_STEM: Final[Callable[[str], str]] = snowballstemmer.stemmer("english").stemWord
_CACHED: Final = 200_000


@cache
def _common() -> frozenset[str]:
    grammar = frozenset[str]().union(*(listed("grammar", name, "en") for name in read_data("grammar")))
    return grammar | {word for word in default_lexicon().words("en") if word.isascii()}


@cache
def _dictionary() -> frozenset[str]:
    from spellchecker import SpellChecker  # noqa: PLC0415 - large, and only a word that is not common needs it

    return frozenset(SpellChecker("en").word_frequency.dictionary)


class English:
    """English by Snowball's stemmer; its known words are pyspellchecker's and the lexicon's."""

    code = "en"
    script = "latin"
    letters = ""
    sisters: tuple[str, ...] = ()
    is_mixed = False
    is_inflected = False

    @lru_cache(maxsize=_CACHED)  # noqa: B019 - one instance lives as long as the program
    def word(self, lower: str) -> Word:
        """Describe a folded word form."""
        for contraction in listed("grammar", "contracted-negation", self.code):
            lower = lower.removesuffix(contraction)
        return Word(lemma=_STEM(lower), known=True)

    def knows(self, lower: str) -> bool:
        """Tell whether a folded word form is an English word."""
        return lower in _common() or lower in _dictionary()

    def forms(self, lower: str) -> frozenset[str]:
        """Return a folded word with the regular forms of it that have the same stem."""
        bare = lower[:-1]
        last = lower[-1:]
        regular = {lower + ending for ending in ("s", "es", "ed", "d", "ing")}
        regular |= {bare + ending for ending in ("ies", "ied", "ing")}
        regular |= {lower + last + ending for ending in ("ed", "ing")}
        return frozenset({lower, *(form for form in regular if _STEM(form) == _STEM(lower))})
