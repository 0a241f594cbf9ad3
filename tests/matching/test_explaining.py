"""Whoever looks after the bot is told what was read in a message and what decided."""

from __future__ import annotations

import pytest

from bot.matching.engine import Engine
from bot.matching.message import Message
from tests.matching.record import BODIES, HOSTAGES, RECORD, REFUSED


@pytest.fixture(scope="module")
def small() -> Engine:
    return Engine(RECORD)


def explained(small: Engine, text: str) -> str:
    return "\n".join(small.explain(Message(text)))


def test_the_facts_of_a_message_are_listed(small: Engine):
    lines = explained(small, "Did Ukraine refuse to take back 412 prisoners in March 2024?")
    assert "deeds: refuse by ukraine" in lines
    assert "numbers: 412 of captive" in lines
    assert "times: 2024-03" in lines


def test_a_confirmed_claim_is_told_with_what_it_reached_of_what_was_needed(small: Engine):
    lines = explained(small, "Did Ukraine refuse to take back 412 prisoners?")
    assert f"{REFUSED.id} is confirmed: it differs in nothing and reaches all that is needed" in lines


def test_the_fact_that_keeps_a_claim_from_being_confirmed_is_named_with_both_values(small: Engine):
    lines = explained(small, "Did Ukraine refuse to take back 512 prisoners?")
    assert (
        f"{REFUSED.id} cannot be confirmed: it differs in number (512 in the message, 412 in the claim)"
        in lines
    )
    assert "So nothing is confirmed" in lines


def test_the_measure_that_falls_short_is_named_with_what_it_means_and_what_is_needed(small: Engine):
    lines = explained(small, "Були якісь полонені?")
    assert "differs in nothing, but its evidence (the weight of what both say) is" in lines
    assert ", below 1.30" in lines


def test_each_part_of_a_message_is_explained_by_itself(small: Engine):
    both = "Did Ukraine refuse to take back 412 prisoners? Did Hamas release 34 hostages?"
    first, second = explained(small, both).split("Part 2 by itself:")
    assert f"{REFUSED.id} is confirmed" in first.split("Part 1 by itself:")[1]
    assert f"{HOSTAGES.id} cannot be confirmed" in second


def test_a_link_and_a_claims_very_words_are_told_to_settle_it(small: Engine):
    assert f"It links to a source of {REFUSED.id}." in explained(small, REFUSED.sources[0].url)
    assert f"It has the very words of {BODIES.id}, which settles it." in explained(small, BODIES.claim["ru"])


def test_a_message_that_shares_nothing_with_the_record_is_told_so(small: Engine):
    assert "No claim shares anything with the message." in explained(small, "xyzzy")
