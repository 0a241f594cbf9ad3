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

    from storage.records import Claim

QUESTIONS = {
    Stance.REBUTS: message("Which claim is disputed?"),
    Stance.CONTEXT: message("To which claim does this give context?"),
    Stance.ASSERTS: message("Which claim is made here?"),
}
MOST = 5
LONGEST_CLAIM = 200
PER_ROW = 5


def claims(found: Sequence[Claim], stance: Stance, language: str, *, has_looked: bool) -> Reply:
    """Offer the claims that may be meant; `has_looked`: they were looked for by words."""
    reader = reader_for(language)
    shown = found[:MOST]
    listed = [
        reader.say(
            "{n}. {claim}",
            n=at,
            claim=wording(claim.claim, reader)
            .one_line()
            .shortened(LONGEST_CLAIM)
            .quoted(reader)
            .html(reader),
        )
        for at, claim in enumerate(shown, start=1)
    ]
    nothing = reader.say("The record has nothing like this.") if has_looked and not shown else lines()
    how = reader.say("Press its number, or send words of the claim or a link to one of its sources.")
    ask = reader.say("Send words of the claim, or a link to one of its sources.")
    html = paragraphs(nothing, bold(reader.say(QUESTIONS[stance])), *listed, how if shown else ask)
    buttons = [key(str(at), "under", claim.key, stance) for at, claim in enumerate(shown, start=1)]
    return Reply(str(html), rows(buttons))
