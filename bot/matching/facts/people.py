"""Named people: the speakers of the record, found by surname in any case or spelling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.language.tokens import clean, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.language.lexicon import Lexicon
    from storage.records import Speaker

_PREFIX: Final = 4
_ENDING: Final = 4
_FULL_NAME: Final = range(2, 4)


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker by the surname's stem, with the side spoken for."""

    key: str
    side: str


class Directory:
    """Surnames of the record's speakers, open to new ones."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._by_prefix: dict[str, dict[str, Person]] = {}
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
            for written in speaker.name.values():
                for surname in self._surnames(written):
                    person = Person(name, str(speaker.side))
                    self._by_prefix.setdefault(surname[:_PREFIX], {})[surname] = person

    def _is_person(self, name: str) -> bool:
        tokens = [token for token in tokenize(clean(name.partition("(")[0])) if token.kind == "word"]
        if len(tokens) not in _FULL_NAME or not all(token.is_capital for token in tokens):
            return False
        return not any(
            mention.kind in {"role", "object", "predicate"} or mention.form in {"adjective", "state"}
            for at in range(len(tokens))
            for mention in self._lexicon.mentions("en", tokens, at)
        )

    @staticmethod
    def _surnames(written: str) -> Iterable[str]:
        full, _, nickname = clean(written).partition("(")
        words = [token.lower for token in tokenize(full) if token.kind == "word"]
        yield from (word for word in words[1:] if len(word) >= _PREFIX)
        yield from (
            token.lower
            for token in tokenize(nickname)
            if token.kind == "word" and len(token.lower) >= _PREFIX
        )

    def is_base(self, lower: str) -> bool:
        """Tell whether a folded word is a surname in its base form."""
        return lower in self._by_prefix.get(lower[:_PREFIX], {})

    def find(self, lower: str) -> Person | None:
        """Return the person whose surname a folded word is a form of."""
        best: tuple[int, Person] | None = None
        for surname, person in self._by_prefix.get(lower[:_PREFIX], {}).items():
            shared = _shared(surname, lower)
            if (
                shared >= max(_PREFIX, len(surname) - 2)
                and len(lower) - shared <= _ENDING
                and (best is None or shared > best[0])
            ):
                best = (shared, person)
        return best[1] if best else None

    def surnames(self) -> frozenset[str]:
        """Return all surnames known, for correcting typos."""
        return frozenset(surname for group in self._by_prefix.values() for surname in group)


def _shared(one: str, other: str) -> int:
    return next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
