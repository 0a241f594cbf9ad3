"""What the message about a claim had no room for: texts it shortened, statements it left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.actions import Rest
from bot.replies.blocks import Block
from bot.replies.caps import LONG, SHORT
from bot.replies.card import selection
from bot.replies.markup import lines
from bot.replies.pages import page_of
from bot.replies.reader import reader_for
from bot.replies.shorten import split
from bot.replies.statements import HEADINGS, links, signed, speaker_html
from bot.replies.wording import Wording, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.replies.reader import Reader
    from bot.replies.reply import Reply
    from storage.records import Claim, Statement

PART = 1_500
"""The UTF-16 units of a text that stay together on a page."""


def rest(claim: Claim, page: int, language: str) -> Reply:
    """Write one page of the rest; pages count from 1, and a page beyond the last is the last."""
    reader = reader_for(language)
    return page_of(claim, reader, [*_texts(claim, reader), *_statements(claim, reader)], page, Rest)


def _texts(claim: Claim, reader: Reader) -> Iterator[Block]:
    texts = (
        (wording(claim.claim, reader), SHORT.claim, reader.say("Claim")),
        (wording(claim.verdict_by, reader), SHORT.assessed_by, reader.say("About this verdict")),
        (wording(claim.summary, reader), SHORT.summary, reader.say("Summary")),
    )
    for text, limit, heading in texts:
        if limit is not None and text.longer_than(limit):
            yield from (
                Block(Wording(part, text.foreign).html(reader), heading) for part in split(text.text, PART)
            )


def _statements(claim: Claim, reader: Reader) -> Iterator[Block]:
    shown = selection(claim, reader)
    for stance, heading in HEADINGS.items():
        for at, statement in enumerate(claim.statements):
            if statement.stance is stance and (at not in shown or _is_cut(statement, reader)):
                yield from _statement(statement, reader, reader.say(heading))


def _is_cut(statement: Statement, reader: Reader) -> bool:
    """Tell whether the card shows less than the whole of a statement's texts."""
    speaker = statement.speaker
    texts = ((speaker.name, SHORT.name), (speaker.role, SHORT.role), (statement.text, SHORT.text))
    return any(limit is not None and wording(text, reader).longer_than(limit) for text, limit in texts)


def _statement(statement: Statement, reader: Reader, heading: str) -> Iterator[Block]:
    text = wording(statement.text, reader)
    parts = split(text.text, PART)
    again = reader.say("• {speaker} (continued)", speaker=speaker_html(statement.speaker, reader, SHORT))
    for number, part in enumerate(parts, start=1):
        signature = signed(statement, reader, LONG) if number == 1 else again
        below = links(statement.sources, reader, LONG.links) if number == len(parts) else ""
        yield Block(lines(signature, Wording(part, text.foreign).html(reader), below), heading)
