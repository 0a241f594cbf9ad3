"""The record holds what was asked: the claim in full, and in brief the further claims of the same message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from bot.replies.caps import BRIEF
from bot.replies.card import write_card
from bot.replies.keys import below_claim, open_claims
from bot.replies.markup import GAP, MESSAGE, bold, lines, paragraphs, size
from bot.replies.none import none
from bot.replies.reply import Reply
from bot.replies.verdicts import assessed_by, verdict
from bot.replies.wording import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.matching.answer import Answer
    from bot.replies.reader import Reader
    from bot.replies.record import Record
    from storage.records import Claim

MOST_ALSO = 3


def match(answer: Answer, record: Record, reader: Reader) -> Reply:
    """Write the claim that was asked about; a claim gone meanwhile is as if it had not been found."""
    claim = record.published(answer.claim or "")
    if claim is None:
        return none(answer, record, reader)
    further = [found for claim_id in answer.also if (found := record.published(claim_id))]
    for count in range(min(len(further), MOST_ALSO), -1, -1):
        above, below = _around(further, count, reader)
        card = write_card(
            claim, record, reader, answer.points_to, MESSAGE - size(above) - size(below) - GAP - GAP
        )
        if not card.tight:
            break
    buttons = (*below_claim(claim, reader, more=card.cut), *open_claims(further[:count], reader, first=2))
    return Reply(str(paragraphs(above, card.html, below)), buttons)


def _around(further: Sequence[Claim], count: int, reader: Reader) -> tuple[Markup, Markup]:
    """Write what stands above and below the card when `count` of the further claims are named."""
    if not further:
        return lines(), lines()
    return _several(len(further) + 1, reader), _also(further[:count], len(further) - count, reader)


def _several(count: int, reader: Reader) -> Markup:
    return reader.say_n(
        "Your message holds {n} claim that is in the record. The first of them:",
        "Your message holds {n} claims that are in the record. The first of them:",
        count,
    )


def _also(claims: Sequence[Claim], more: int, reader: Reader) -> Markup:
    entries = (_brief(number, claim, reader) for number, claim in enumerate(claims, start=2))
    left_out = (
        reader.say_n(
            "{n} more claim of your message is in the record: please ask about it separately.",
            "{n} more claims of your message are in the record: please ask about them separately.",
            more,
        )
        if more > 0
        else ""
    )
    heading = bold(reader.say("Also in your message")) if claims else ""
    return paragraphs(heading, *entries, left_out)


def _brief(number: int, claim: Claim, reader: Reader) -> Markup:
    text = wording(claim.claim, reader).shortened(BRIEF.claim).quoted(reader).html(reader)
    return lines(
        Markup("{}. {}").format(number, text),
        verdict(claim, reader),
        assessed_by(claim, reader, BRIEF.assessed_by),
    )
