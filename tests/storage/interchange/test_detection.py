"""The format of a file is told by its text, and only then by its name."""

from __future__ import annotations

import pytest

from storage.interchange import FORMATS, dump, format_named, parse, read_claims
from tests.storage.samples import OFFER, REFUSAL


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("name", ["-", "claims", "claims.txt", "claims.yaml", "claims.csv", "claims.json"])
def test_every_export_is_read_whatever_the_file_is_called(kind: str, name: str):
    reading = read_claims(dump([OFFER, REFUSAL], kind), name=name)
    assert (reading.format, reading.problems) == (kind, ())
    assert [claim.id for claim in reading.claims] == [OFFER.id, REFUSAL.id]


@pytest.mark.parametrize("kind", ["yaml", "json", "csv"])
@pytest.mark.parametrize("name", ["-", "claims.csv", "claims.json", "claims.jsonld"])
def test_what_may_be_imported_without_loss_is(kind: str, name: str):
    assert parse(dump([OFFER, REFUSAL], kind), name=name) == (OFFER, REFUSAL)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("record.yaml", "yaml"),
        ("RECORD.YML", "yaml"),
        ("a.b/record.json", "json"),
        ("record.jsonld", "claimreview"),
        ("record.CSV", "csv"),
        ("record.tsv", "csv"),
        ("-", "yaml"),
        ("record", "yaml"),
    ],
)
def test_an_ending_stands_for_a_format(name: str, kind: str):
    assert format_named(name).name == kind


@pytest.mark.parametrize(
    ("name", "text", "kind", "reason"),
    [
        ("x.csv", "name,age\nx,1\n", "csv", "must name its columns in the first row"),
        ("x.yaml", "name,age\nx,1\n", "yaml", "must hold a list of claims"),
        ("x.csv", "{}", "json", "must hold a list of claims"),
        ("x.json", "words", "json", "must hold a list of claims"),
        ("x", '{"@context": "https://schema.org"}', "claimreview", "holds no ClaimReview"),
    ],
)
def test_what_looks_like_no_format_is_taken_for_what_its_name_says(
    name: str, text: str, kind: str, reason: str
):
    reading = read_claims(text, name=name)
    assert reading.format == kind
    assert reading.problems[0].reason.startswith(reason)


def test_a_record_that_speaks_of_claimreview_is_still_a_record():
    text = dump([REFUSAL], "json").replace("630 prisoners", '630 {\\"@type\\": \\"ClaimReview\\"}')
    assert read_claims(text, name="x").format == "json"
