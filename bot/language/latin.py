"""Read Ukrainian and Russian written in Latin letters, and undo look-alike letters."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, product
from typing import Final

from bot.language.lexicon.lists import read_data

_MOST_READINGS: Final = 512
_LONGEST_LETTER: Final = 4
_LATIN: Final = re.compile("[a-z]")
_CYRILLIC: Final = re.compile("[\u0430-\u04ff]")
_TABLES: Final[dict[str, dict[str, str]]] = read_data("latin")
_LOOKALIKE: Final = str.maketrans(
    _TABLES["lookalike"] | {k.upper(): v.upper() for k, v in _TABLES["lookalike"].items()}
)


@lru_cache(maxsize=20_000)
def readings(code: str, word: str) -> tuple[str, ...]:
    """Return the Cyrillic spellings a Latin word may stand for, the likeliest first."""
    table = _TABLES[code]
    parts: list[tuple[str, ...]] = []
    at = 0
    while at < len(word):
        size = next((n for n in range(_LONGEST_LETTER, 0, -1) if word[at : at + n] in table), 0)
        if not size:
            return ()
        parts.append(tuple(table[word[at : at + size]].split("|")))
        at += size
    return tuple(sorted(("".join(choice) for choice in islice(product(*parts), _MOST_READINGS)), key=len))


def is_masked(word: str) -> bool:
    """Tell whether Latin and Cyrillic letters stand side by side in a word."""
    lower = word.lower()
    return not word.isascii() and bool(_LATIN.search(lower)) and bool(_CYRILLIC.search(lower))


def unmask(word: str) -> str:
    """Turn the Latin look-alikes inside a mostly Cyrillic word into the letters they imitate."""
    return word.translate(_LOOKALIKE) if is_masked(word) else word
