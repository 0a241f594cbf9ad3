"""The small words that carry a sentence's structure, by language, from the data files."""

from __future__ import annotations

from typing import Final

from bot.language.lexicon import phrases
from bot.matching.facts.words import read_cached

_GRAMMAR: Final = read_cached("grammar")

OBLIQUE: Final = {code: frozenset(phrases(listed)) for code, listed in _GRAMMAR["oblique"].items()}

AGENT: Final = {code: frozenset(phrases(listed)) for code, listed in _GRAMMAR["agent-preposition"].items()}

BREAK: Final = {code: frozenset(phrases(listed)) for code, listed in _GRAMMAR["clause-break"].items()}

NEGATION: Final = {code: frozenset(phrases(listed)) for code, listed in _GRAMMAR["negation"].items()}

PASSIVE: Final = frozenset(phrases(_GRAMMAR["auxiliary-passive"]["en"]))

COORDINATING: Final = frozenset(
    word for listed in _GRAMMAR["coordinating"].values() for word in phrases(listed)
)

DETERMINER: Final = frozenset(phrases(_GRAMMAR["determiner"]["en"]))

WITH: Final = frozenset(word for listed in _GRAMMAR["together"].values() for word in phrases(listed))

PRONOUN: Final = frozenset(phrases(_GRAMMAR["pronoun"]["en"]))

ASKED_NOT: Final = {
    code: frozenset(phrases(listed)) for code, listed in _GRAMMAR["question-negation"].items()
}
