"""The claim shown is not what was asked: how to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.actions import ShowClaim
from bot.replies.keys import button, send_question
from bot.replies.markup import paragraphs
from bot.replies.reader import reader_for
from bot.replies.reply import Reply

if TYPE_CHECKING:
    from storage.records import Claim


def not_what_i_asked(claim: Claim, language: str) -> Reply:
    """Help on when the claim shown was not the one asked about."""
    reader = reader_for(language)
    html = paragraphs(
        reader.say("Then please ask again and add what you know: a number, a date, a name."),
        reader.say(
            "Or send your question to the moderators. Then its text is kept until they have checked it."
        ),
    )
    back = (button(reader.plain("Back to the claim"), ShowClaim(claim.key)),)
    return Reply(str(html), (*send_question(reader), back))
