"""Under which claim a statement goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.desk.keys import key, rows
from bot.replies.markup import bold, lines, paragraphs
from bot.replies.reader import message, reader_for
from bot.replies.reply import Reply
from bot.replies.wording import wording
from storage.records import Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from bot.replies.keys import Rows
    from bot.replies.reader import Reader
    from storage.records import Claim

QUESTIONS = {
    Stance.REBUTS: message("Which claim is disputed?"),
    Stance.CONTEXT: message("To which claim does this give context?"),
    Stance.ASSERTS: message("Which claim is made here?"),
}
MOST = 5
LONGEST_CLAIM = 200


OF_POST = "post"
"""The last part of a button whose statement is read out of the post that its message replies to."""


def claims(found: Sequence[Claim], stance: Stance, language: str, *, has_looked: bool) -> Reply:
    """Offer the claims that may be meant; `has_looked`: they were looked for by words."""
    reader = reader_for(language)
    nothing = reader.say("The record has nothing like this.") if has_looked and not found else lines()
    how = reader.say("Press its number, or send words of the claim or a link to one of its sources.")
    ask = reader.say("Send words of the claim, or a link to one of its sources.")
    html = paragraphs(
        nothing, bold(reader.say(QUESTIONS[stance])), *_listed(found, reader), how if found else ask
    )
    return Reply(str(html), _numbers(found, stance))


def claims_of_post(found: Sequence[Claim], stance: Stance, language: str) -> Reply:
    """Offer the claims that a post may be about."""
    reader = reader_for(language)
    nothing = lines() if found else reader.say("The record has nothing like this.")
    press = reader.say("Press its number.") if found else lines()
    how = reader.say("Not here? Reply to the post with the same command and words of the claim.")
    html = paragraphs(
        nothing, bold(reader.say(QUESTIONS[stance])), *_listed(found, reader), lines(press, how)
    )
    return Reply(str(html), _numbers(found, stance, OF_POST))


def _listed(found: Sequence[Claim], reader: Reader) -> list[Markup]:
    texts = [wording(claim.claim, reader).one_line().shortened(LONGEST_CLAIM) for claim in found[:MOST]]
    return [
        reader.say("{n}. {claim}", n=at, claim=text.quoted(reader).html(reader))
        for at, text in enumerate(texts, start=1)
    ]


def _numbers(found: Sequence[Claim], *more: str) -> Rows:
    return rows([key(str(at), "under", each.key, *more) for at, each in enumerate(found[:MOST], start=1)])
