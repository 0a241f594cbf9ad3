"""What is written is read back: every character, every order, everything left out."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

from storage.interchange import decode, dump, parse
from storage.store import Store
from tests.storage.interchange.strategies import RECORDS
from tests.storage.samples import OFFER, REFUSAL, as_given

if TYPE_CHECKING:
    from storage.records import Claim

Claims = tuple["Claim", ...]

property_test = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def orders(claims: Claims) -> list[list[object]]:
    """Return what equality does not compare: the order of languages."""
    return [
        list(texts)
        for claim in claims
        for texts in (
            *(claim.claim, claim.aliases, claim.verdict_by, claim.summary),
            *(s.text for s in claim.statements),
            *(s.speaker.name for s in claim.statements),
        )
    ]


@pytest.mark.parametrize("kind", ["yaml", "json"])
@settings(property_test, max_examples=60)
@given(claims=RECORDS)
def test_reading_what_was_written_gives_the_same_claims(kind: str, claims: Claims):
    written = dump(claims, kind)
    again = parse(decode(written.encode(), name="x"), name="x")
    assert again == claims
    assert orders(again) == orders(claims)
    assert dump(again, kind) == written


@settings(property_test, max_examples=15)
@given(claims=RECORDS)
def test_importing_an_export_of_the_record_changes_nothing(claims: Claims):
    async def through_the_record() -> None:
        with TemporaryDirectory() as folder:
            async with Store.open(f"sqlite:///{folder}/claims.db") as store:
                await store.put_claims(claims, by="test")
                stored = tuple([claim async for claim in store.iter_claims(status=None)])
                assert tuple(map(as_given, stored)) == claims
                assert orders(stored) == orders(claims)
                exported = parse(dump(stored, "yaml"), name="x")
                report = await store.put_claims(exported, by="test")
                assert report.unchanged == tuple(claim.id for claim in claims)

    asyncio.run(through_the_record())


@pytest.mark.parametrize("kind", ["yaml", "json", "csv", "claimreview"])
def test_texts_stay_readable_in_every_alphabet(kind: str):
    written = dump([OFFER, replace(REFUSAL, claim={"en": "A flag 🇺🇦 and a face 😀"})], kind)
    assert "Росія запропонувала обміняти 630 полонених." in written
    assert "A flag 🇺🇦 and a face 😀" in written
    assert "\\" not in written


def test_an_empty_record_is_an_empty_list():
    assert (dump([], "yaml"), dump([], "json"), dump([], "claimreview")) == ("[]\n", "[]\n", "[]\n")


def test_yaml_says_no_more_than_it_must():
    assert dump([REFUSAL], "yaml") == (
        "- id: ua-refused-630\n"
        "  claim:\n"
        "    en: Ukraine refused to take back 630 prisoners.\n"
        "  aliases: {}\n"
        "  verdict: 'false'\n"
        "  verdict_by: {}\n"
        "  summary: {}\n"
        "  tags: []\n"
        "  statements: []\n"
    )
