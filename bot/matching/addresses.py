"""Find claims by the address of a source they cite, however the link was shared."""

from __future__ import annotations

import re
from fnmatch import fnmatch
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from bot.language.lexicon.lists import phrases, read_data
from bot.matching.digests import Digests

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.matching.numbering import Numbering
    from storage.records import Claim

_ADDRESS: Final = re.compile(
    r"https?://[^\s<>\"]+|(?<![\w@.])(?:[\w-]+\.)+[^\W\d_]{2,}/[^\s<>\"]+", re.IGNORECASE
)
"""With its scheme, or without it where a path follows the host: "1.2/3" and "and/or" are none."""
_SCHEME: Final = re.compile(r"^https?://", re.IGNORECASE)
_TELLING: Final = re.compile(r"\d{4}|[^/]{12}")
"""A path that names a page by itself: with a long number, or a title."""
_AFTER: Final = ".,;:!?)»]'"
_SHORT_VIDEO: Final = "youtu.be"
_PREVIEW: Final = ("t.me", "/s/")


def addresses_in(text: str) -> tuple[str, ...]:
    """Return the web addresses of a text in canonical form."""
    return tuple(dict.fromkeys(canonical(found.rstrip(_AFTER)) for found in _ADDRESS.findall(text)))


def links_in(text: str) -> tuple[str, ...]:
    """Return the web addresses of a text as they can be opened: each page once, without tracking."""
    pages: dict[str, str] = {}
    for found in _ADDRESS.findall(text):
        address = found.rstrip(_AFTER)
        pages.setdefault(canonical(address), _openable(address))
    return tuple(pages.values())


def _openable(address: str) -> str:
    """Return an address with a scheme and without tracking parameters and fragment, else as it is written."""
    whole = address if _SCHEME.match(address) else f"https://{address}"
    try:
        parts = urlsplit(whole)
    except ValueError:
        return whole
    query = "&".join(pair for pair in parts.query.split("&") if not _is_tracking(pair.partition("=")[0]))
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path, query, ""))


def canonical(address: str) -> str:
    """Fold an address to what tells the page: no scheme, device, tracking, fragment or trailing slash.

    Parameters stay only where the path does not tell the page by itself: "/?p=1", "/watch?v=x".
    """
    try:
        parts = urlsplit("//" + _SCHEME.sub("", address))
    except ValueError:
        return address
    host, path = _host(parts.netloc), _path(parts.path)
    query = sorted(pair for pair in parse_qsl(parts.query) if not _is_tracking(pair[0]))
    if parts.netloc.lower().endswith(_SHORT_VIDEO):
        path, query = "/watch", [("v", path.strip("/"))]
    if host == _PREVIEW[0]:
        path = "/" + path.removeprefix(_PREVIEW[1]).lstrip("/")
    return host + path + ("" if _TELLING.search(path) or not query else f"?{urlencode(query)}")


def _host(written: str) -> str:
    host = written.lower().partition(":")[0]
    first, dot, rest = host.partition(".")
    if first in phrases(read_data("addresses")["prefix"]) and "." in rest:
        host = rest
    return str(read_data("addresses")["host"].get(host, host)) if dot else host


def _path(written: str) -> str:
    shown_as = phrases(read_data("addresses")["shown-as"])
    return "/".join(part for part in unquote(written).rstrip("/").split("/") if part.lower() not in shown_as)


def _is_tracking(name: str) -> bool:
    return any(fnmatch(name.lower(), pattern) for pattern in phrases(read_data("addresses")["tracking"]))


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
