"""What the bot's way of finding claims is measured beside: three ways to look for similar texts."""

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING, Final, Protocol

import bm25s
from rapidfuzz import fuzz, process

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.speed.claims import Question

MOST: Final = 24
"""How many claims those that rank are asked for: as many as the bot judges."""
_WORD: Final = re.compile(r"\w+")

Wordings = dict[str, str]
"""The wording of a claim by language."""


class Rival(Protocol):
    """A way to look for claims by their wordings."""

    name: str

    def find(self, question: Question) -> Sequence[int]:
        """Return the places of the most similar claims, best first."""
        ...


class Scan:
    """Compare with one wording of every claim, in the question's language where the claim is told in it."""

    name = "rapidfuzz extractOne(token_set_ratio)"

    def __init__(self, wordings: Sequence[Wordings], languages: Iterable[str]) -> None:
        self._choices = {
            language: [told.get(language) or next(iter(told.values())) for told in wordings]
            for language in languages
        }

    def find(self, question: Question) -> Sequence[int]:
        """Return the place of the one most similar claim."""
        found = process.extractOne(
            question.text, self._choices[question.language], scorer=fuzz.token_set_ratio
        )
        return [] if found is None else [found[2]]


class FullText:
    """SQLite's full-text search over the wordings of a claim in all languages, ranked by BM25."""

    name = "SQLite FTS5"

    def __init__(self, wordings: Sequence[Wordings]) -> None:
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute("CREATE VIRTUAL TABLE claims USING fts5(wording)")
        rows = ((at, " ".join(told.values())) for at, told in enumerate(wordings))
        self._connection.executemany("INSERT INTO claims(rowid, wording) VALUES (?, ?)", rows)

    def find(self, question: Question) -> Sequence[int]:
        """Return the claims with any word of the question."""
        words = " OR ".join(f'"{word}"' for word in dict.fromkeys(_WORD.findall(question.text.lower())))
        query = "SELECT rowid FROM claims WHERE claims MATCH ? ORDER BY rank LIMIT ?"
        return [row[0] for row in self._connection.execute(query, (words, MOST))]


class Sparse:
    """The bm25s library over the wordings of a claim in all languages."""

    name = "bm25s"

    def __init__(self, wordings: Sequence[Wordings]) -> None:
        self._most = min(MOST, len(wordings))
        self._retriever = bm25s.BM25()
        texts = [" ".join(told.values()) for told in wordings]
        self._retriever.index(self._tokens(texts), show_progress=False)

    def find(self, question: Question) -> Sequence[int]:
        """Return the claims that rank highest."""
        found = self._retriever.retrieve(self._tokens([question.text]), k=self._most, show_progress=False)
        return [int(place) for place in found.documents[0]]

    @staticmethod
    def _tokens(texts: list[str]) -> object:
        return bm25s.tokenize(texts, stopwords=None, show_progress=False)
