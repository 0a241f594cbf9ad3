"""Whatever a file holds, reading it ends with claims and problems, never with a crash."""

from __future__ import annotations

import json
from time import perf_counter
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.interchange import dump, limits, read_claims
from storage.interchange.formats.columns import FIELDS
from tests.storage.samples import OFFER

KEYS = st.sampled_from(
    [
        *("@id", "@type", "@value", "url", "name", "identifier", "inLanguage", "claimReviewed", "author"),
        *("reviewRating", "alternateName", "ratingValue", "itemReviewed", "appearance", "citation"),
        *("mentions", "position", "affiliation", "keywords", "datePublished", "text", "additionalType"),
    ]
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from(["#a", "2024-01-01"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=30,
)
CELLS = st.text(alphabet="a1.,;\t\"\n\r'=é ", max_size=8)
HEADERS = st.sampled_from([f"{field.name}.en" if field.local else field.name for field in FIELDS])

fuzzed = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=200)


@fuzzed
@given(text=st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str):
    reading = read_claims(text, name="x")
    assert reading.claims or reading.problems or text.strip() in {"[]", ""} or reading.format == "csv"


@fuzzed
@given(review=st.dictionaries(KEYS, VALUES, max_size=15), others=st.lists(VALUES, max_size=2))
def test_any_linked_data_is_read_or_refused(review: dict[str, Any], others: list[Any]):
    document = [{**review, "@type": "ClaimReview", "@context": "https://schema.org"}, *others]
    reading = read_claims(json.dumps(document), name="x")
    assert reading.format == "claimreview"
    assert reading.claims or reading.problems


@fuzzed
@given(
    header=st.lists(HEADERS, min_size=1, unique=True), rows=st.lists(st.lists(CELLS, max_size=9), max_size=6)
)
def test_any_table_is_read_or_refused(header: list[str], rows: list[list[str]]):
    text = "\n".join(",".join(row) for row in (["id", "verdict", *header], *rows))
    for problem in read_claims(text, name="x.csv").problems:
        assert problem.reason


def test_a_file_with_very_many_mistakes_is_read_within_seconds():
    text = dump([OFFER] * 1000, "json").replace("2024-11-27", "27/11/2024")
    table = "id,claim.en,verdict\n" + "".join(f"x{number},A,wrong\n" for number in range(20_000))
    began = perf_counter()
    assert len(read_claims(text, name="x").problems) == 2000
    assert len(read_claims(table, name="x").problems) == 20_000
    assert perf_counter() - began < 20


def test_references_in_a_circle_end():
    author = {"@id": "#a", "name": {"@id": "#a"}, "affiliation": {"@id": "#a"}}
    text = json.dumps([{"@type": "ClaimReview", "url": "https://example.org", "author": author}])
    assert read_claims(text, name="x").problems


def test_more_claims_than_a_file_may_hold_are_refused():
    table = "id,verdict\n" + "".join(f"{number},true\n" for number in range(limits.CLAIMS + 1))
    (problem,) = read_claims(table, name="x").problems
    assert problem.reason == f"holds more than {limits.CLAIMS} claims: split it"
