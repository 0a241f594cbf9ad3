"""Read a sentence: its tokens with what the language and the lexicon know of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language import UNDERSTOOD
from bot.language.base import Word
from bot.language.lexicon import phrases, read_data

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon, Mention
    from bot.language.tokens import Token

STOP: Final = {code: frozenset(phrases(words)) for code, words in read_data("grammar")["stop"].items()}
_NOTHING: Final = Word(lemma="", known=True)
_OTHERS: Final = {"uk": ("ru",), "ru": ("uk",)}


class Item(NamedTuple):
    """A token in context: its word form, the concepts that begin at it, and whether it carries meaning.

    `inside` says that it belongs to a phrase that began before it.
    """

    token: Token
    word: Word
    mentions: tuple[Mention, ...]
    is_stop: bool
    inside: bool = False

    @property
    def lower(self) -> str:
        """Return the folded form."""
        return self.token.lower

    @property
    def is_mark(self) -> bool:
        """Tell whether it is punctuation."""
        return self.token.kind == "mark"

    def mention(self, kind: str) -> Mention | None:
        """Return the concept of one kind that begins here, if any."""
        for mention in self.mentions:
            if mention.kind == kind:
                return mention
        return None


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence in a language, token by token."""

    language: str
    items: tuple[Item, ...]

    @property
    def is_question(self) -> bool:
        """Tell whether a question mark stands in it."""
        return any(item.is_mark and "?" in item.lower for item in self.items)

    @property
    def is_all_capitals(self) -> bool:
        """Tell whether capital letters mean nothing in it."""
        words = [
            item.token.text for item in self.items if item.token.kind == "word" and len(item.token.text) > 1
        ]
        return sum(word.isupper() for word in words) * 2 > len(words)


def read(language: str, tokens: list[Token], lexicon: Lexicon) -> Reading:
    """Annotate tokens; what a language does not know is looked up in its sister language (surzhyk)."""
    known = UNDERSTOOD[language]
    stop = STOP[language]
    items: list[Item] = []
    taken = 0
    for at, token in enumerate(tokens):
        is_word = token.kind == "word"
        word = known.word(token.lower) if is_word else _NOTHING
        is_stop = is_word and token.lower in stop
        inside = at < taken
        mentions = (
            () if inside else _mentions(language, tokens, at, lexicon, is_stop=is_stop, is_known=word.known)
        )
        taken = max([taken, *(at + mention.length for mention in mentions)])
        items.append(Item(token, word, mentions, is_stop, inside))
    return Reading(language, tuple(items))


def _mentions(
    language: str, tokens: list[Token], at: int, lexicon: Lexicon, *, is_stop: bool, is_known: bool
) -> tuple[Mention, ...]:
    if tokens[at].kind == "mark":
        return ()
    found = lexicon.mentions(language, tokens, at, exact=is_stop)
    if found or is_stop:
        return found
    others = ("en",) if tokens[at].lower.isascii() and language != "en" else ()
    if not is_known or language == "ru":
        others += _OTHERS.get(language, ())
    for other in others:
        found = lexicon.mentions(other, tokens, at)
        if found:
            return found
    return ()
