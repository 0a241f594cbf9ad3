"""The claims that a search in the record finds, also those that askers no longer see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.caps import BRIEF
from bot.replies.desk.keys import key, pairs, rows, turning
from bot.replies.markup import bold, lines, paragraphs
from bot.replies.reader import reader_for
from bot.replies.reply import Reply
from bot.replies.verdicts import verdict_word
from bot.replies.wording import wording
from storage.records import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from bot.replies.reader import Reader
    from storage.records import Claim

PER_PAGE = 5


def found(claims: Sequence[Claim], page: int, language: str, note: Markup | None = None) -> Reply:
    """List one page of claims, the best first, with a button to open each; pages count from 1."""
    reader = reader_for(language)
    if not claims:
        return Reply(str(reader.say("The record has nothing like it, not even among what was withdrawn.")))
    first = min(max(page, 1) - 1, (len(claims) - 1) // PER_PAGE) * PER_PAGE
    shown = list(enumerate(claims[first : first + PER_PAGE], start=first + 1))
    opens = [key(reader.plain("Open {n}", n=n), "show", claim.key) for n, claim in shown]
    title = reader.say_n("{n} claim, the likest first", "{n} claims, the likest first", len(claims))
    return Reply(
        str(paragraphs(note or lines(), bold(title), *(entry(n, claim, reader) for n, claim in shown))),
        rows(
            *pairs(opens),
            turning(
                "find", page=first // PER_PAGE + 1, has_more=first + PER_PAGE < len(claims), reader=reader
            ),
        ),
    )


def entry(number: int, claim: Claim, reader: Reader) -> Markup:
    """Write a claim in a list for moderators: its wording, verdict, state and id."""
    text = wording(claim.claim, reader).one_line().shortened(BRIEF.claim).html(reader)
    state = reader.say("withdrawn") if claim.status is Status.RETIRED else verdict_word(claim, reader)
    return lines(
        reader.say("{n}. {claim}", n=number, claim=text),
        reader.say("{state}, ID {id}", state=bold(state), id=claim.id),
    )
