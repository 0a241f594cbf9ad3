"""The committed score: a change of the engine shows as a difference of fixtures/results.txt."""

from __future__ import annotations

import json
import subprocess
import sys
from difflib import unified_diff
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.matching.stored import FIXTURES

if TYPE_CHECKING:
    from pathlib import Path

RESULTS = FIXTURES / "results.txt"
EVALUATE = ("eval", "--questions", "fixtures/questions.yaml", "--negatives", "fixtures/negatives.yaml")
REFRESH = (
    f"DATABASE_URL=sqlite:///$(mktemp -d)/claims.db python -m bot {' '.join(EVALUATE)} "
    f"--table fixtures/{RESULTS.name}"
)
"""A database that is new, so that the record is the one in fixtures/."""

SHOWN = 20


class Report(NamedTuple):
    """What `eval` writes: a line for each message, and the sums."""

    table: str
    sums: dict[str, dict[str, int]]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Score the engine as `make eval` does, with a record that is filled from the fixtures."""
    folder: Path = tmp_path_factory.mktemp("eval")
    done = subprocess.run(
        [sys.executable, "-m", "bot", *EVALUATE, "--json", "--table", str(folder / "results.txt")],
        cwd=FIXTURES.parent,
        env={"DATABASE_URL": f"sqlite:///{folder}/claims.db"},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return Report((folder / "results.txt").read_text("utf-8"), json.loads(done.stdout))


def test_the_committed_table_is_what_the_engine_answers(report: Report):
    committed = RESULTS.read_text("utf-8") if RESULTS.exists() else ""
    changes = unified_diff(
        committed.splitlines(), report.table.splitlines(), "committed", "now", lineterm="", n=0
    )
    shown = "\n".join(islice(changes, SHOWN))
    assert not shown, (
        f"{RESULTS.name} is out of date; look at the changes, then refresh it:\n{REFRESH}\n{shown}"
    )


def test_at_least_seven_in_eight_questions_are_answered_right(report: Report):
    questions = report.sums["questions"]
    assert questions["right"] >= 0.875 * questions["count"]


def test_at_most_one_in_two_hundred_questions_is_answered_with_another_claim(report: Report):
    questions = report.sums["questions"]
    assert questions["wrong"] <= 0.005 * questions["count"]


@pytest.mark.xfail(
    strict=True, reason="some near-misses are still confirmed: see the false confirmations in results.txt"
)
def test_nothing_that_no_claim_answers_is_confirmed(report: Report):
    assert report.sums["negatives"]["false_confirmations"] == 0


def test_nine_in_ten_near_misses_are_answered_with_what_differs(report: Report):
    by_kind = report.sums["negatives"]["by_kind"]
    misses = [by_kind[kind] for kind in ("number", "actor", "polarity", "object", "predicate", "date")]
    assert sum(kind["near_named"] for kind in misses) >= 0.9 * sum(kind["count"] for kind in misses)
