"""The record holds what was asked: the claim in full, and in brief what else the same message holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.actions import ShowNearest
from bot.replies.card import write_card
from bot.replies.further import also_held, only_near, opening
from bot.replies.keys import below_claim, open_claims
from bot.replies.markup import GAP, MESSAGE, paragraphs, size
from bot.replies.none import none
from bot.replies.reply import Reply

if TYPE_CHECKING:
    from bot.matching.answer import Answer
    from bot.replies.reader import Reader
    from bot.replies.record import Record

MOST_ALSO = 3
MOST_NEAR = 2


def match(answer: Answer, record: Record, reader: Reader) -> Reply:
    """Write the claim that was asked about; a claim gone meanwhile is as if it had not been found."""
    claim = record.published(answer.claim or "")
    if claim is None:
        return none(answer, record, reader)
    further = [found for claim_id in answer.also if (found := record.published(claim_id))]
    near = [(each, found) for each in answer.beside if (found := record.published(each.claim))][:MOST_NEAR]
    above = opening(len(further), len(near), reader)
    for count in range(min(len(further), MOST_ALSO), -1, -1):
        below = paragraphs(
            also_held(further[:count], len(further) - count, reader),
            only_near(near, count + 2, record, reader),
        )
        room = MESSAGE - size(above) - size(below) - GAP - GAP
        card = write_card(claim, record, reader, answer.points_to, room)
        if not card.tight:
            break
    buttons = (
        *below_claim(claim, reader, more=card.cut),
        *open_claims(further[:count], reader, first=2),
        *open_claims([found for _, found in near], reader, first=count + 2, opens=ShowNearest),
    )
    return Reply(str(paragraphs(above, card.html, below)), buttons)
