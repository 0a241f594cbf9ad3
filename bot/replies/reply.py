"""A reply as a value: Telegram HTML and buttons, and the same as plain text."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser


@dataclass(frozen=True, slots=True)
class Button:
    """A button below a message: callback data of at most 64 bytes, or an address to open."""

    text: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """A message as Telegram takes it: HTML within its limits, and rows of buttons."""

    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()

    def plain(self) -> str:
        """Return the text as a reader sees it, with links written out: "Publisher (https://...)"."""
        writer = _PlainWriter()
        writer.feed(self.html)
        writer.close()
        return "".join(writer.parts)


class _PlainWriter(HTMLParser):
    """Collects text, and puts the address of a link behind its words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.address = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.address = dict(attrs).get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.parts.append(f" ({self.address})")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)
