"""A dry run says of each record what an import would do with it."""

from __future__ import annotations

from dataclasses import replace

from storage.interchange import dump, preview, read_claims
from storage.interchange.previewing import Fate
from tests.storage.samples import OFFER, REFUSAL, claim

STORED = {OFFER.id: OFFER, REFUSAL.id: REFUSAL}


def test_records_are_added_changed_left_or_refused():
    broken = dump([replace(claim("broken"), verdict="wrong")], "yaml")
    text = dump([claim("new"), replace(OFFER, tags=("630",)), REFUSAL], "yaml") + broken
    seen = preview(read_claims(text, name="claims.yaml"), STORED)
    assert [(outcome.record, outcome.fate) for outcome in seen.outcomes] == [
        ("new", Fate.ADDED),
        (OFFER.id, Fate.CHANGED),
        (REFUSAL.id, Fate.UNCHANGED),
        ("broken", Fate.REFUSED),
    ]


def test_of_a_change_every_field_is_named():
    seen = preview(read_claims(dump([replace(OFFER, tags=("630",))], "csv"), name="x"), STORED)
    (changed,) = seen.of(Fate.CHANGED)
    assert [(change.path, change.before, change.after) for change in changed.changes] == [
        ("tags[1]", "offer", None)
    ]


def test_of_a_refusal_every_problem_is_named_with_its_line():
    text = dump([replace(claim("broken"), verdict="wrong", tags=("x" * 101,))], "yaml")
    (refused,) = preview(read_claims(text, name="claims.yaml"), STORED).of(Fate.REFUSED)
    lines = text.splitlines()
    assert [(problem.field, lines[problem.line - 1]) for problem in refused.problems] == [
        ("verdict", "  verdict: wrong"),
        ("tags[0]", "  - " + "x" * 101),
    ]


def test_a_file_that_cannot_be_read_is_refused_as_a_whole():
    (refused,) = preview(read_claims("- id: 'x", name="claims.yaml"), STORED).outcomes
    assert (refused.record, refused.fate) == ("", Fate.REFUSED)
    assert "cannot be read as YAML" in str(refused.problems[0])
