"""A sentence with those in it who can act: what the search for agents and negations looks at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from bot.language.lexicon.lists import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.language.lexicon import Lexicon
    from bot.matching.facts.actors import Actor
    from bot.matching.reading import Item, Reading

_QUOTES: Final = frozenset('«»"“”„-')


@dataclass(frozen=True, slots=True)
class Scene:
    """A read sentence, those in it who can act, and what its words mean."""

    reading: Reading
    actors: tuple[Actor, ...]
    lexicon: Lexicon

    def among(self, actors: Iterable[Actor]) -> Scene:
        """Return the same sentence with only some of its actors."""
        return replace(self, actors=tuple(actors))

    def flags(self, item: Item) -> frozenset[str]:
        """Return what is known of the predicate at a word; nothing where there is none."""
        mention = item.mention("predicate")
        return frozenset() if mention is None else self.lexicon.concepts[mention.concept].flags

    def clause(self, at: int, step: int, reach: int) -> Iterator[int]:
        """Yield places from a predicate outwards until its clause ends."""
        breaks = listed("grammar", "clause-break", self.reading.language)
        items = self.reading.items
        place = at + step
        while 0 <= place < len(items) and abs(place - at) <= reach:
            item = items[place]
            if (item.is_mark and item.lower not in _QUOTES) or (item.lower in breaks and item.is_bare):
                return
            yield place
            place += step
