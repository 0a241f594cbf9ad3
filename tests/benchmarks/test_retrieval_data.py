"""The benchmark of retrieval reads its data and measures rankings as it says."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from benchmarks.retrieval import ours, table
from benchmarks.retrieval.data import YEARS, Asked, read
from benchmarks.retrieval.measure import average_precision, mean_average_precision

if TYPE_CHECKING:
    from pathlib import Path

CLAIMS = [
    {"id": "a", "text": "A lighthouse keeper sold his parrot.", "title": "Did a Keeper Sell a Parrot?"},
    {"id": "b", "text": "Butterflies survive fires in burrows.", "title": None},
    {"id": "c", "text": "A “lighthouse” keeper sold his parrot!", "title": "Again"},
]
TRAIN = [("1", "The parrot was sold https://example.org/1", "c"), ("2", "Butterflies!", "b")]
DEV = [("3", "Burrows full of butterflies", "b"), ("2", "Butterflies!", "b")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a made-up data set in the form of CheckThat!."""
    for year in ("ct20", "ct22"):
        place = tmp_path / year
        place.mkdir()
        with gzip.open(place / "claims.jsonl.gz", "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(claim) + "\n" for claim in CLAIMS)
        for part, messages in (("train", TRAIN), ("dev", DEV)):
            queries = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text, _ in messages)
            (place / f"{part}.queries.jsonl").write_text(queries)
            judged = "".join(f"{name}\t{claim}\t1\n" for name, _, claim in messages)
            (place / f"{part}.qrels.tsv").write_text(judged)
    return tmp_path


def test_claims_with_the_same_words_are_one(folder: Path):
    year = read(folder)[0]
    assert [claim.id for claim in year.claims] == ["a", "b"]
    assert year.train[0] == Asked("The parrot was sold https://example.org/1", frozenset({"a"}))


def test_nothing_is_tuned_on_a_message_that_is_tested(folder: Path):
    for year in read(folder):
        assert not {each.text for each in year.train} & {each.text for each in year.dev}
        assert len(year.train) == 1


def test_a_headline_is_another_wording_of_its_claim(folder: Path):
    with_title, without = (each.claim() for each in read(folder)[0].claims)
    assert with_title.aliases == {"en": ("Did a Keeper Sell a Parrot?",)}
    assert without.aliases == {}


def test_the_bots_own_candidates_are_measured(folder: Path):
    year = read(folder)[0]
    assert ours.quality(ours.engine_of(year.claims), year.dev) == 1.0


def test_a_folder_without_the_data_is_an_error(tmp_path: Path):
    with pytest.raises(OSError, match=r"ct20"):
        read(tmp_path)


@pytest.mark.parametrize(
    ("ranked", "right", "expected"),
    [
        ("abcde", "a", 1.0),
        ("abcde", "c", 1 / 3),
        ("abcdef", "f", 0.0),
        ("abcde", "ac", (1 + 2 / 3) / 2),
        ("", "a", 0.0),
    ],
)
def test_the_earlier_the_right_claim_the_better(ranked: str, right: str, expected: float):
    assert average_precision(list(ranked), set(right)) == pytest.approx(expected)


def test_all_messages_count_alike():
    assert mean_average_precision([["a"], ["b"]], [{"a"}, {"c"}]) == 0.5


@pytest.mark.parametrize("year", YEARS)
def test_in_what_is_kept_the_bot_is_ahead_of_every_other_ranking(year: str):
    found = dict(table.kept_figures()[year].rankings)
    plain, with_model = found.pop(ours.PLAIN), found.pop(ours.WITH_MODEL)
    assert len(found) >= 9
    assert plain >= max(found.values())
    assert with_model >= max(found.values()) + 0.03


def test_the_table_is_what_is_kept():
    assert table.FILE.read_text() == table.written(table.kept_figures())
