"""Causes: what a sentence gives as the reason or the purpose of what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.facts.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.lexicon import Lexicon
    from bot.matching.reading import Item, Reading

_UNTELLING: Final = frozenset({"weak", "speech", "topic", "symmetric"})
_NAMING: Final = frozenset({"actor", "role", "aside"})


def find_cause(reading: Reading, lexicon: Lexicon) -> frozenset[str]:
    """Return the telling concepts and the words outside the lexicon after a word such as "because"."""
    opening = words("grammar", "cause")
    for at in range(len(reading.items)):
        found = opening.match(reading.language, reading.tokens, at)
        if found is not None and at:
            return frozenset(name for item in reading.items[at + found[0] :] for name in _told(item, lexicon))
    return frozenset()


def _told(item: Item, lexicon: Lexicon) -> Iterator[str]:
    """Yield what a word tells; names of states, figures and misspelt words tell no reason."""
    for mention in item.mentions:
        known = lexicon.concepts.get(mention.concept)
        if known is not None and mention.kind not in _NAMING and not known.flags & _UNTELLING:
            yield mention.concept
    is_word = item.token.kind == "word" and not (item.mentions or item.is_stop or item.inside)
    if is_word and item.word.known:
        yield item.word.lemma
