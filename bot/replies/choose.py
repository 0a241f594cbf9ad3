"""The question fits several claims: the reader picks one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from bot.replies.caps import BRIEF
from bot.replies.keys import open_claims, send_question
from bot.replies.markup import bold, lines, paragraphs
from bot.replies.none import none
from bot.replies.reply import Reply
from bot.replies.verdicts import assessed_by, verdict_of_one
from bot.replies.wording import wording

if TYPE_CHECKING:
    from bot.matching.answer import Answer
    from bot.replies.reader import Reader
    from bot.replies.record import Record
    from storage.records import Claim

MOST_CLAIMS = 5


def choose(answer: Answer, record: Record, reader: Reader) -> Reply:
    """Write the claims the question fits, best first, with a button for each."""
    ids = (candidate.claim for candidate in answer.candidates)
    fitting = [claim for claim_id in ids if (claim := record.published(claim_id))]
    if not fitting:
        return none(answer, record, reader)
    shown = fitting[:MOST_CLAIMS]
    html = paragraphs(
        bold(reader.say("Which of these do you mean?")),
        *(_entry(number, claim, reader) for number, claim in enumerate(shown, start=1)),
        reader.say(
            "If it is none of these, add what you know – a number, a date, a name – or send your question "
            "to the moderators."
        ),
    )
    return Reply(str(html), (*open_claims(shown, reader), *send_question(reader)))


def _entry(number: int, claim: Claim, reader: Reader) -> Markup:
    text = wording(claim.claim, reader).shortened(BRIEF.claim).quoted(reader).html(reader)
    return lines(
        Markup("{}. {}").format(number, text),
        verdict_of_one(claim, reader),
        assessed_by(claim, reader, BRIEF.assessed_by),
    )
