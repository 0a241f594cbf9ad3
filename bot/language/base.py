"""What matching asks of a language, whichever it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol

ALPHABETS: Final = {"latin": "a-z", "cyrillic": "а-яґєіїё"}
"""The letters of each script, as ranges of a regular expression."""

GENDERS: Final = frozenset({"masc", "femn", "neut"})
PLURAL: Final = frozenset({"plur"})


@dataclass(frozen=True, slots=True)
class Word:
    """What a language knows of one written form.

    `lemma` is its dictionary form or stem; `known` says that the language has the word. `part` is
    "noun", "verb", "infinitive", "adjective", "participle", "other" or "" where the language
    cannot tell, and `cases` the cases the form can stand in; `agrees` are the genders, or "plur", in
    which a subject and its verb have to agree, as far as the form tells; `name` says that it is a proper
    name, `future` that it tells what is yet to come, `minor` that it tells what the writer or the reader
    does, or what only goes along with another deed.
    """

    lemma: str
    known: bool
    part: str = ""
    cases: frozenset[str] = frozenset()
    agrees: frozenset[str] = frozenset()
    name: bool = False
    future: bool = False
    minor: bool = False

    def may_tell_of(self, subject: Word, *, by_number_only: bool = False) -> bool:
        """Tell whether a verb can have a subject: both agree in number and, where asked for, in gender."""
        own, other = self.agrees, subject.agrees
        if not own or not other or not own.isdisjoint(other):
            return True
        return by_number_only and (own == PLURAL) == (other == PLURAL)


class Language(Protocol):
    """A language the bot understands. Implementations are stateless but for caches.

    `letters` are those that set it apart from other languages of its script. `sisters` are the
    languages whose words people mix into it: where it lacks a word or, with `is_mixed`, always.
    `is_inflected` says that the forms of words tell who does what, rather than their order.
    """

    code: str
    script: str
    letters: str
    sisters: tuple[str, ...]
    is_mixed: bool
    is_inflected: bool

    def word(self, lower: str) -> Word:
        """Describe a folded word form."""
        ...

    def knows(self, lower: str) -> bool:
        """Tell whether a folded word form is in the dictionary."""
        ...

    def forms(self, lower: str) -> frozenset[str]:
        """Return the forms a folded word is met in, itself among them, also of one outside the dictionary."""
        ...
