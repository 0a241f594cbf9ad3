"""What askers are told unasked: that their question is answered or closed, or an answer was corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.card import write_card
from bot.replies.changed import changes
from bot.replies.keys import below_claim, stop_notices
from bot.replies.markup import GAP, MESSAGE, bold, lines, paragraphs, size, tidy
from bot.replies.reader import Reader, reader_for
from bot.replies.reply import Reply
from bot.replies.shorten import shorten
from bot.replies.wording import wording
from storage.records import Status

if TYPE_CHECKING:
    from markupsafe import Markup

    from bot.replies.record import Record
    from storage.records import Claim

LONGEST_QUESTION = 300
LONGEST_NOTE = 2_000
LONGEST_CLAIM = 300


def answered(question: str, claim: Claim, record: Record, language: str) -> Reply:
    """Tell an asker that the record has an answer now, and show it."""
    reader = reader_for(language)
    return _with_card(
        paragraphs(bold(reader.say("Your question has an answer now.")), _asked(question, reader)),
        claim,
        record,
        reader,
    )


def closed(question: str, note: str, language: str) -> Reply:
    """Tell an asker what the moderators say of a question they found nothing to enter on."""
    reader = reader_for(language)
    html = paragraphs(
        bold(reader.say("The moderators have looked at your question.")),
        _asked(question, reader),
        lines(reader.say("They write:"), shorten(tidy(note), LONGEST_NOTE)),
    )
    return Reply(str(html), stop_notices(reader))


def corrected(before: Claim, claim: Claim, record: Record, language: str) -> Reply | None:
    """Tell somebody what changed in an answer they were given, and show it as it is now.

    None when nothing of it changed for them.
    """
    reader = reader_for(language)
    changed = changes(before, claim, reader)
    if not changed:
        return None
    top = paragraphs(bold(reader.say("An answer you were given here was corrected.")), lines(*changed))
    if claim.status is Status.PUBLISHED:
        return _with_card(top, claim, record, reader)
    text = wording(claim.claim, reader).shortened(LONGEST_CLAIM).quoted(reader).html(reader)
    return Reply(str(paragraphs(top, text)), stop_notices(reader))


def _asked(question: str, reader: Reader) -> Markup:
    text = shorten(tidy(question), LONGEST_QUESTION)
    return reader.say("You asked: “{question}”", question=text) if text else lines()


def _with_card(top: Markup, claim: Claim, record: Record, reader: Reader) -> Reply:
    card = write_card(claim, record, reader, room=MESSAGE - size(top) - GAP)
    buttons = (*below_claim(claim, reader, more=card.cut), *stop_notices(reader))
    return Reply(str(paragraphs(top, card.html)), buttons)
