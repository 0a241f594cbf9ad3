"""How numbers of the statistics are put into words, in texts and pictures alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.markup import one_line
from bot.replies.reader import message
from bot.replies.wording import wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.replies.reader import Reader
    from storage.records import Claim

OUTCOMES = (message("Answered"), message("Only near"), message("Not in the record"))
"""What came of questions, in the order of bot.moderation.statistics.Questions."""


def grouped(number: int, reader: Reader) -> str:
    """Write a number with its digits in groups: 20,000."""
    language = reader.language
    is_long = len(str(number)) >= language.shortest_grouped
    return f"{number:,}".replace(",", language.thousands) if is_long else str(number)


def wording_of(claim_id: str, claims: Mapping[str, Claim], reader: Reader) -> str:
    """Write a claim on one line; one that is no longer stored by its id."""
    claim = claims.get(claim_id)
    return one_line(wording(claim.claim, reader).text if claim else "") or claim_id
