"""Blocks of a message and the pages they fill."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from bot.replies.markup import Size, bold, lines, paragraphs, size

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markupsafe import Markup

_GAPS = Size(units=4, entities=1, octets=16)
"""The blank lines around a block, and the tags of its heading."""


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a message that stays together on a page, under a heading it may share with others."""

    html: Markup
    heading: str = ""

    @property
    def size(self) -> Size:
        """Return the room the block takes with its heading."""
        return size(self.html) + size(self.heading) + _GAPS


def render(blocks: Iterable[Block]) -> Markup:
    """Write blocks one below another, each heading once above those that share it."""
    return paragraphs(
        *(
            lines(bold(heading), paragraphs(*(block.html for block in group)))
            for heading, group in groupby(blocks, key=lambda block: block.heading)
        )
    )


def take(blocks: Iterable[Block], room: Size) -> tuple[Block, ...]:
    """Take blocks in their order as long as they fit."""
    taken = []
    for block in blocks:
        needed = block.size
        if not needed.fits(room):
            break
        room -= needed
        taken.append(block)
    return tuple(taken)


def paginate(blocks: Sequence[Block], room: Size) -> tuple[tuple[Block, ...], ...]:
    """Fill as few pages as the order of the blocks allows; a page holds at least one block."""
    pages = []
    start = 0
    while start < len(blocks):
        page = take(blocks[start:], room) or blocks[start : start + 1]
        pages.append(tuple(page))
        start += len(page)
    return tuple(pages)
