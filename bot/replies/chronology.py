"""What was said of a claim, in the order of time; what has no date comes last."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.replies.actions import Timeline
from bot.replies.blocks import Block
from bot.replies.caps import BRIEF
from bot.replies.pages import page_of
from bot.replies.reader import reader_for
from bot.replies.statements import speaker_html, statement_html, when, with_stance

if TYPE_CHECKING:
    from bot.replies.reader import Reader
    from bot.replies.reply import Reply
    from storage.records import Claim, Statement


def timeline(claim: Claim, page: int, language: str) -> Reply:
    """Write one page of the timeline; pages count from 1, and a page beyond the last is the last."""
    reader = reader_for(language)
    dated = [(s.said_on or date.max, _entry(s, reader)) for s in claim.statements]
    if claim.first_seen is not None:
        seen = Block(reader.say("• The claim was first seen."), when(claim.first_seen, reader))
        dated.insert(0, (claim.first_seen, seen))
    dated.sort(key=lambda entry: entry[0])
    return page_of(claim, reader, [block for _, block in dated], page, Timeline)


def _entry(statement: Statement, reader: Reader) -> Block:
    who = reader.say("• {speaker}", speaker=speaker_html(statement.speaker, reader, BRIEF))
    signature = with_stance(who, statement, reader)
    heading = reader.say("Date not given") if statement.said_on is None else when(statement.said_on, reader)
    return Block(statement_html(statement, reader, BRIEF, signature), heading)
