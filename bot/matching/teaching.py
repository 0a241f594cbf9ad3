"""Whether a word can be taught for a concept, and which claims a taught word concerns."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language import UNDERSTOOD
from bot.language.lexicon.lists import listed
from bot.language.teaching import Spotter, words_of
from bot.matching.chat import is_only_polite
from bot.matching.facts.number_words import number_words
from bot.matching.spelling import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.language.lexicon import Lexicon
    from bot.language.teaching import Synonym
    from bot.language.tokens import Token
    from bot.matching.facts.people import Directory
    from storage.records import Claim

_ACTOR: Final = "actor"
_SHORTEST: Final = 3
_MOST_WORDS: Final = 5
_GRAMMAR: Final = (
    "stop",
    "question-word",
    "pointing",
    "relative",
    "clause-break",
    "pronoun",
    "auxiliary",
    "oblique",
)
"""The lists of words that carry no meaning of their own."""


class Why(StrEnum):
    """Why a word cannot be taught for a concept."""

    NO_CONCEPT = "no-concept"
    NO_LANGUAGE = "no-language"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    NUMBER = "number"
    COMMON = "common"
    PERSON = "person"
    KNOWN = "known"
    EXCLUDED = "excluded"


class Refusal(NamedTuple):
    """Why a synonym is refused, the first reason that applies.

    TOO_SHORT: fewer than three letters; TOO_LONG: more than five words; NUMBER: a figure, in digits or words;
    COMMON: a word such as "not", "who" or "thanks", which says nothing of any concept; PERSON: the surname of
    a speaker of the record; KNOWN: it means the concept already; EXCLUDED: it means `concept`, which cannot
    hold of the same thing.
    """

    why: Why
    concept: str = ""


def refusal(lexicon: Lexicon, directory: Directory, synonym: Synonym) -> Refusal | None:
    """Return why a synonym cannot be taught to a lexicon, or None where it can."""
    if synonym.concept not in lexicon.concepts:
        return Refusal(Why.NO_CONCEPT)
    if synonym.language not in UNDERSTOOD:
        return Refusal(Why.NO_LANGUAGE)
    words = words_of(synonym.word)
    why = _unfit(synonym.language, words) or (Why.PERSON if _is_person(directory, words) else None)
    return Refusal(why) if why else _taken(lexicon, synonym, words)


def _unfit(language: str, words: list[Token]) -> Why | None:
    """Return why words are nothing that could mean a concept."""
    if sum(map(len, (token.lower for token in words))) < _SHORTEST:
        return Why.TOO_SHORT
    if len(words) > _MOST_WORDS:
        return Why.TOO_LONG
    if all(token.kind == "number" or token.lower in number_words() for token in words):
        return Why.NUMBER
    common = frozenset[str]().union(*(listed("grammar", name, language) for name in _GRAMMAR))
    is_common = all(token.lower in common for token in words) or is_only_polite(words)
    return Why.COMMON if is_common else None


def _is_person(directory: Directory, words: list[Token]) -> bool:
    return len(words) == 1 and directory.find(words[0].lower) is not None


def _taken(lexicon: Lexicon, synonym: Synonym, words: list[Token]) -> Refusal | None:
    """Return which concept words mean already that leaves no room for the synonym's."""
    for mention in lexicon.mentions(synonym.language, words, 0):
        if mention.length < len(words):
            continue
        if mention.concept == synonym.concept:
            return Refusal(Why.KNOWN)
        if _exclude(lexicon, mention.concept, synonym.concept):
            return Refusal(Why.EXCLUDED, mention.concept)
    return None


def _exclude(lexicon: Lexicon, one: str, other: str) -> bool:
    """Tell whether two concepts cannot hold of the same thing; one state is never another."""
    if {lexicon.concepts[each].kind for each in (one, other)} == {_ACTOR}:
        return one not in lexicon.ancestors(other) and other not in lexicon.ancestors(one)
    return lexicon.exclude(one, other) or lexicon.opposed(one, other)


class Concerned:
    """Tells which claims are understood differently since words were taught or forgotten.

    It is called with a claim: `[claim for claim in claims if concerned(claim)]`; those have to be put into
    the engine again. It is false where no claim is.
    """

    def __init__(self, changed: Iterable[Synonym]) -> None:
        self._spotter = Spotter(tuple(changed))

    def __bool__(self) -> bool:
        return bool(self._spotter)

    def __call__(self, claim: Claim) -> bool:
        """Tell whether one of the words stands in a text of a claim, in any form."""
        return bool(self._spotter) and self._spotter.spots("\n".join(texts_of(claim)))
