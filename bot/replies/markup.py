"""Telegram HTML: what stored text becomes before it is shown, and how much room it takes.

`markupsafe.Markup` is HTML; a plain `str` put into it is escaped. Nothing a source or a reader
wrote can therefore become a tag.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING
from unicodedata import category
from urllib.parse import urlsplit

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_LINK = 1_024
"""Bytes of an address, as HTML, that may stand in a message among others."""

_TAG = re.compile(r"<[^>]*>")
_OPENING_TAG = re.compile(r"<[a-z]")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff]")
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
"""Spaces at which a line may break; those that keep "1 200" together stay as they are."""

_SCHEMES = frozenset({"http", "https"})


@dataclass(frozen=True, slots=True)
class Size:
    """The room HTML takes in a message: UTF-16 units as shown, entities, and bytes as sent."""

    units: int
    entities: int
    octets: int

    def __add__(self, other: Size) -> Size:
        return Size(self.units + other.units, self.entities + other.entities, self.octets + other.octets)

    def __sub__(self, other: Size) -> Size:
        return Size(self.units - other.units, self.entities - other.entities, self.octets - other.octets)

    def fits(self, room: Size) -> bool:
        """Tell whether this much fits into the room given."""
        return self.units <= room.units and self.entities <= room.entities and self.octets <= room.octets


MESSAGE = Size(units=4_096, entities=100, octets=32_000)
"""What one message holds.

4,096 characters are Telegram's documented limit (counted here in UTF-16 units, the strictest
reading), entities beyond 100 are dropped in silence, and the Bot API server refuses texts of more
than 32,768 bytes of HTML.
"""

CAPTION = Size(units=1_024, entities=100, octets=32_000)
"""What the text below a picture holds: less letters, by Telegram's documented limit."""

GAP = Size(units=4, entities=0, octets=4)
"""The blank line between two paragraphs, generously."""


def utf16_units(text: str) -> int:
    """Count a text as Telegram does: letters outside the Basic Multilingual Plane count twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def size(html: str) -> Size:
    """Measure HTML."""
    return Size(
        utf16_units(unescape(_TAG.sub("", html))), len(_OPENING_TAG.findall(html)), len(html.encode())
    )


def tidy(text: str) -> str:
    """Keep a text's words and paragraphs; drop controls, overrides of direction and spare spaces."""
    lines = (_SPACES.sub(" ", line).strip() for line in _UNSEEN.sub("", text).splitlines())
    return "\n".join(line for line in lines if line)


def one_line(text: str) -> str:
    """Tidy a text that belongs on one line: a name, a role, a title."""
    return tidy(text).replace("\n", " ")


def bold(text: str) -> Markup:
    """Set a text in bold; an empty one stays empty."""
    return Markup("<b>{}</b>").format(text) if text else Markup("")


def link(text: str, url: str, longest: int = LONGEST_LINK) -> Markup:
    """Link a text to an address; an address that is not of the web, or too long, gives the bare text."""
    address = escape(url.strip())
    if not is_web_address(url.strip()) or len(address.encode()) > longest:
        return escape(text)
    return Markup('<a href="{}">{}</a>').format(address, text)


def is_web_address(url: str) -> bool:
    """Tell whether this is an http(s) address with a host and nothing that would break it off."""
    if any(letter.isspace() or category(letter) in {"Cc", "Cs", "Cf"} for letter in url):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in _SCHEMES and bool(parts.hostname)


def lines(*parts: str) -> Markup:
    """Put HTML one below another, leaving out what is empty."""
    return _joined("\n", parts)


def paragraphs(*parts: str) -> Markup:
    """Put HTML one below another with a blank line between, leaving out what is empty."""
    return _joined("\n\n", parts)


def _joined(separator: str, parts: Iterable[str]) -> Markup:
    return Markup(separator).join(part for part in parts if part)  # noqa: S704 - the two separators above
