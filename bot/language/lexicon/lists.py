"""The lists of words in the data files beside this module."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

_FOLDER: Final = Path(__file__).parent
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def read_data(name: str) -> Any:
    """Load one of the lexicon's data files, once, by its name without ending."""
    return yaml.load((_FOLDER / f"{name}.yaml").read_text("utf-8"), Loader=_LOADER)  # noqa: S506 - a safe loader


def phrases(listed: object) -> tuple[str, ...]:
    """Split a comma-separated list of patterns from a data file."""
    return tuple(part for part in (piece.strip() for piece in str(listed).split(",")) if part)


@cache
def listed(data: str, name: str, language: str) -> frozenset[str]:
    """Return the words of a list that are met as they stand; none for a language that has no such list."""
    return frozenset(phrases(read_data(data)[name].get(language, "")))


@cache
def listed_anywhere(data: str, name: str) -> frozenset[str]:
    """Return the words of a list in every language, for those that mean the same wherever they stand."""
    return frozenset[str]().union(*(listed(data, name, language) for language in read_data(data)[name]))


def bare_words(patterns: str) -> frozenset[str]:
    """Return the single words and stems of a list of patterns."""
    return frozenset(word.rstrip("*") for phrase in phrases(patterns) for word in phrase.split())
