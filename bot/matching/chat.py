"""Tell small talk, empty messages and attempts at manipulation from questions about the world."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language import UNDERSTOOD
from bot.language.lexicon.lists import bare_words, read_data
from bot.language.tokens import tokens_of
from bot.matching.answer import Chat
from bot.matching.facts.words import words

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.language.tokens import Token
    from bot.matching.compare.asked import Asked
    from bot.matching.proposition import Proposition

_KINDS: Final = (Chat.INSULT, Chat.THANKS, Chat.FAREWELL, Chat.HELP, Chat.GREETING)
_POLITE: Final = (Chat.THANKS, Chat.FAREWELL, Chat.GREETING)
_SPEAKING: Final = frozenset({"speech", "weak"})
_LONGEST: Final = 12
_LONGEST_DISTRESS: Final = 40
"""Words of a message about oneself; a post that is longer reports of others."""


def chat_of(text: str, asked: Asked, lexicon: Lexicon) -> Chat | None:
    """Return which kind of small talk a message is, or None where it may ask about a claim."""
    tokens = [token for token in tokens_of(text) if token.kind != "mark"]
    found = _at_once(text, tokens, is_retold=asked.is_retold)
    if found is not None:
        return found
    if len(tokens) > _LONGEST or asked.whole.quantities or asked.whole.persons:
        return None
    # Whoever asks whose side the bot is on names a side; other small talk names none.
    kinds = (Chat.IDENTITY,) if asked.whole.actors else (Chat.IDENTITY, *_KINDS)
    found = next((kind for kind in kinds if _has(kind, tokens)), None)
    return None if found in _POLITE and _tells(asked.whole, lexicon) else found


def _at_once(text: str, tokens: list[Token], *, is_retold: bool) -> Chat | None:
    """Return the kind of small talk that a message is whatever else stands in it.

    Who passes on what somebody says (`is_retold`) is not in distress for that.
    """
    if not tokens:
        return Chat.EMPTY
    if not is_retold and _is_distress(tokens):
        return Chat.DISTRESS
    if text.lstrip().startswith("/") or _is_alone(Chat.HELP, tokens):
        return Chat.HELP
    if is_only_polite(tokens):
        return next(kind for kind in _POLITE if _has(kind, tokens))
    return Chat.MANIPULATION if _has(Chat.MANIPULATION, tokens) else None


def is_only_polite(tokens: list[Token]) -> bool:
    """Tell whether a message is nothing but greetings and thanks, whatever words they are made of."""
    at = 0
    while at < len(tokens):
        taken = max((_taken(kind, tokens, at) for kind in _POLITE), default=0)
        if not taken:
            return False
        at += taken
    return True


def _taken(kind: Chat, tokens: list[Token], at: int) -> int:
    """Return how many tokens the longest entry of a list takes at a place, in any language."""
    found = (words("chat", kind).match(code, tokens, at) for code in UNDERSTOOD)
    return max((match[0] for match in found if match is not None), default=0)


def _tells(told: Proposition, lexicon: Lexicon) -> bool:
    """Tell whether a message names a deed and something else beside its greeting."""
    known = [lexicon.concepts[concept] for concept in told.concepts]
    telling = [concept for concept in known if not concept.flags & _SPEAKING]
    deeds = [concept for concept in telling if concept.kind == "predicate"]
    return bool(deeds) and len(telling) + len(told.terms) > 1


def _is_distress(tokens: list[Token]) -> bool:
    """Tell whether someone is in despair or looks for a person of their own."""
    if len(tokens) > _LONGEST_DISTRESS:
        return False
    if _has(Chat.DISTRESS, tokens) or _is_alone(Chat.DISTRESS, tokens):
        return True
    return _has("kin", tokens) and _has("plight", tokens) and not _has("reported", tokens)


def _has(listed: str, tokens: list[Token]) -> bool:
    """Tell whether an entry of a word list stands anywhere in a message."""
    return words("chat", listed).stands_in(tokens)


def _is_alone(kind: Chat, tokens: list[Token]) -> bool:
    """Tell whether a message is nothing but one entry of the list for messages of one phrase."""
    table = words("chat", f"{kind}-alone")
    found = (table.match(code, tokens, 0) for code in UNDERSTOOD)
    return any(match is not None and match[0] == len(tokens) for match in found)


def chat_words() -> frozenset[str]:
    """Return every word of the small-talk lists, for correcting typos."""
    lists = (patterns for by_language in read_data("chat").values() for patterns in by_language.values())
    return frozenset[str]().union(*(bare_words(patterns) for patterns in lists))
