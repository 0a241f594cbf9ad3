"""Look through the concepts of the lexicon: all of them, or those a word belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language import UNDERSTOOD
from bot.language.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.language.lexicon import Lexicon

_SHORTEST: Final = 3


class Listed(NamedTuple):
    """A concept: its id, its kind ("predicate", "object", "actor", ...) and its label in a language."""

    concept: str
    kind: str
    label: str


def concepts(lexicon: Lexicon, language: str) -> tuple[Listed, ...]:
    """Return all concepts with their labels in a language, by kind and then by label."""
    return tuple(
        sorted(_listed(lexicon, lexicon.concepts, language), key=lambda each: (each.kind, each.label))
    )


def concepts_for(lexicon: Lexicon, word: str, language: str) -> tuple[Listed, ...]:
    """Return the concepts a word or phrase may be about, with their labels in a language.

    First come those it means, in any language and form ("exchange", "обміну"), then those whose label or id
    it is part of; none where it is unknown.
    """
    tokens = list(tokens_of(word))
    meant = [
        mention.concept
        for code in UNDERSTOOD
        for at in range(len(tokens))
        for mention in lexicon.mentions(code, tokens, at)
    ]
    typed = " ".join(token.lower for token in tokens)
    named = (
        concept.id
        for concept in lexicon.concepts.values()
        if any(typed in name.lower() for name in (concept.id.replace("-", " "), *concept.labels.values()))
    )
    found = dict.fromkeys((*meant, *(named if len(typed) >= _SHORTEST else ())))
    return tuple(_listed(lexicon, found, language))


def _listed(lexicon: Lexicon, names: Iterable[str], language: str) -> Iterable[Listed]:
    return (Listed(name, lexicon.concepts[name].kind, lexicon.label(name, language)) for name in names)
