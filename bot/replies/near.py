"""Nothing stored says exactly what was asked: the nearest claims, and what is different in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from bot.replies.actions import ShowNearest
from bot.replies.caps import BRIEF
from bot.replies.differences import sentences
from bot.replies.keys import open_claims, send_question
from bot.replies.markup import bold, lines, paragraphs
from bot.replies.none import none
from bot.replies.reply import Reply
from bot.replies.verdicts import assessed_by, verdict_of_another
from bot.replies.wording import wording

if TYPE_CHECKING:
    from bot.matching.answer import Answer, Candidate
    from bot.replies.reader import Reader
    from bot.replies.record import Record
    from storage.records import Claim

MOST_CLAIMS = 3
MOST_DIFFERENCES = 3


def near(answer: Answer, record: Record, reader: Reader) -> Reply:
    """Write the nearest claims; the first line says that none of them is what was asked."""
    found = [
        (candidate, claim) for candidate in answer.candidates if (claim := record.published(candidate.claim))
    ]
    found = found[:MOST_CLAIMS]
    if not found:
        return none(answer, record, reader)
    html = paragraphs(
        bold(reader.say("The record has nothing that says exactly this.")),
        reader.say_n(
            "Below is the nearest claim it has. It neither confirms nor denies what you asked.",
            "Below are the {n} nearest claims it has. They neither confirm nor deny what you asked.",
            len(found),
        ),
        *(_nearest(number, *pair, record, reader) for number, pair in enumerate(found, start=1)),
        reader.say("If none of this helps, you can send your question to the moderators."),
    )
    return Reply(
        str(html),
        (*open_claims([claim for _, claim in found], reader, opens=ShowNearest), *send_question(reader)),
    )


def _nearest(number: int, candidate: Candidate, claim: Claim, record: Record, reader: Reader) -> Markup:
    text = wording(claim.claim, reader).shortened(BRIEF.claim).quoted(reader).html(reader)
    return lines(
        Markup("{}. {}").format(number, text),
        *sentences(candidate.differs[:MOST_DIFFERENCES], reader, record),
        verdict_of_another(claim, reader),
        assessed_by(claim, reader, BRIEF.assessed_by),
    )
