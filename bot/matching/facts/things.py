"""Things: which words outside the lexicon name something, rather than tell or colour a deed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.lexicon.lists import listed

if TYPE_CHECKING:
    from bot.matching.reading import Reading

_NAMING: Final = frozenset({"noun", ""})


def names_thing(reading: Reading, at: int) -> bool:
    """Tell whether the word at a place is a noun, as far as its language can tell.

    English does not tell by form: there a word is none that ends as verbs and adverbs do, or that
    stands after what a verb follows ("to convince").
    """
    item = reading.items[at]
    if reading.is_inflected:
        return item.word.part in _NAMING
    language = reading.language
    endings = tuple(listed("grammar", "deed-ending", language))
    before = reading.items[at - 1].lower if at else ""
    return not (item.lower.endswith(endings) or before in listed("grammar", "before-verb", language))
