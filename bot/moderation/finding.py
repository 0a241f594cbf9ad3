"""Finding claims that askers no longer see, by words alone: the engine holds the published ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.fuzz import ratio, token_set_ratio
from rapidfuzz.utils import default_process

from storage.records import Status

if TYPE_CHECKING:
    from storage.records import Claim
    from storage.store import Store

LEAST = 60.0
"""From this likeness on (of 100) a withdrawn claim is worth showing."""
SURE = 90.0
"""From this likeness on it comes before published claims that are merely near."""
SAME = 100.0
"""The likeness of the very words, whatever their case and punctuation."""
MOST = 20


class Withdrawn(NamedTuple):
    """Withdrawn claims: worded so, surely meant, and those that may be; the likest first."""

    worded: list[Claim]
    sure: list[Claim]
    perhaps: list[Claim]


async def withdrawn(words: str, store: Store) -> Withdrawn:
    """Find the withdrawn claims that words lead to, in the record as it stands."""
    found: list[tuple[float, str, Claim]] = []
    groups = Withdrawn([], [], [])
    async for claim in store.iter_claims(status=Status.RETIRED):
        texts = _texts(claim)
        likeness = max(token_set_ratio(words, text, processor=default_process) for text in texts)
        if max(ratio(words, text, processor=default_process) for text in texts) == SAME:
            groups.worded.append(claim)
        elif likeness >= LEAST:
            found.append((-likeness, claim.id, claim))
    for less, _, claim in sorted(found)[:MOST]:
        (groups.sure if -less >= SURE else groups.perhaps).append(claim)
    return groups


def _texts(claim: Claim) -> tuple[str, ...]:
    """Return what a claim is found by: its id, its wordings and its sources' addresses."""
    aliases = (text for texts in claim.aliases.values() for text in texts)
    return (claim.id, *claim.claim.values(), *aliases, *(source.url for source in claim.sources))
