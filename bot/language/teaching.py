"""Teach the lexicon words beyond its data files, and spot them in texts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from rapidfuzz.distance import Prefix

from bot.language import UNDERSTOOD
from bot.language.lexicon import Mention
from bot.language.lexicon.patterns import PatternTable
from bot.language.tokens import clean, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.language.lexicon import Lexicon
    from bot.language.tokens import Token

_ACTOR = "actor"


class Synonym(Protocol):
    """A word, name or phrase that means a concept of the lexicon in a language (a code)."""

    @property
    def concept(self) -> str:
        """Return the concept's id."""
        ...

    @property
    def language(self) -> str:
        """Return the language's code."""
        ...

    @property
    def word(self) -> str:
        """Return what means the concept, as it was taught."""
        ...


def taught(lexicon: Lexicon, synonyms: Iterable[Synonym]) -> Lexicon:
    """Return a lexicon that also knows some synonyms, in all forms of their words; the given one is kept.

    Where a synonym and a word of the lexicon are the same, the synonym's meaning counts, and of two
    synonyms that of the first. What names no concept or language of the lexicon is left out.
    """
    return lexicon.extended(
        (synonym.language, forms_of(synonym), _mention(lexicon, synonym))
        for synonym in synonyms
        if synonym.concept in lexicon.concepts and synonym.language in UNDERSTOOD
    )


def words_of(word: str) -> list[Token]:
    """Return the words and figures of a phrase, without punctuation."""
    return [token for token in tokens_of(word) if token.kind != "mark"]


def forms_of(synonym: Synonym) -> tuple[frozenset[str], ...]:
    """Return for each word of a synonym the forms it is met in."""
    language = UNDERSTOOD[synonym.language]
    return tuple(
        language.forms(token.lower) if token.kind == "word" else frozenset({token.lower})
        for token in words_of(synonym.word)
    )


def _mention(lexicon: Lexicon, synonym: Synonym) -> Mention:
    """Return what a synonym mentions; of a state, an adjective stands for what is the state's."""
    kind = lexicon.concepts[synonym.concept].kind
    if kind != _ACTOR:
        return Mention(synonym.concept, kind)
    last = words_of(synonym.word)[-1:]
    parts = {UNDERSTOOD[synonym.language].word(token.lower).part for token in last}
    return Mention(synonym.concept, kind, "adjective" if parts == {"adjective"} else "state")


@dataclass(frozen=True)
class Spotter:
    """Tells whether a text of any language has some synonyms in it; false where there are none."""

    synonyms: tuple[Synonym, ...]

    def __bool__(self) -> bool:
        return bool(self.synonyms)

    def spots(self, text: str) -> bool:
        """Tell whether one of the synonyms stands in a text, in any form."""
        lower = clean(text).lower()
        if not any(beginning in lower for beginning in self._beginnings):
            return False
        tokens = list(tokens_of(text))
        return any(True for at in range(len(tokens)) for _ in self._found(tokens, at))

    def _found(self, tokens: list[Token], at: int) -> Iterator[object]:
        return self._table.find(tokens, at) if self._table.begins(tokens[at].lower) else iter(())

    @cached_property
    def _beginnings(self) -> tuple[str, ...]:
        """Return what all forms of each synonym's first word begin with: most texts have none of these."""
        known = (forms_of(synonym) for synonym in self.synonyms)
        ends = ((min(forms[0]), max(forms[0])) for forms in known if forms)
        return tuple(first[: Prefix.similarity(first, last)] for first, last in ends)

    @cached_property
    def _table(self) -> PatternTable[bool]:
        table: PatternTable[bool] = PatternTable()
        for synonym in self.synonyms:
            table.prefer(forms_of(synonym), value=True)
        return table
