"""Named people: the speakers of the record, found by surname in any case, alphabet or usual spelling."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from bot.language.lexicon.lists import listed, phrases, read_data
from bot.language.tokens import clean, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.language.lexicon import Lexicon
    from storage.records import Speaker

_SHORTEST: Final = 4
_LONGEST_ENDING: Final = 4
_FULL_NAME: Final = range(2, 4)
_NO_ENDING: Final = "-"
_REMEMBERED: Final = 20_000
_DOUBLED: Final = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker by the surname's stem, with the side spoken for."""

    key: str
    side: str


class Directory:
    """Surnames of the record's speakers, open to new ones."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._by_stem: dict[str, dict[str, Person]] = {}
        self._bases: set[str] = set()
        self._seen: set[str] = set()

    def learn(self, speakers: Iterable[Speaker]) -> None:
        """Add the surnames of speakers who are people, not offices or media."""
        for speaker in speakers:
            name = speaker.name.get("en") or next(iter(speaker.name.values()), "")
            if name in self._seen:
                continue
            self._seen.add(name)
            if not self._is_person(name):
                continue
            person = Person(name, str(speaker.side))
            for written in speaker.name.values():
                for surname in _surnames(written):
                    self._add(sound(surname), person)

    def _add(self, surname: str, person: Person) -> None:
        self._bases.add(surname)
        for stem, ending in _stems(surname):
            self._by_stem.setdefault(stem, {})[ending] = person

    def _is_person(self, name: str) -> bool:
        tokens = [token for token in tokenize(clean(name.partition("(")[0])) if token.kind == "word"]
        if len(tokens) not in _FULL_NAME or not all(token.is_capital for token in tokens):
            return False
        if tokens[-1].lower in listed("grammar", "stop", "en"):
            return False
        return not any(
            mention.kind in {"role", "object", "predicate"} or mention.form in {"adjective", "state"}
            for at in range(len(tokens))
            for mention in self._lexicon.mentions("en", tokens, at)
        )

    def is_base(self, lower: str) -> bool:
        """Tell whether a folded word is a surname in its base form."""
        return sound(lower) in self._bases

    def find(self, lower: str) -> Person | None:
        """Return the person whose surname a folded word is a form of."""
        if len(lower) < _SHORTEST:
            return None
        heard = sound(lower)
        for cut in range(len(heard), max(len(heard) - _LONGEST_ENDING, 1) - 1, -1):
            endings = self._by_stem.get(heard[:cut])
            person = endings.get(_ending_in(heard[cut:], endings)) if endings else None
            if person is not None:
                return person
        return None


@lru_cache(maxsize=_REMEMBERED)
def sound(lower: str) -> str:
    """Return how a folded name sounds, the same for its usual spellings in any alphabet.

    Letters that stand for one sound become one, doubled ones single, and marks over Latin letters go.
    """
    heard, at, table = "", 0, read_data("names")["sounds"]
    longest = max(map(len, table))
    plain = "".join(letter if letter in table else _unmarked(letter) for letter in lower)
    while at < len(plain):
        size = next((n for n in range(longest, 0, -1) if plain[at : at + n] in table), 0)
        heard += table[plain[at : at + size]] if size else plain[at]
        at += size or 1
    return _DOUBLED.sub(r"\1", heard)


def is_form_of(heard: str, name: str) -> bool:
    """Tell whether a word is a name in one of its cases; both as they sound."""
    if heard == name:
        return True
    return any(
        heard.startswith(stem) and (heard[len(stem) :] or _NO_ENDING) in _endings(kind)
        for stem, kind in _stems(name)
        if len(stem) >= _SHORTEST - 1
    )


def _unmarked(letter: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))


def _stems(surname: str) -> Iterator[tuple[str, str]]:
    """Yield what stays of a surname in its cases, with the name of the endings it takes."""
    kind = next(each for each in read_data("names")["endings"] if surname.endswith(each))
    stem = surname.removesuffix(kind)
    for replacing in read_data("names")["endings"][kind]["replaced"]:
        yield stem + replacing, kind


def _ending_in(ending: str, kinds: Iterable[str]) -> str:
    """Return which of some kinds of surname has an ending, "?" where none has."""
    return next((kind for kind in kinds if (ending or _NO_ENDING) in _endings(kind)), "?")


@cache
def _endings(kind: str) -> frozenset[str]:
    return frozenset(phrases(read_data("names")["endings"][kind]["by"]))


def _surnames(written: str) -> Iterator[str]:
    """Yield the words of a name that are no first name, and a nickname in brackets."""
    full, _, nickname = clean(written).partition("(")
    words = [token.lower for token in tokenize(full) if token.kind == "word"]
    nicknames = [token.lower for token in tokenize(nickname) if token.kind == "word"]
    yield from (word for word in (*words[1:], *nicknames) if len(word) >= _SHORTEST)
