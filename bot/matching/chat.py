"""Tell small talk, empty messages and attempts at manipulation from questions about the world."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.lexicon import phrases
from bot.language.tokens import clean, tokenize
from bot.matching.answer import Chat
from bot.matching.facts.words import read_cached, words

if TYPE_CHECKING:
    from bot.matching.compare.asked import Asked

_LANGUAGES: Final = ("en", "uk", "ru")
_KINDS: Final = (Chat.INSULT, Chat.THANKS, Chat.FAREWELL, Chat.HELP, Chat.GREETING)
_LONGEST: Final = 12


def chat_of(text: str, asked: Asked) -> Chat | None:
    """Return which kind of small talk a message is, or None where it may ask about a claim."""
    tokens = tokenize(clean(text))
    if not any(token.kind != "mark" for token in tokens):
        return Chat.EMPTY
    if text.lstrip().startswith("/"):
        return Chat.HELP
    tokens = [token for token in tokens if token.kind != "mark"]
    places = range(len(tokens))
    if any(words("chat", Chat.MANIPULATION).has(code, tokens, at) for code in _LANGUAGES for at in places):
        return Chat.MANIPULATION
    if len(tokens) > _LONGEST or asked.whole.quantities or asked.whole.persons or asked.whole.actors:
        return None
    return next((kind for kind in _KINDS if _is_all(kind, tokens)), None)


def _is_all(kind: Chat, tokens: list[object]) -> bool:
    table = words("chat", kind)
    return any(table.has(code, tokens, at) for code in _LANGUAGES for at in range(len(tokens)))  # type: ignore[arg-type]


def chat_words() -> frozenset[str]:
    """Return every word of the small-talk lists, for correcting typos."""
    return frozenset(
        word.rstrip("*")
        for listed in read_cached("chat").values()
        for words_ in listed.values()
        for phrase in phrases(words_)
        for word in phrase.split()
    )
