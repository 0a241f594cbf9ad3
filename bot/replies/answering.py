"""The way in for those who send replies: an answer or a claim becomes a reply in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.matching.answer import Answer, Outcome
from bot.replies.card import write_card
from bot.replies.chat import chat
from bot.replies.choose import choose
from bot.replies.keys import below_claim
from bot.replies.markup import GAP, MESSAGE, bold, paragraphs, size
from bot.replies.match import match
from bot.replies.near import near
from bot.replies.none import none
from bot.replies.notices import withdrawn
from bot.replies.reader import Reader, reader_for
from bot.replies.reply import Reply
from storage.records import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.replies.record import Record
    from storage.records import Claim

OUTCOMES: dict[Outcome, Callable[[Answer, Record, Reader], Reply]] = {
    Outcome.MATCH: match,
    Outcome.NEAR: near,
    Outcome.CHOOSE: choose,
    Outcome.NONE: none,
    Outcome.CHAT: chat,
}
"""How each outcome is written; a new outcome needs a row here."""


def answer(answer: Answer, record: Record, language: str) -> Reply:
    """Write the reply to a message."""
    return OUTCOMES[answer.outcome](answer, record, reader_for(language))


def claim_card(claim: Claim, record: Record, language: str, points_to: tuple[int, ...] = ()) -> Reply:
    """Write a claim in full; the statements at the positions `points_to` come first."""
    if claim.status is not Status.PUBLISHED:
        return withdrawn(language)
    reader = reader_for(language)
    card = write_card(claim, record, reader, points_to)
    return Reply(str(card.html), below_claim(claim, reader, more=card.cut))


def nearest_card(claim: Claim, record: Record, language: str) -> Reply:
    """Write a claim in full that is only the nearest to what was asked; the first line says so."""
    if claim.status is not Status.PUBLISHED:
        return withdrawn(language)
    reader = reader_for(language)
    warning = bold(reader.say("This is the nearest claim, not what you asked."))
    card = write_card(claim, record, reader, room=MESSAGE - size(warning) - GAP)
    return Reply(str(paragraphs(warning, card.html)), below_claim(claim, reader, more=card.cut))
