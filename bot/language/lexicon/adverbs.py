"""Adverbs made of verbs: "allegedly" colours a deed and tells none of its own."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from bot.language.lexicon.lists import phrases, read_data

if TYPE_CHECKING:
    from bot.language.lexicon.patterns import Found

_ASIDE: Final = "aside"
_DEED: Final = "predicate"


@cache
def adverb_endings(language: str) -> tuple[str, ...]:
    """Return how adverbs end in a language; nothing for one that tells them otherwise."""
    return phrases(read_data("grammar")["adverb-ending"].get(language, ""))


def leave_adverb(best: dict[str, Found[Any]], word: str) -> None:
    """Drop what an adverb only begins like: the deed of its stem, where the adverb is listed as an aside.

    `best` is what was found for each kind of concept.
    """
    aside, deed = best.get(_ASIDE), best.get(_DEED)
    if aside and deed and deed.letters <= len(word) < aside.letters and deed.words == aside.words:
        del best[_DEED]
