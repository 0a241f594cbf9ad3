"""Split words that were written together: "неотказалась", "indecember"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language import UNDERSTOOD
from bot.language.lexicon.lists import listed
from bot.language.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.language.lexicon import Lexicon, Mention

_SHORTEST: Final = 4
"""Letters of the shortest word that may be glued to another, unless it is a small word of the grammar."""
_TELLING: Final = frozenset({"verb", "infinitive"})


def without_glued_negation(
    language: str, token: Token, lexicon: Lexicon, mended: Callable[[str], str | None]
) -> tuple[Token, ...]:
    """Split a negation off the verb it is glued to, which may be misspelt too; nothing where there is none.

    A verb that loses its negation says the opposite, so this comes before any other repair.
    """
    for negation in sorted(listed("grammar", "negation", language), key=len, reverse=True):
        verb = token.lower.removeprefix(negation)
        if verb == token.lower or len(verb) < _SHORTEST:
            continue
        known = verb if UNDERSTOOD[language].knows(verb) else mended(verb)
        if known is not None and tells(language, known, lexicon):
            return _cut(token, len(negation), known)
    return ()


def split(
    language: str, token: Token, lexicon: Lexicon, is_used: Callable[[str], bool] | None = None
) -> tuple[Token, ...]:
    """Split a word that is two known ones, the shorter of them as long as possible; nothing where it is not.

    `is_used` tells whether the record uses a word. None where the lexicon knows the word by its beginning:
    then the second part has to be a small word or a verb, as it may well be the rest of a compound.
    """
    small, lower = listed("grammar", "stop", language), token.lower

    def is_word(part: str) -> bool:
        if part in small:
            return True
        is_whole = len(part) >= _SHORTEST and UNDERSTOOD[language].knows(part)
        return is_whole and bool((is_used and is_used(part)) or mentioned(language, part, lexicon))

    def may_follow(part: str) -> bool:
        if part in small:
            return len(part) > 1 and part not in listed("grammar", "negation", language)
        return is_used is not None or tells(language, part, lexicon)

    places = [
        at
        for at in range(1, len(lower))
        if is_word(lower[at:]) and may_follow(lower[at:]) and is_word(lower[:at])
    ]
    if not places:
        return ()
    at = max(places, key=lambda place: min(place, len(lower) - place))
    return _cut(token, at, lower[at:])


def tells(language: str, word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word by itself is a verb."""
    known = UNDERSTOOD[language]
    if known.is_inflected:
        return known.word(word).part in _TELLING
    return any(mention.kind == "predicate" for mention in mentioned(language, word, lexicon))


def mentioned(language: str, word: str, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the concepts of a word by itself."""
    return lexicon.mentions(language, [Token("word", word, word, joined=False, first=False)], 0)


def _cut(token: Token, at: int, second: str) -> tuple[Token, ...]:
    first = token._replace(text=token.text[:at], lower=token.lower[:at])
    return first, token._replace(text=token.text[at:], lower=second, first=False)
