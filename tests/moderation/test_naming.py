"""A new claim is named by its words, in letters that fit an address, and no two alike."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.moderation.naming import LONGEST, free_id, slug
from storage.store import Store
from tests.storage.samples import OFFER

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("wording", "named"),
    [
        ({"uk": "Росія запропонувала обмін", "en": "Russia offered a swap."}, "russia-offered-a-swap"),
        ({"uk": "Об'їзд: 630 полонених!"}, "obizd-630-polonenykh"),
        ({"ru": "Съёмки прошли"}, "semki-proshli"),
        ({"ru": "Россия вернула тела украинцев"}, "rossiya-vernula-tela-ukraintsev"),
        ({"pl": "Łódź źle"}, "odz-zle"),
        ({"ja": "捕虜"}, "claim"),
    ],
)
def test_a_wording_becomes_latin_words(wording: dict[str, str], named: str):
    assert slug(wording) == named


def test_a_long_wording_is_cut_between_words():
    assert len(slug({"en": "word " * 100})) <= LONGEST
    assert slug({"en": "word " * 100}).endswith("word")
    assert len(slug({"en": "w" * 500})) <= LONGEST


async def test_an_id_that_is_taken_gets_a_number(tmp_path: Path):
    async with Store.open(f"sqlite:///{tmp_path}/claims.db") as store:
        name = await free_id(OFFER.claim, store)
        await store.put_claims([replace(OFFER, id=each) for each in (name, f"{name}-2")], by="test")
        assert await free_id(OFFER.claim, store) == f"{name}-3"
