"""All sources of a claim, in the order of its statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from bot.replies.actions import Sources
from bot.replies.blocks import Block
from bot.replies.dates import write_date
from bot.replies.markup import lines, link, one_line
from bot.replies.pages import page_of
from bot.replies.reader import reader_for
from bot.replies.shorten import shorten
from bot.replies.statements import publisher
from bot.replies.wording import language_mark

if TYPE_CHECKING:
    from bot.replies.reader import Reader
    from bot.replies.reply import Reply
    from storage.records import Claim, Source

LONGEST_TITLE = 250
LONGEST_LINK = 8_192
"""Bytes of an address that still becomes a link here, where few stand in a message."""


def sources(claim: Claim, page: int, language: str) -> Reply:
    """Write one page of the sources; pages count from 1, and a page beyond the last is the last."""
    reader = reader_for(language)
    blocks = [Block(_source(number, source, reader)) for number, source in enumerate(claim.sources, start=1)]
    return page_of(claim, reader, blocks, page, Sources)


def _source(number: int, source: Source, reader: Reader) -> Markup:
    """Write a source: its title as a link, then who published it when, and its language."""
    name = publisher(source)
    title = shorten(one_line(source.title or ""), LONGEST_TITLE)
    day = "" if source.published_on is None else write_date(source.published_on, reader.language)
    first = Markup("{}. {}").format(number, link(title or name, source.url, LONGEST_LINK))
    second = ", ".join(part for part in (name if title else "", day) if part)
    mark = language_mark(source.language, reader)
    return lines(first, Markup.escape(second) + mark) if second else first + mark
