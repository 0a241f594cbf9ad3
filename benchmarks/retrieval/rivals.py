"""Rankings by the letters and words that texts share: what the bot's candidates are measured beside.

Each gives every claim a score for every message; equals keep the order of the data.
"""

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING, Any, Final, Protocol

import bm25s
import numpy as np
import snowballstemmer
from rapidfuzz import fuzz, process, utils
from sklearn.feature_extraction.text import TfidfVectorizer

from benchmarks.retrieval.measure import DEPTH, mean_average_precision

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from benchmarks.retrieval.data import Asked, Stored

    Scores = NDArray[np.float32]

_WORD: Final = re.compile(r"\w+")
_SHARES: Final = tuple(round(at * 0.05, 2) for at in range(1, 20))
"""The weights that are tried for one of two rankings; the other has the rest."""


class Rival(Protocol):
    """A way to score claims for messages."""

    name: str

    def scores(self, texts: Sequence[str]) -> Scores:
        """Return a row for each message with a score for each claim."""
        ...


class Fuzzy:
    """A string similarity of rapidfuzz, over lower-case words."""

    def __init__(self, scorer: Callable[..., float], claims: Sequence[Stored], *, titles: bool) -> None:
        self.name = f"rapidfuzz {scorer.__name__}, claim{' and title' if titles else ''}"
        self._scorer = scorer
        self._texts = [utils.default_process(each.whole if titles else each.text) for each in claims]

    def scores(self, texts: Sequence[str]) -> Scores:
        """Return the similarities, from 0 to 100."""
        asked = [utils.default_process(text) for text in texts]
        found: Scores = process.cdist(asked, self._texts, scorer=self._scorer, dtype=np.float32, workers=-1)
        return found


class FullText:
    """SQLite's full-text search, ranked by BM25."""

    def __init__(self, tokenizer: str, claims: Sequence[Stored]) -> None:
        self.name = f"SQLite FTS5, {tokenizer}"
        self._count = len(claims)
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute(f"CREATE VIRTUAL TABLE claims USING fts5(wording, tokenize='{tokenizer}')")
        rows = ((at, each.whole) for at, each in enumerate(claims))
        self._connection.executemany("INSERT INTO claims(rowid, wording) VALUES (?, ?)", rows)

    def scores(self, texts: Sequence[str]) -> Scores:
        """Return the scores of the claims with any word of a message."""
        found = np.zeros((len(texts), self._count), np.float32)
        for row, text in enumerate(texts):
            words = " OR ".join(f'"{word}"' for word in dict.fromkeys(_WORD.findall(text.lower())))
            query = "SELECT rowid, -rank FROM claims WHERE claims MATCH ?"
            for at, score in self._connection.execute(query, (words,)):
                found[row, at] = score
        return found


class Words:
    """The library bm25s over Snowball's stems, without English stop words."""

    name = "bm25s, Snowball"

    def __init__(self, claims: Sequence[Stored]) -> None:
        self._stem = snowballstemmer.stemmer("english").stemWords
        self._index = bm25s.BM25()
        self._index.index(self._read([each.whole for each in claims], as_ids=True), show_progress=False)

    def _read(self, texts: Sequence[str], *, as_ids: bool) -> Any:
        return bm25s.tokenize(
            list(texts), stopwords="en", stemmer=self._stem, return_ids=as_ids, show_progress=False
        )

    def scores(self, texts: Sequence[str]) -> Scores:
        """Return the scores by BM25."""
        asked = self._read(texts, as_ids=False)
        return np.array([self._index.get_scores(words) for words in asked], np.float32)


class Letters:
    """The cosine of TF-IDF vectors of three to five letters inside words."""

    name = "character TF-IDF, char_wb 3-5"

    def __init__(self, claims: Sequence[Stored]) -> None:
        self._vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
        self._claims = self._vectors.fit_transform([each.whole for each in claims])

    def scores(self, texts: Sequence[str]) -> Scores:
        """Return the cosines."""
        found = (self._vectors.transform(texts) @ self._claims.T).toarray()
        return np.asarray(found, np.float32)


def fused(one: Scores, other: Scores, share: float) -> Scores:
    """Join two rankings' scores, each scaled to mean 0 and deviation 1 for every message."""
    return (1 - share) * _scaled(one) + share * _scaled(other)


def _scaled(scores: Scores) -> Scores:
    deviation = scores.std(axis=1, keepdims=True)
    scaled: Scores = (scores - scores.mean(axis=1, keepdims=True)) / np.where(deviation > 0, deviation, 1)
    return scaled


def best_share(one: Scores, other: Scores, claims: Sequence[Stored], asked: Sequence[Asked]) -> float:
    """Return the weight of the second of two rankings that joins them best for some messages."""
    return max(_SHARES, key=lambda share: quality(fused(one, other, share), claims, asked))


def quality(scores: Scores, claims: Sequence[Stored], asked: Sequence[Asked]) -> float:
    """Return MAP@5 of the ranking that scores give."""
    order = np.argsort(-scores, axis=1, kind="stable")[:, :DEPTH]
    rankings = [[claims[at].id for at in row] for row in order.tolist()]
    return mean_average_precision(rankings, [each.about for each in asked])


def all_rivals(claims: Sequence[Stored]) -> tuple[Rival, ...]:
    """Return every ranking that stands for itself."""
    scorers = (fuzz.WRatio, fuzz.token_set_ratio)
    return (
        *(Fuzzy(scorer, claims, titles=titles) for titles in (False, True) for scorer in scorers),
        *(FullText(tokenizer, claims) for tokenizer in ("unicode61", "porter")),
        Words(claims),
        Letters(claims),
    )
