"""The first start: an empty record is filled from a folder of files, a filled one never touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from storage.errors import InterchangeError, StorageError
from storage.fixtures import load_fixtures
from storage.interchange import dump
from storage.records import ImportReport
from tests.storage.samples import OFFER, REFUSAL, as_given, claim

if TYPE_CHECKING:
    from pathlib import Path

    from storage.store import Store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of two files and one that is none of ours."""
    made = tmp_path / "claims"
    made.mkdir()
    (made / "20-later.yaml").write_text(dump([OFFER], "yaml"), encoding="utf-8")
    (made / "10-earlier.yaml").write_text(dump([REFUSAL], "yaml"), encoding="utf-8")
    (made / "notes.txt").write_text("{not yaml")
    return made


async def test_an_empty_record_is_filled_in_the_order_of_the_files(store: Store, folder: Path):
    report = await load_fixtures(store, folder)
    assert report == ImportReport(added=(REFUSAL.id, OFFER.id))
    assert list(map(as_given, await store.claims())) == [REFUSAL, OFFER]


async def test_a_record_with_claims_is_never_touched(store: Store, folder: Path):
    await store.put_claims([claim("own")], by="test")
    (folder / "30-broken.yaml").write_text("- broken")
    assert await load_fixtures(store, folder) == ImportReport()
    assert [c.id for c in await store.claims()] == ["own"]


async def test_a_broken_file_is_named_and_nothing_is_filled(store: Store, folder: Path):
    (folder / "30-broken.yaml").write_text("- id: x\n  verdict: maybe\n  claim: {en: A}")
    with pytest.raises(InterchangeError, match=r"^30-broken\.yaml: x: verdict: must be one of"):
        await load_fixtures(store, folder)
    assert await store.is_empty()


async def test_a_claim_in_two_files_is_refused(store: Store, folder: Path):
    (folder / "30-again.yaml").write_text(dump([OFFER], "yaml"), encoding="utf-8")
    with pytest.raises(
        InterchangeError, match=r"^30-again\.yaml: ru-offers-630: id: stands in another file too\.$"
    ):
        await load_fixtures(store, folder)
    assert await store.is_empty()


async def test_a_folder_without_files_is_named(store: Store, tmp_path: Path):
    with pytest.raises(StorageError, match=r"nowhere holds no \.yaml files to fill the record from\.$"):
        await load_fixtures(store, tmp_path / "nowhere")
