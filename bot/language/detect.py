"""Tell which language a text is in, and turn Latin transliteration into Cyrillic."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from bot.language import UNDERSTOOD, of_script
from bot.language.base import ALPHABETS
from bot.language.latin import is_masked, readings, unmask
from bot.language.lexicon.lists import listed
from bot.language.tokens import Token

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon

_CYRILLIC: Final = re.compile(f"[{ALPHABETS['cyrillic']}]", re.IGNORECASE)
_SHORTEST_VOTER: Final = 4
_LETTERS_WEIGH: Final = 3
_LONG_STOP: Final = 2
_LONGEST_WORD: Final = 100
"""Letters of a word that is respelt; no language has longer ones, and the work grows with their square."""
_REMEMBERED: Final = 20_000


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
    return _latin(tokens, lexicon, app_language)


def written_in(language: str, tokens: list[Token], lexicon: Lexicon) -> Written:
    """Read tokens in a language decided on; a Cyrillic one mostly in Latin letters is respelt."""
    tokens = _unmasked(tokens)
    if UNDERSTOOD[language].script == "latin":
        return Written(language, tokens)
    words = [token for token in tokens if token.kind == "word"]
    latin = [token for token in words if not _CYRILLIC.search(token.lower)]
    if len(latin) * 2 < len(words):
        return Written(language, tokens)
    return Written(language, _respelt(language, tokens, lexicon), is_transliterated=True)


def _unmasked(tokens: list[Token]) -> list[Token]:
    return [_unmask(token) if is_masked(token.lower) else token for token in tokens]


def _unmask(token: Token) -> Token:
    return token._replace(text=unmask(token.text), lower=unmask(token.lower))


def _cyrillic_language(words: list[Token], app_language: str | None) -> str:
    """Choose by letters and words; where all are equal, the reader's language or the first of the list."""
    votes = dict.fromkeys(of_script("cyrillic"), 0)
    for code in votes:
        known, stop = UNDERSTOOD[code], listed("grammar", "stop", code)
        for token in words:
            votes[code] += _LETTERS_WEIGH * any(letter in known.letters for letter in token.lower)
            votes[code] += (token.lower in stop) + known.knows(token.lower)
    if app_language in votes and votes[app_language] == max(votes.values()):
        return app_language
    return max(votes, key=lambda code: votes[code])


def _latin(tokens: list[Token], lexicon: Lexicon, app_language: str | None) -> Written:
    """Choose between a language of Latin letters and a transliterated one that has more of the words."""
    found = [
        *(
            (_own_words(code, tokens, lexicon, app_language), Written(code, tokens))
            for code in of_script("latin")
        ),
        *(_transliterated(code, tokens, lexicon, app_language) for code in of_script("cyrillic")),
    ]
    return max(found, key=lambda each: each[0])[1]


def _own_words(code: str, tokens: list[Token], lexicon: Lexicon, app_language: str | None) -> float:
    """Count the words that make sense as they stand: one merely in the dictionary by half, a name not at all.

    The reader's language counts for half a word more.
    """
    stop, known = listed("grammar", "stop", code), UNDERSTOOD[code]
    votes = sum(
        (token.lower in stop)
        + bool(lexicon.mentions(code, tokens, at))
        + (not token.is_capital and len(token.lower) >= _SHORTEST_VOTER and known.knows(token.lower)) / 2
        for at, token in enumerate(tokens)
        if token.kind == "word"
    )
    return votes + (code == app_language) / 2


def _transliterated(
    code: str, tokens: list[Token], lexicon: Lexicon, app_language: str | None
) -> tuple[float, Written]:
    """Respell a text and count the words that make sense so; half a word more in the reader's language."""
    stop, known = listed("grammar", "stop", code), UNDERSTOOD[code]
    words = sum(token.kind == "word" for token in tokens)
    spelled = _respelt(code, tokens, lexicon)
    votes = sum(
        (code == app_language) / 2 / words
        + (token.lower in stop) * min(len(token.lower), _LONG_STOP) / 2
        + (len(token.lower) >= _SHORTEST_VOTER and known.knows(token.lower))
        + bool(lexicon.mentions(code, spelled, at)) / 2
        for at, token in enumerate(spelled)
        if token.kind == "word" and token.lower != tokens[at].lower
    )
    return votes, Written(code, spelled, is_transliterated=True)


def _respelt(code: str, tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    return [_respell(code, token, lexicon) if token.kind == "word" else token for token in tokens]


def _respell(code: str, token: Token, lexicon: Lexicon) -> Token:
    chosen = _likeliest(code, token.lower, lexicon)
    if chosen is None:
        return token
    return token._replace(text=chosen.capitalize() if token.is_capital else chosen, lower=chosen)


@lru_cache(maxsize=_REMEMBERED)
def _likeliest(code: str, word: str, lexicon: Lexicon) -> str | None:
    """Return the likeliest Cyrillic spelling of a Latin word, a known one where there is any, or None."""
    if len(word) > _LONGEST_WORD:
        return None
    spellings = readings(code, word)
    language, stop = UNDERSTOOD[code], listed("grammar", "stop", code)
    return (
        next((s for s in spellings if s in stop), None)
        or next((s for s in spellings if language.knows(s)), None)
        or next(
            (
                s
                for s in spellings
                if lexicon.mentions(code, [Token("word", s, s, joined=False, first=False)], 0)
            ),
            None,
        )
        or next(iter(spellings), None)
    )
