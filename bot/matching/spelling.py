"""Mend the spelling of a question's words before they are understood."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from bot.language import UNDERSTOOD, of_script
from bot.language.base import ALPHABETS
from bot.language.lexicon.lists import bare_words, listed, read_data
from bot.language.tokens import tokens_of
from bot.matching.chat import chat_words
from bot.matching.facts.number_words import number_words
from bot.matching.glued import mentioned, split, tells, without_glued_negation
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
        self._vocabularies = {script: Vocabulary(partial(_is_word, script)) for script in _SCRIPTS}
        self._is_general_known = False

    def learn(self, claim: Claim) -> None:
        """Add the words of a claim."""
        words = {token.lower for text in texts_of(claim) for token in tokens_of(text) if token.kind == "word"}
        self._learn(words, own=True)

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

    def _learn(self, words: Iterable[str], *, own: bool = False) -> None:
        known = self._vocabularies.values()
        new = [word for word in words if not any(each.has_learnt(word, own=own) for each in known)]
        for script, pattern in _SCRIPTS.items():
            self._vocabularies[script].learn((word for word in new if pattern.match(word)), own=own)

    def correct(self, language: str, tokens: list[Token]) -> list[Token]:
        """Return the tokens with misspelt words replaced and glued ones split.

        A word any language knows is left alone.
        """
        return [mended for at in range(len(tokens)) for mended in self._mended(language, tokens, at)]

    def _mended(self, language: str, tokens: list[Token], at: int) -> tuple[Token, ...]:
        token, script = tokens[at], UNDERSTOOD[language].script
        if token.kind != "word" or not _SCRIPTS[script].match(token.lower) or self._is_word(language, token):
            return (token,)
        vocabulary = self._vocabularies[script]
        if self._lexicon.mentions(language, tokens, at):
            return self._same(language, token) or split(language, token, self._lexicon) or (token,)
        denied = without_glued_negation(language, token, self._lexicon, vocabulary.correct)
        if denied:
            return denied
        better = vocabulary.correct(token.lower)
        if better is not None:
            return (token._replace(lower=better),)
        return split(language, token, self._lexicon, vocabulary.knows) or (token,)

    def _same(self, language: str, token: Token) -> tuple[Token, ...]:
        """Return the form of a verb that a word is meant to be whose beginning alone the lexicon knows."""
        lexicon = self._lexicon
        better = self._vocabularies[UNDERSTOOD[language].script].correct(token.lower)
        if better is None or not tells(language, better, lexicon):
            return ()
        is_same = mentioned(language, better, lexicon) == mentioned(language, token.lower, lexicon)
        return (token._replace(lower=better),) if is_same else ()

    def _is_word(self, language: str, token: Token) -> bool:
        """Tell whether a word is one as it stands, of a language of its script or of the record."""
        if token.lower in listed("grammar", "stop", language):
            return True
        script = UNDERSTOOD[language].script
        if _is_word(script, token.lower):
            return True
        self._learn_general()
        return self._vocabularies[script].knows(token.lower)


def _is_word(script: str, lower: str) -> bool:
    """Tell whether any language of a script has a word."""
    return any(UNDERSTOOD[code].knows(lower) for code in of_script(script))


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
