"""A message with several claims: the first in full, the others named, each with a button."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import replies
from bot.matching.answer import Candidate, Difference, Fact
from bot.replies.actions import ShowClaim, ShowNearest, decode
from tests.replies.samples import COUNTED, OFFERED, REFUSED, matched, record
from tests.replies.telegram import sent

if TYPE_CHECKING:
    from storage.records import Claim


def numbered(count: int) -> tuple[Claim, ...]:
    return tuple(replace(OFFERED, id=f"offer-{n}", claim={"en": f"Offer number {n}."}) for n in range(count))


def opened(reply: replies.Reply) -> list[str]:
    actions = [decode(button.data or "") for row in reply.buttons for button in row]
    return [action.key for action in actions if isinstance(action, ShowClaim)]


def test_further_claims_are_named_with_verdict_author_and_button():
    reply = replies.answer(matched(REFUSED, OFFERED, COUNTED), record(), "en")
    shown = sent(reply)
    assert shown.startswith(
        "Your message holds 3 claims that are in the record. The first of them:\n\nClaim from"
    )
    assert "2. “Russia offered 60 prisoners.”\nVerdict: true\nAbout this verdict: Both sides" in shown
    assert "3. “В мае вернули 90 тел.” (in Russian)\nVerdict: unproven" in shown
    assert opened(reply) == [OFFERED.key, COUNTED.key]


def test_at_most_three_further_claims_are_named_and_the_others_counted():
    claims = numbered(5)
    reply = replies.answer(matched(REFUSED, *claims), record(REFUSED, *claims), "en")
    shown = sent(reply)
    assert shown.startswith("Your message holds 6 claims")
    assert "4. “Offer number 2.”" in shown
    assert "Offer number 3." not in shown
    assert "2 more claims of your message are in the record" in shown
    assert opened(reply) == [claim.key for claim in claims[:3]]


def test_a_further_claim_that_is_gone_meanwhile_is_left_out():
    reply = replies.answer(matched(REFUSED, OFFERED), record(REFUSED), "en")
    assert reply == replies.answer(matched(REFUSED), record(REFUSED), "en")


def test_a_further_claim_comes_with_its_summary_and_sources():
    reply = replies.answer(matched(OFFERED, REFUSED), record(), "en")
    told = sent(reply).split("Also in your message")[1]
    assert REFUSED.summary["en"][:40] in told
    assert reply.html.split("Also in your message")[1].count("<a href=") == 2


def test_a_part_that_only_comes_near_is_named_with_what_differs_and_opens_as_the_nearest():
    near = Candidate(COUNTED.id, (Difference(Fact.NUMBER, "91", "90"),))
    reply = replies.answer(replace(matched(REFUSED), beside=(near,)), record(), "en")
    shown = sent(reply)
    assert shown.startswith("Only a part of your message is in the record. This part:")
    assert "Another part of your message is not in the record. Nearest to it:" in shown
    assert "You asked about 91; the record is about 90." in shown
    actions = [decode(button.data or "") for row in reply.buttons for button in row]
    assert ShowNearest(COUNTED.key) in actions
