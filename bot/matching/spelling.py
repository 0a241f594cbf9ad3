"""Mend the spelling of a question's words before they are understood."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.language import UNDERSTOOD
from bot.language.base import ALPHABETS
from bot.language.lexicon.lists import bare_words, listed, read_data
from bot.language.tokens import tokens_of
from bot.matching.chat import chat_words
from bot.matching.facts.number_words import number_words
from bot.matching.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.language.lexicon import Lexicon
    from bot.language.tokens import Token
    from storage.records import Claim

_SCRIPTS: Final = {script: re.compile(f"[{letters}']+$") for script, letters in ALPHABETS.items()}


class Speller:
    """Knows the words of the record and the lexicon, by script."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._vocabularies = {script: Vocabulary() for script in _SCRIPTS}
        self._is_general_known = False

    def learn(self, claim: Claim) -> None:
        """Add the words of a claim."""
        words = {token.lower for text in texts_of(claim) for token in tokens_of(text) if token.kind == "word"}
        self._learn(words)

    def use(self, lexicon: Lexicon) -> None:
        """Go by another lexicon from now on; words of the one before stay known."""
        self._lexicon = lexicon
        self._is_general_known = False

    def _learn_general(self) -> None:
        if not self._is_general_known:
            self._is_general_known = True
            self._learn(self._general())

    def _general(self) -> set[str]:
        """Return the words known whatever the record: of the lexicon, numbers, months and small talk."""
        general = set(number_words() | chat_words())
        for code in UNDERSTOOD:
            general |= self._lexicon.words(code) | listed("grammar", "stop", code)
            for patterns in read_data("time")["month"][code].values():
                general |= bare_words(patterns)
        return general

    def _learn(self, words: Iterable[str]) -> None:
        known = self._vocabularies.values()
        new = [word for word in words if not any(vocabulary.knows(word) for vocabulary in known)]
        for script, pattern in _SCRIPTS.items():
            self._vocabularies[script].learn(word for word in new if pattern.match(word))

    def correct(self, language: str, tokens: list[Token]) -> list[Token]:
        """Return the tokens with misspelt words replaced; a word any language knows is left alone."""
        return [self._corrected(language, tokens, at) for at in range(len(tokens))]

    def _corrected(self, language: str, tokens: list[Token], at: int) -> Token:
        token = tokens[at]
        if token.kind != "word" or self._is_known(language, tokens, at):
            return token
        script = UNDERSTOOD[language].script
        if not _SCRIPTS[script].match(token.lower):
            return token
        better = self._vocabularies[script].correct(token.lower)
        return token if better is None else token._replace(lower=better)

    def _is_known(self, language: str, tokens: list[Token], at: int) -> bool:
        lower = tokens[at].lower
        if lower in listed("grammar", "stop", language) or self._lexicon.mentions(language, tokens, at):
            return True
        script = UNDERSTOOD[language].script
        if any(known.knows(lower) for known in UNDERSTOOD.values() if known.script == script):
            return True
        self._learn_general()
        return self._vocabularies[script].knows(lower)


def texts_of(claim: Claim) -> Iterator[str]:
    """Yield every text of a claim that matching reads."""
    yield from claim.claim.values()
    yield from claim.summary.values()
    for texts in claim.aliases.values():
        yield from texts
    for statement in claim.statements:
        yield from statement.text.values()
        yield from statement.speaker.name.values()
        yield from statement.speaker.role.values()
