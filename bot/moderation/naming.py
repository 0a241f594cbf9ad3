"""The id of a new claim: its wording in Latin letters, with a number where another has it."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storage.records import LocalText
    from storage.store import Store

LONGEST = 60
UNNAMED = "claim"
"""The id of a claim whose wording has neither letters nor figures that can be written so."""


def slug(wording: LocalText) -> str:
    """Write a wording as an id: the English one where there is one, else the first, transliterated."""
    language = "en" if wording.get("en") else next(iter(wording), "")
    text, table = unicodedata.normalize("NFC", wording.get(language, "").lower()), _spellings(language)
    letters = "".join(_latin(letter, table) for letter in text)
    words = re.findall(r"[a-z0-9]+", letters)
    made = ""
    for word in words:
        if made and len(made) + len(word) >= LONGEST:
            break
        made = f"{made}-{word}"[: LONGEST + 1]
    return made.strip("-") or UNNAMED


async def free_id(wording: LocalText, store: Store) -> str:
    """Return the id for a new claim: its slug, or the slug with the first number that makes it new."""
    name = slug(wording)
    for candidate in chain((name,), (f"{name}-{number}" for number in count(2))):
        if not await store.claims_by_id([candidate]):
            return candidate
    raise AssertionError


def _latin(letter: str, table: Mapping[str, str]) -> str:
    """Write a letter in Latin ones; marks over letters go."""
    if letter in table:
        return table[letter]
    bare = (part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))
    return "".join(table.get(part, part) for part in bare)


@cache
def _spellings(language: str) -> Mapping[str, str]:
    tables: dict[str, dict[str, str]] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
    return {**tables["all"], **tables.get(language, {})}
