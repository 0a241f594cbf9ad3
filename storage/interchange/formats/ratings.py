"""From the rating of a ClaimReview to a verdict: by its word, or by the end of its scale."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from storage.records import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storage.interchange.formats.jsonld import Node

BEST, WORST = 5, 1
"""The ends of a scale that names none (schema.org's bestRating and worstRating)."""

WHEN_OTHER = "en"


def verdict(rating: Node, language: str) -> Verdict:
    """Return the verdict that a rating states.

    A word decides; where there is none, the best value of the scale is true and the worst is false, as
    the vocabulary of ClaimReview has it. Raises ValueError naming the words that are known, those in
    the review's language, when the rating says nothing of these.
    """
    word = rating.own_text() if isinstance(rating.data, str) else rating.text("alternateName")
    value = rating.text("ratingValue")
    number = _number(value)
    if word is None and number is None:
        word = value
    if word is not None:
        if (found := _words().get(_plain(word))) is None:
            raise ValueError(f"cannot be told from the rating {word[:100]!r}; {_known(language)}")
        return found
    if number is None:
        raise ValueError(f"is missing: add reviewRating.alternateName; {_known(language)}")
    return _at_an_end(number, rating, language)


def _at_an_end(number: float, rating: Node, language: str) -> Verdict:
    best, worst = (_number(rating.text(name)) for name in ("bestRating", "worstRating"))
    best, worst = BEST if best is None else best, WORST if worst is None else worst
    if number in (best, worst) and best > worst:
        return Verdict.TRUE if number == best else Verdict.FALSE
    raise ValueError(
        f"cannot be told from the rating {number:g} on a scale from {worst:g} to {best:g}: "
        f"add reviewRating.alternateName; {_known(language)}"
    )


def _number(text: str | None) -> float | None:
    return float(text) if text and re.fullmatch(r"-?[0-9]{1,9}(\.[0-9]{1,9})?", text) else None


def _known(language: str) -> str:
    words = [
        word for of in _ratings().values() for word in of.get(language.partition("-")[0], of[WHEN_OTHER])
    ]
    return f"known are {', '.join(words)}"


@cache
def _ratings() -> Mapping[Verdict, Mapping[str, list[str]]]:
    text = Path(__file__).with_name("ratings.yaml").read_text(encoding="utf-8")
    return {Verdict(name): words for name, words in yaml.safe_load(text).items()}


@cache
def _words() -> Mapping[str, Verdict]:
    return {
        _plain(word): verdict
        for verdict, languages in _ratings().items()
        for words in languages.values()
        for word in words
    }


def _plain(word: str) -> str:
    """Return a word without what does not count: case, punctuation, blanks around and doubled."""
    return " ".join(re.findall(r"\w+", word.casefold().replace("ё", "е").replace("_", " ")))
