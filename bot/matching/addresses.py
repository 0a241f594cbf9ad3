"""Find claims by the address of a source they cite, however the link was shared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    """The addresses that claims cite."""

    def __init__(self) -> None:
        self._claims: dict[str, dict[str, None]] = {}
        self._cited: dict[str, tuple[str, ...]] = {}

    def put(self, claim: Claim) -> None:
        """Add a claim's addresses, or replace them."""
        self.drop(claim.id)
        self._cited[claim.id] = tuple(dict.fromkeys(canonical(source.url) for source in claim.sources))
        for address in self._cited[claim.id]:
            self._claims.setdefault(address, {})[claim.id] = None

    def drop(self, claim_id: str) -> None:
        """Forget a claim's addresses."""
        for address in self._cited.pop(claim_id, ()):
            citing = self._claims[address]
            del citing[claim_id]
            if not citing:
                del self._claims[address]

    def claims_of(self, addresses: Iterable[str]) -> tuple[str, ...]:
        """Return the claims that cite any of some canonical addresses, in the order they were added."""
        return tuple(dict.fromkeys(claim for address in addresses for claim in self._claims.get(address, ())))
