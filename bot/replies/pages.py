"""A claim's longer lists, page by page, with buttons to turn them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.actions import Rest, Sources, Timeline
from bot.replies.blocks import Block, paginate, render
from bot.replies.keys import turn_pages
from bot.replies.markup import Size, bold, lines, paragraphs
from bot.replies.notices import withdrawn
from bot.replies.reader import Reader, message
from bot.replies.reply import Reply
from bot.replies.verdicts import verdict
from bot.replies.wording import wording
from storage.records import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.records import Claim

TITLES: dict[type[Rest | Sources | Timeline], str] = {
    Rest: message("The rest on this claim"),
    Sources: message("All sources on this claim"),
    Timeline: message("Timeline of this claim"),
}

LONGEST_CLAIM = 200
PAGE = Size(units=3_000, entities=90, octets=28_000)
"""The room for blocks on a page: less than a message, so that a phone need not scroll for long."""


def page_of(
    claim: Claim, reader: Reader, blocks: Sequence[Block], page: int, kind: type[Rest | Sources | Timeline]
) -> Reply:
    """Write one page of blocks; pages count from 1, and a page beyond the last is the last."""
    if claim.status is not Status.PUBLISHED:
        return withdrawn(reader.language.code)
    pages = paginate(blocks, PAGE) or ((Block(reader.say("There is nothing more on this claim.")),),)
    number = min(max(page, 1), len(pages))
    title = reader.say(TITLES[kind])
    if len(pages) > 1:
        title = reader.say("{title}, page {page} of {pages}", title=title, page=number, pages=len(pages))
    about = wording(claim.claim, reader).shortened(LONGEST_CLAIM).quoted(reader).html(reader)
    html = paragraphs(lines(bold(title), about, verdict(claim, reader)), render(pages[number - 1]))
    return Reply(str(html), turn_pages(kind, claim.key, number, len(pages), reader))
