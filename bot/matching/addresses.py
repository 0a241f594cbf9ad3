"""Find claims by the address of a source they cite, however the link was shared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from bot.matching.digests import Digests

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.matching.numbering import Numbering
    from storage.records import Claim

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_HOST_PREFIX: Final = re.compile(r"^(?:www|amp|m|mobile)\.")
_PATH_ENDING: Final = re.compile(r"(?:/(?:index\.)?amp|/index\.html?)?/*$")
_AFTER: Final = ".,;:!?)»]'"


def addresses_in(text: str) -> tuple[str, ...]:
    """Return the web addresses of a text in canonical form."""
    return tuple(dict.fromkeys(canonical(found.rstrip(_AFTER)) for found in _ADDRESS.findall(text)))


def canonical(address: str) -> str:
    """Fold an address to host and path: no scheme, www or amp, query, fragment or trailing slash."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    return _HOST_PREFIX.sub("", (parts.netloc or "").lower()) + _PATH_ENDING.sub("", parts.path)


class AddressBook:
    """The addresses that claims cite, as short digests."""

    def __init__(self, claims: Numbering) -> None:
        self._claims = claims
        self._cited = Digests()

    def put(self, claim: Claim) -> None:
        """Add the addresses of a claim that is new."""
        self._cited.put(self._claims.take(claim.id), (canonical(source.url) for source in claim.sources))

    def drop(self, slot: int) -> None:
        """Forget the addresses of the claim in a slot."""
        self._cited.drop(slot)

    def claims_of(self, addresses: Iterable[str]) -> tuple[str, ...]:
        """Return the claims that cite any of some canonical addresses, each once."""
        slots = dict.fromkeys(slot for address in addresses for slot in self._cited.find(address))
        return tuple(self._claims.name(slot) for slot in slots)
