"""Tell which language a text is in, and turn Latin transliteration into Cyrillic."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.language import UNDERSTOOD
from bot.language.latin import readings, unmask
from bot.language.lexicon import Lexicon, phrases, read_data

if TYPE_CHECKING:
    from bot.language.tokens import Token

_ONLY_UKRAINIAN: Final = re.compile("[ґєії]", re.IGNORECASE)
_ONLY_RUSSIAN: Final = re.compile("[ыэъё]", re.IGNORECASE)
_CYRILLIC: Final = re.compile("[а-яґєіїё]", re.IGNORECASE)
_SHORTEST_VOTER: Final = 4
_LETTERS_WEIGH: Final = 3
_STOP: Final = {code: frozenset(phrases(words)) for code, words in read_data("grammar")["stop"].items()}
_CYRILLIC_CODES: Final = ("uk", "ru")


@dataclass(frozen=True, slots=True)
class Written:
    """A text's language and its tokens, with Latin transliteration and look-alike letters undone."""

    language: str
    tokens: list[Token]
    is_transliterated: bool = False


def detect(tokens: list[Token], lexicon: Lexicon, app_language: str | None = None) -> Written:
    """Decide on the language by letters and known words; the reader's app language breaks a tie."""
    tokens = _unmasked(tokens)
    words = [token for token in tokens if token.kind == "word"]
    cyrillic = [token for token in words if _CYRILLIC.search(token.lower)]
    if len(cyrillic) * 2 >= len(words) and cyrillic:
        return Written(_cyrillic_language(cyrillic, app_language), tokens)
    return _latin(tokens, words, lexicon, app_language)


def written_in(language: str, tokens: list[Token], lexicon: Lexicon) -> Written:
    """Read tokens in a language already decided on, Latin words in Cyrillic ones respelt where that helps."""
    tokens = _unmasked(tokens)
    if language not in _CYRILLIC_CODES:
        return Written(language, tokens)
    words = [token for token in tokens if token.kind == "word"]
    latin = [token for token in words if not _CYRILLIC.search(token.lower)]
    if len(latin) * 2 < len(words):
        return Written(language, tokens)
    spelled = [_respell(language, token, lexicon) if token.kind == "word" else token for token in tokens]
    return Written(language, spelled, is_transliterated=True)


def _unmasked(tokens: list[Token]) -> list[Token]:
    return [t._replace(text=unmask(t.text), lower=unmask(t.lower)) if t.kind == "word" else t for t in tokens]


def _cyrillic_language(words: list[Token], app_language: str | None) -> str:
    votes = dict.fromkeys(_CYRILLIC_CODES, 0.0)
    for token in words:
        lower = token.lower
        votes["uk"] += _LETTERS_WEIGH * bool(_ONLY_UKRAINIAN.search(lower))
        votes["ru"] += _LETTERS_WEIGH * bool(_ONLY_RUSSIAN.search(lower))
        for code in _CYRILLIC_CODES:
            votes[code] += (lower in _STOP[code]) + UNDERSTOOD[code].knows(lower)
    if votes["uk"] == votes["ru"]:
        return app_language if app_language in _CYRILLIC_CODES else "uk"
    return max(votes, key=lambda code: votes[code])


def _latin(tokens: list[Token], words: list[Token], lexicon: Lexicon, app_language: str | None) -> Written:
    english = sum(
        (token.lower in _STOP["en"]) + bool(lexicon.mentions("en", tokens, at))
        for at, token in enumerate(tokens)
        if token.kind == "word"
    )
    best = Written("en", tokens)
    most = float(english)
    for code in _CYRILLIC_CODES:
        spelled = [_respell(code, token, lexicon) if token.kind == "word" else token for token in tokens]
        votes = sum(
            (0.5 if code == app_language else 0.0) / len(words)
            + (token.lower in _STOP[code]) * min(len(token.lower), 2) / 2
            + (len(token.lower) >= _SHORTEST_VOTER and UNDERSTOOD[code].knows(token.lower))
            + bool(lexicon.mentions(code, spelled, at)) / 2
            for at, token in enumerate(spelled)
            if token.kind == "word" and token.lower != tokens[at].lower
        )
        if votes > most:
            best, most = Written(code, spelled, is_transliterated=True), votes
    return best


def _respell(code: str, token: Token, lexicon: Lexicon) -> Token:
    """Choose the likeliest Cyrillic spelling of a Latin word: a known one where there is any."""
    spellings = readings(code, token.lower)
    if not spellings:
        return token
    language = UNDERSTOOD[code]
    stop = _STOP[code]
    chosen = (
        next((s for s in spellings if s in stop), None)
        or next((s for s in spellings if language.knows(s)), None)
        or next((s for s in spellings if lexicon.mentions(code, [token._replace(lower=s)], 0)), spellings[0])
    )
    return token._replace(text=chosen.capitalize() if token.is_capital else chosen, lower=chosen)
