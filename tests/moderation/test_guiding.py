"""The way through a draft: forward, back, past what may be left open, and to one thing that is corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.moderation.guiding import back, corrected, further, gaps, shortened
from bot.moderation.opening import further_statement, moved_to
from bot.moderation.proposal import propose
from bot.moderation.refusals import Reason, Refusal
from bot.moderation.sheet import FURTHER, Gap, sheet_of
from storage.records import Stance
from storage.store import Store
from tests.moderation.filling import draft, through
from tests.storage.samples import OFFER

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

WORDING, LINK = "Ukraine refused the exchange.", "https://example.org/a"


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with Store.open(f"sqlite:///{tmp_path}/claims.db") as store:
        yield store


def whole():
    return through(draft(), WORDING, "Maria Zakharova", "2 December", None, LINK)


async def test_five_answers_make_a_claim_with_a_known_speaker(store: Store):
    (claim,) = (await propose(whole(), store)).claims
    (statement,) = claim.statements
    assert (claim.id, str(claim.verdict)) == ("ukraine-refused-the-exchange", "unproven")
    assert claim.verdict_by["en"] == "Not independently assessed"
    assert (statement.speaker.name["uk"], str(statement.said_on)) == ("Марія Захарова", "2024-12-02")
    assert (dict(statement.text), statement.sources[0].url) == ({"en": WORDING}, LINK)


def test_role_and_side_are_asked_of_a_speaker_nobody_knows():
    asked = through(draft(), WORDING, "Ivan Petrenko")
    assert asked.step == "role"
    assert through(asked, None).step == "side"
    assert through(asked, None, "Ukraine").step == "date"


def test_the_way_back_is_the_way_that_was_come():
    asked = through(draft(), WORDING, "Maria Zakharova", None)
    steps = [asked.step]
    while asked.step != "wording":
        asked = back(asked)
        steps.append(asked.step)
    assert steps == ["text", "date", "speaker", "wording"]
    assert sheet_of(asked).claim["claim"] == {"en": WORDING}
    assert through(asked, None).step == "date"


def test_a_claim_that_nobody_is_known_to_make_has_no_statement():
    finished = through(draft(), WORDING, None)
    assert (finished.step, sheet_of(finished).statements, gaps(sheet_of(finished))) == (None, (), ())


@pytest.mark.parametrize("answers", [(), (WORDING, "Maria Zakharova", None, None)])
def test_what_is_needed_cannot_be_passed_by(answers: tuple[str | None, ...]):
    with pytest.raises(Refusal) as refused:
        through(draft(), *answers, None)
    assert refused.value.reason is Reason.NEEDED


def test_one_thing_is_corrected_and_the_draft_looked_at_again():
    again = through(corrected(whole(), "date", 0), "1 December")
    assert (again.step, sheet_of(again).statement["said_on"]) == (None, "2024-12-01")
    assert sheet_of(back(corrected(whole(), "date", 0))) == sheet_of(whole())


def test_who_is_corrected_to_somebody_unknown_needs_a_side():
    again = through(corrected(whole(), "speaker", 0), "Ivan Petrenko")
    assert again.step == "side"
    assert through(again, "other").step is None


def test_a_verdict_is_asked_together_with_whose_it_is():
    asked = through(corrected(whole(), "verdict", 0), "false")
    assert asked.step == "assessor"
    claim = sheet_of(through(asked, "Institute for the Study of War")).claim
    assert (claim["verdict"], claim["verdict_by"]) == ("false", {"en": "Institute for the Study of War"})


def test_a_rebuttal_joins_the_draft_and_can_be_taken_out_again():
    rebutted = through(further(whole(), Stance.REBUTS), "Dmytro Lubinets", None, "He denied it.", LINK)
    assert [str(sheet_of(rebutted).on_way(at=at).stance) for at in (0, 1)] == ["asserts", "rebuts"]
    assert sheet_of(shortened(rebutted, 1)) == sheet_of(whole())
    assert sheet_of(back(further(whole(), Stance.REBUTS))) == sheet_of(whole())


def test_a_statement_that_was_left_half_done_is_named_as_missing():
    half = through(further(whole(), Stance.REBUTS), "Dmytro Lubinets")
    assert gaps(sheet_of(half)) == (Gap("text", 1), Gap("links", 1))


def test_the_only_statement_of_a_draft_about_a_stored_claim_stays():
    only = draft(further_statement(Stance.REBUTS, "en"), "speaker", FURTHER)
    with pytest.raises(Refusal):
        shortened(only, 0)


async def test_a_new_claim_can_become_a_statement_under_the_one_it_looks_like(store: Store):
    await store.put_claims([OFFER], by="test")
    (stored,) = await store.claims()
    moved = moved_to(whole(), stored)
    (claim,) = (await propose(moved, store)).claims
    assert claim.id == OFFER.id
    assert claim.statements[:-1] == OFFER.statements
    assert claim.statements[-1].speaker.name["en"] == "Maria Zakharova"
