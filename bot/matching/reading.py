"""Read a sentence: its tokens with what the language and the lexicon know of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language import UNDERSTOOD, of_script
from bot.language.base import Word
from bot.language.lexicon.lists import listed, listed_anywhere

if TYPE_CHECKING:
    from bot.language import Language
    from bot.language.lexicon import Lexicon, Mention
    from bot.language.tokens import Token

_NOTHING: Final = Word(lemma="", known=True)
_VERBAL: Final = frozenset({"verb", "infinitive", "participle"})


class Item(NamedTuple):
    """A token in context: its word form and the concepts that begin at it.

    `is_stop` says that it carries no meaning of its own, `inside` that it belongs to a phrase
    that began before it.
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

    @property
    def is_bare(self) -> bool:
        """Tell whether it means nothing of its own but, at most, an aside."""
        return all(mention.kind == "aside" for mention in self.mentions)

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
    tokens: list[Token]

    @property
    def is_inflected(self) -> bool:
        """Tell whether the forms of its words tell who does what, rather than their order."""
        return UNDERSTOOD[self.language].is_inflected

    def is_possessive(self, at: int) -> bool:
        """Tell whether the token at a place is the mark of an owner: the "'s" of "Kyiv's"."""
        return self.items[at].lower in listed_anywhere("grammar", "possessive")

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
    """Annotate tokens; what a language does not know is looked up in its sister languages (surzhyk)."""
    known = UNDERSTOOD[language]
    stop = listed("grammar", "stop", language)
    items: list[Item] = []
    taken = 0
    for at, token in enumerate(tokens):
        is_word = token.kind == "word"
        word = known.word(token.lower) if is_word else _NOTHING
        is_stop = is_word and token.lower in stop
        inside = at < taken
        mentions: tuple[Mention, ...] = ()
        if not inside and token.kind != "mark":
            mentions = lexicon.mentions(language, tokens, at, exact=is_stop)
            if not mentions and not is_stop:
                mentions = _by_lemma(language, word, lexicon) or _borrowed(
                    known, tokens, at, lexicon, is_known=word.known
                )
        taken = max([taken, *(at + mention.length for mention in mentions)])
        items.append(Item(token, word, mentions, is_stop, inside))
    return Reading(language, tuple(items), tokens)


def _by_lemma(language: str, word: Word, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the concepts of a verb whose dictionary form the lexicon knows: "візьме" by "взяти"."""
    if not word.known or word.part not in _VERBAL:
        return ()
    return lexicon.mentions_alone(language, word.lemma)


def _borrowed(
    language: Language, tokens: list[Token], at: int, lexicon: Lexicon, *, is_known: bool
) -> tuple[Mention, ...]:
    """Return the concepts that a word has in languages whose words people mix in."""
    others: tuple[str, ...] = ()
    if language.script != "latin" and tokens[at].lower.isascii():
        others = of_script("latin")
    if language.is_mixed or not is_known:
        others += language.sisters
    for other in others:
        found = lexicon.mentions(other, tokens, at)
        if found:
            return found
    return ()
