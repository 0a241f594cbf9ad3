"""Before a claim is published it is looked up whether the record has it already, or nearly."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.matching.answer import Difference, Fact
from bot.matching.engine import Engine
from bot.matching.resembling import resembling
from tests.matching.record import BODIES, HOSTAGES, RECORD, REFUSED

if TYPE_CHECKING:
    from storage.records import Claim


@pytest.fixture(scope="module")
def small() -> Engine:
    return Engine(RECORD)


@pytest.mark.parametrize("claim", RECORD, ids=lambda claim: claim.id)
def test_a_claim_of_the_record_says_the_same_as_itself(small: Engine, claim: Claim):
    for language, text in claim.claim.items():
        found = resembling(small, {language: text})
        assert (found[0].claim, found[0].is_same) == (claim.id, True)


@pytest.mark.parametrize("claim", RECORD, ids=lambda claim: claim.id)
def test_the_claim_itself_is_not_named(small: Engine, claim: Claim):
    assert claim.id not in [found.claim for found in resembling(small, claim.claim, but=claim.id)]


@pytest.mark.parametrize(
    "wordings",
    [
        {"en": "Kyiv turned down the return of 412 captured soldiers last March"},
        {"uk": "Київ не схотів забирати 412 полонених"},
        {"ru": "Украина отказалась от четырехсот двенадцати пленных"},
        {"en": "Kyiv turned down 412 prisoners", "uk": "Київ відмовився від 412 полонених"},
    ],
)
def test_other_words_for_the_same_are_the_same_claim(small: Engine, wordings: dict[str, str]):
    found = resembling(small, wordings)
    assert [(each.claim, each.is_same, each.candidate.differs) for each in found[:1]] == [
        (REFUSED.id, True, ())
    ]


@pytest.mark.parametrize(
    ("wordings", "claim", "differs"),
    [
        (
            {"uk": "Україна відмовилась забрати 512 полонених"},
            REFUSED,
            Difference(Fact.NUMBER, "512", "412"),
        ),
        (
            {"en": "Russia refused to take back 412 prisoners"},
            REFUSED,
            Difference(Fact.ACTOR, "russia", "ukraine"),
        ),
        ({"ru": "ХАМАС освободил 26 заложников"}, HOSTAGES, Difference(Fact.NUMBER, "26", "24")),
    ],
)
def test_a_near_claim_comes_with_the_difference(
    small: Engine, wordings: dict[str, str], claim: Claim, differs: Difference
):
    found = resembling(small, wordings)[0]
    assert (found.claim, found.is_same) == (claim.id, False)
    assert differs in found.candidate.differs


def test_every_claim_that_says_the_same_is_named_once_and_before_those_that_only_come_near():
    twin = replace(BODIES, id="twin", claim={"en": BODIES.claim["en"] + " again"})
    other = replace(BODIES, id="other", claim={"en": BODIES.claim["en"].replace("1,212", "1,245")})
    engine = Engine([*RECORD, other, twin])
    found = resembling(engine, BODIES.claim)
    assert {each.claim for each in found if each.is_same} == {BODIES.id, "twin"}
    names = [each.claim for each in found]
    assert len(names) == len(set(names))
    assert [each.is_same for each in found] == sorted((each.is_same for each in found), reverse=True)
    assert ("other", False) in [(each.claim, each.is_same) for each in found]


def test_what_the_record_knows_nothing_of_resembles_nothing(small: Engine):
    assert (
        resembling(small, {"en": "The mayor of Lyon opened a new tram line", "uk": "Нова лінія трамвая"})
        == ()
    )


def test_a_wording_in_a_language_not_understood_resembles_nothing(small: Engine):
    assert resembling(small, {"pl": "Ukraina odmówiła przyjęcia 412 jeńców"}) == ()


def test_the_day_of_writing_tells_what_yesterday_was(small: Engine):
    wordings = {"en": "Yesterday Russia handed over 1,212 bodies of fallen soldiers to Ukraine"}
    assert resembling(small, wordings, written_on=date(2025, 6, 12))[0].is_same
    assert not resembling(small, wordings, written_on=date(2025, 9, 12))[0].is_same
