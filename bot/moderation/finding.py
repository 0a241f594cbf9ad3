"""Finding claims that askers no longer see, by words alone: the engine holds the published ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.fuzz import token_set_ratio
from rapidfuzz.utils import default_process

from storage.records import Status

if TYPE_CHECKING:
    from storage.records import Claim
    from storage.store import Store

LEAST = 60.0
"""From this likeness on (of 100) a withdrawn claim is worth showing."""
SURE = 90.0
"""From this likeness on it comes before published claims that are merely near."""
MOST = 20


async def withdrawn(words: str, store: Store) -> tuple[list[Claim], list[Claim]]:
    """Return the withdrawn claims that surely are meant, and those that may be, the likest first."""
    found: list[tuple[float, str, Claim]] = []
    async for claim in store.iter_claims(status=Status.RETIRED):
        likeness = _likeness(words, claim)
        if likeness >= LEAST:
            found.append((-likeness, claim.id, claim))
    found = sorted(found)[:MOST]
    sure = [claim for likeness, _, claim in found if -likeness >= SURE]
    return sure, [claim for _, _, claim in found if claim not in sure]


def _likeness(words: str, claim: Claim) -> float:
    """Return how much of the words the claim has, in its id, one of its wordings or an address."""
    aliases = (text for texts in claim.aliases.values() for text in texts)
    urls = (source.url for source in claim.sources)
    texts = (claim.id, *claim.claim.values(), *aliases, *urls)
    return max(token_set_ratio(words, text, processor=default_process) for text in texts)
