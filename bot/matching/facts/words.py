"""Word lists from the data files, compiled for asking."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from bot.language import UNDERSTOOD
from bot.language.lexicon.lists import listed, phrases, read_data
from bot.language.lexicon.patterns import PatternTable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.language.tokens import Token


class WordList:
    """Words, stems and phrases of each language, each with a value."""

    def __init__(self, by_language: Mapping[str, object]) -> None:
        self._tables: dict[str, PatternTable[Any]] = {}
        for language, patterns in by_language.items():
            table: PatternTable[Any] = PatternTable()
            entries = patterns.items() if isinstance(patterns, dict) else ((True, patterns),)
            for value, words in entries:
                for phrase in phrases(words):
                    table.add(phrase, value)
            self._tables[language] = table

    def match(self, language: str, tokens: list[Token], at: int) -> tuple[int, Any] | None:
        """Return how many tokens the longest entry at a place takes and its value, or None."""
        table = self._tables.get(language)
        if table is None or not 0 <= at < len(tokens) or not table.begins(tokens[at].lower):
            return None
        best = max(table.find(tokens, at), key=lambda found: (found.words, found.letters), default=None)
        return None if best is None else (best.taken, best.value)

    def begins(self, language: str, word: str) -> bool:
        """Tell whether any entry begins with a word."""
        table = self._tables.get(language)
        return table is not None and table.begins(word)

    def stands_in(self, tokens: list[Token]) -> bool:
        """Tell whether an entry of any language begins anywhere in a text."""
        return any(
            table.begins(token.lower) and any(True for _ in table.find(tokens, at))
            for table in self._tables.values()
            for at, token in enumerate(tokens)
        )

    def value(self, language: str, tokens: list[Token], at: int) -> Any:
        """Return the value of the longest entry at a place, or None."""
        found = self.match(language, tokens, at)
        return None if found is None else found[1]

    def has(self, language: str, tokens: list[Token], at: int) -> bool:
        """Tell whether an entry begins at a place."""
        return self.match(language, tokens, at) is not None


@cache
def words(data: str, name: str) -> WordList:
    """Return a word list of a data file by its name."""
    return WordList(read_data(data)[name])


@cache
def words_by_value(data: str, name: str) -> WordList:
    """Return a word list whose data are {value: {language: words}}."""
    turned: dict[str, dict[str, object]] = {language: {} for language in UNDERSTOOD}
    for value, by_language in read_data(data)[name].items():
        for language, patterns in by_language.items():
            turned[language][value] = patterns
    return WordList(turned)


@cache
def endings(language: str, *names: str) -> tuple[str, ...]:
    """Return the endings of some lists of the grammar, as `str.endswith` takes them."""
    return tuple(sorted(frozenset[str]().union(*(listed("grammar", name, language) for name in names))))


@lru_cache(maxsize=20_000)
def begins_any(data: str, names: tuple[str, ...], language: str, word: str) -> bool:
    """Tell whether an entry of any of some word lists begins with a word: cheaper than the exact tests."""
    return any(words(data, name).begins(language, word) for name in names)
