"""Limits: to whom or what a sentence limits what it tells: "only mercenaries", "лише поранених"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.lexicon.lists import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.lexicon import Lexicon
    from bot.matching.reading import Item, Reading

_ONLY: Final = "only"
_REACH: Final = 6
_UNTELLING: Final = frozenset({"weak", "speech", "topic"})


def find_limits(reading: Reading, lexicon: Lexicon) -> frozenset[str]:
    """Return the concepts of things and people that stand right after a word such as "only".

    Figures are limited by their own comparison, deeds and times by nothing here.
    """
    return frozenset(
        concept
        for at, item in enumerate(reading.items)
        if any(mention.concept == _ONLY for mention in item.mentions)
        for concept in _limited(reading, at, lexicon)
    )


def _limited(reading: Reading, at: int, lexicon: Lexicon) -> Iterator[str]:
    whens = listed("grammar", "subordinating", reading.language)
    for item in reading.items[at + 1 : at + 1 + _REACH]:
        if item.is_mark or item.token.kind == "number" or item.lower in whens or _is_deed(item, lexicon):
            return
        for mention in item.mentions:
            known = lexicon.concepts.get(mention.concept)
            if known is not None and mention.kind != "actor" and not known.flags & _UNTELLING:
                yield mention.concept


def _is_deed(item: Item, lexicon: Lexicon) -> bool:
    mention = item.mention("predicate")
    return mention is not None and not lexicon.concepts[mention.concept].flags & {"speech"}
