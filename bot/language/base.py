"""What matching asks of a language, whichever it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Word:
    """What a language knows of one written form.

    `lemma` is its dictionary form or stem; `known` says that the language has the word. `part` is
    "noun", "verb", "infinitive", "adjective", "participle", "other" or "" where the language
    cannot tell, and `cases` the cases the form can stand in.
    """

    lemma: str
    known: bool
    part: str = ""
    cases: frozenset[str] = frozenset()
    name: bool = False


class Language(Protocol):
    """A language the bot understands. Implementations are stateless but for caches."""

    code: str
    script: str

    def word(self, lower: str) -> Word:
        """Describe a folded word form."""
        ...

    def knows(self, lower: str) -> bool:
        """Tell whether a folded word form is in the dictionary."""
        ...
