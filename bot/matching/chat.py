"""Tell small talk, empty messages and attempts at manipulation from questions about the world."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language import UNDERSTOOD
from bot.language.lexicon.lists import bare_words, read_data
from bot.language.tokens import clean, tokenize
from bot.matching.answer import Chat
from bot.matching.facts.words import words

if TYPE_CHECKING:
    from bot.language.tokens import Token
    from bot.matching.compare.asked import Asked

_KINDS: Final = (Chat.INSULT, Chat.THANKS, Chat.FAREWELL, Chat.HELP, Chat.GREETING)
_LONGEST: Final = 12
_LONGEST_DISTRESS: Final = 40
"""Words of a message about oneself; a post that is longer reports of others."""


def chat_of(text: str, asked: Asked) -> Chat | None:
    """Return which kind of small talk a message is, or None where it may ask about a claim."""
    tokens = [token for token in tokenize(clean(text)) if token.kind != "mark"]
    if not tokens:
        return Chat.EMPTY
    if _is_distress(tokens):
        return Chat.DISTRESS
    if text.lstrip().startswith("/") or _is_alone(Chat.HELP, tokens):
        return Chat.HELP
    if _has(Chat.MANIPULATION, tokens):
        return Chat.MANIPULATION
    if len(tokens) > _LONGEST or asked.whole.quantities or asked.whole.persons:
        return None
    # Whoever asks whose side the bot is on names a side; other small talk names none.
    kinds = (Chat.IDENTITY,) if asked.whole.actors else (Chat.IDENTITY, *_KINDS)
    return next((kind for kind in kinds if _has(kind, tokens)), None)


def _is_distress(tokens: list[Token]) -> bool:
    """Tell whether someone is in despair or looks for a person of their own."""
    if len(tokens) > _LONGEST_DISTRESS:
        return False
    if _has(Chat.DISTRESS, tokens) or _is_alone(Chat.DISTRESS, tokens):
        return True
    return _has("kin", tokens) and _has("plight", tokens) and not _has("reported", tokens)


def _has(listed: str, tokens: list[Token]) -> bool:
    """Tell whether an entry of a word list stands anywhere in a message."""
    table = words("chat", listed)
    return any(table.has(code, tokens, at) for code in UNDERSTOOD for at in range(len(tokens)))


def _is_alone(kind: Chat, tokens: list[Token]) -> bool:
    """Tell whether a message is nothing but one entry of the list for messages of one phrase."""
    table = words("chat", f"{kind}-alone")
    found = (table.match(code, tokens, 0) for code in UNDERSTOOD)
    return any(match is not None and match[0] == len(tokens) for match in found)


def chat_words() -> frozenset[str]:
    """Return every word of the small-talk lists, for correcting typos."""
    lists = (patterns for by_language in read_data("chat").values() for patterns in by_language.values())
    return frozenset[str]().union(*(bare_words(patterns) for patterns in lists))
