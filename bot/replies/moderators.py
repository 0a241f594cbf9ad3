"""Questions on their way to the moderators, and answers that were not what was asked."""

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


def question_kept(language: str) -> Reply:
    """Confirm that the question was kept for the moderators."""
    text = (
        "Your question has been kept for the moderators. With /privacy you can see and delete what is stored."
    )
    return Reply(str(reader_for(language).say(text)))


def question_already_kept(language: str) -> Reply:
    """Say that this very question was kept before."""
    return Reply(str(reader_for(language).say("The moderators already have this question; it is kept once.")))


def question_lost(language: str) -> Reply:
    """Say that the message with the question can no longer be read."""
    return Reply(str(reader_for(language).say("I can no longer see your question. Please write it again.")))
