"""Find the claims worth judging: by their facts, by their words and, where a model is given, by meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.matching.index import Index
from bot.matching.items import items_of, thresholds
from bot.matching.meaning import Meanings
from bot.matching.words import Words

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.meaning import Embedder
    from bot.matching.profile import Profile
    from bot.matching.proposition import Proposition
    from storage.records import Claim


class Retrieval:
    """All claims by what leads to them, changed in place one claim at a time."""

    def __init__(self, lexicon: Lexicon, embedder: Embedder | None = None) -> None:
        self._lexicon = lexicon
        self._index = Index()
        self._words = Words(lexicon, thresholds()["words"])
        self._meanings = Meanings(embedder, thresholds()["meaning"]) if embedder else None

    def use(self, lexicon: Lexicon) -> None:
        """Go by another lexicon, of the same concepts, from now on."""
        self._lexicon = lexicon

    def put(self, claim: Claim, profile: Profile) -> None:
        """Add a claim, or replace it."""
        people = [f"p:{person}" for person in profile.persons]
        self._index.put(
            claim.id,
            items_of(profile.whole, self._lexicon),
            (*items_of(profile.around, self._lexicon), *people),
            self._words.of(claim),
        )
        if self._meanings:
            self._meanings.put(claim)

    def drop(self, claim_id: str) -> None:
        """Forget a claim; an unknown one is no error."""
        self._index.drop(claim_id)
        if self._meanings:
            self._meanings.drop(claim_id)

    def rarity(self, item: str) -> float:
        """Return how much an item tells, from 0 to 1 for one that no claim has."""
        return self._index.rarity(item)

    def nearest(self, asked: Proposition, language: str, text: str, most: int) -> list[str]:
        """Return the claims that share most with a message's facts and with its text, best first."""
        items = items_of(asked, self._lexicon) | self._words.wanted(language, text, self._index.rarity)
        likeness = self._meanings.likeness(text) if self._meanings and text else {}
        return self._index.nearest(items, most, likeness)
