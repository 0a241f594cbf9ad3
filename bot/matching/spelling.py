"""Mend the spelling of a question's words before they are understood."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.language import UNDERSTOOD
from bot.language.lexicon import phrases, read_data
from bot.language.tokens import clean, tokenize
from bot.matching.chat import chat_words
from bot.matching.facts.numbers import number_words
from bot.matching.reading import STOP
from bot.matching.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.lexicon import Lexicon
    from bot.language.tokens import Token
    from storage.records import Claim

_SCRIPTS: Final = {"latin": re.compile("^[a-z']+$"), "cyrillic": re.compile("^[а-яґєіїё']+$")}
_SCRIPT_OF: Final = {code: language.script for code, language in UNDERSTOOD.items()}


class Speller:
    """The words of the record and the lexicon, by script."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._vocabularies = {script: Vocabulary() for script in _SCRIPTS}
        general = set(number_words() | chat_words())
        for code in UNDERSTOOD:
            general |= lexicon.words(code) | STOP[code]
        general |= {word for entry in (read_data("time")["month"],) for by in entry.values() for listed in by.values() for phrase in phrases(listed) for word in (phrase.rstrip("*"),)}
        self._learn(general)

    def learn(self, claim: Claim) -> None:
        """Add the words of a claim."""
        self._learn(token.lower for text in _texts(claim) for token in tokenize(clean(text)) if token.kind == "word")

    def _learn(self, words: object) -> None:
        listed = list(words)  # type: ignore[call-overload]
        for script, pattern in _SCRIPTS.items():
            self._vocabularies[script].learn(word for word in listed if pattern.match(word))

    def correct(self, language: str, tokens: list[Token]) -> list[Token]:
        """Return the tokens with misspelt words replaced; a word any language knows is left alone."""
        return [self._corrected(language, tokens, at) for at in range(len(tokens))]

    def _corrected(self, language: str, tokens: list[Token], at: int) -> Token:
        token = tokens[at]
        if token.kind != "word" or self._is_known(language, tokens, at):
            return token
        script = _SCRIPT_OF[language]
        if not _SCRIPTS[script].match(token.lower):
            return token
        better = self._vocabularies[script].correct(token.lower)
        return token if better is None else replace(token, lower=better)

    def _is_known(self, language: str, tokens: list[Token], at: int) -> bool:
        lower = tokens[at].lower
        if self._vocabularies[_SCRIPT_OF[language]].knows(lower) or self._lexicon.mentions(language, tokens, at):
            return True
        script = _SCRIPT_OF[language]
        return any(known.knows(lower) for known in UNDERSTOOD.values() if known.script == script)


def _texts(claim: Claim) -> Iterator[str]:
    yield from claim.claim.values()
    yield from claim.summary.values()
    for texts in claim.aliases.values():
        yield from texts
    for statement in claim.statements:
        yield from statement.text.values()
        yield from statement.speaker.name.values()
        yield from statement.speaker.role.values()
