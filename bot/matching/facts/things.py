"""Things: which words outside the lexicon name something, rather than tell or colour a deed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.lexicon.lists import listed
from bot.matching.facts.words import endings

if TYPE_CHECKING:
    from bot.matching.reading import Reading

_NAMING: Final = frozenset({"noun", ""})
_DEED_ENDINGS: Final = ("past-ending", "gerund-ending", "adverb-ending")
_BEFORE_VERBS: Final = ("pronoun", "infinitive-mark", "before-verb")


def names_thing(reading: Reading, at: int) -> bool:
    """Tell whether the word at a place is a noun, as far as its language can tell.

    English does not tell by form: there a word is none that ends as verbs and adverbs do, or that
    stands after what a verb follows ("to convince").
    """
    item = reading.items[at]
    if reading.is_inflected:
        return item.word.part in _NAMING
    before = reading.items[at - 1].lower if at else ""
    return not item.lower.endswith(endings(reading.language, *_DEED_ENDINGS)) and not any(
        before in listed("grammar", name, reading.language) for name in _BEFORE_VERBS
    )
