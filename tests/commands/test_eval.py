"""`eval`: files of messages are answered from the record and scored."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from storage.interchange import dump
from tests.storage.samples import OFFER, claim

if TYPE_CHECKING:
    from pathlib import Path

Bot = Callable[..., subprocess.CompletedProcess[str]]

NOT_IN_RECORD = "not-in-the-record"


def item(text: str, **fields: str | None) -> dict[str, str | None]:
    return {"text": text, "lang": "en", "kind": "plain", **fields}


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, ...]:
    """Return the options that name two files: right and wrong by two claims put into the record."""
    questions = [
        item(OFFER.claim["en"], expect=OFFER.id),
        item(OFFER.claim["uk"], lang="uk", expect=OFFER.id),
        item(OFFER.claim["ru"], lang="ru", kind="role", expect=NOT_IN_RECORD),
    ]
    negatives = [item("", kind="empty", near=None), item(OFFER.claim["en"], kind="number", near=OFFER.id)]
    options = []
    for name, items in (("questions", questions), ("negatives", negatives)):
        path = tmp_path / f"{name}.json"
        path.write_text(json.dumps(items, ensure_ascii=False), encoding="utf-8")
        options += [f"--{name}", str(path)]
    return tuple(options)


@pytest.mark.usefixtures("record")
def test_the_scores_are_printed_and_claims_that_are_not_in_the_record_are_named(
    bot: Bot, files: tuple[str, ...]
):
    done = bot("eval", *files, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    rows = [line.split() for line in done.stdout.splitlines()]
    assert ["all", "3", "2", "0", "0", "1", "66.7", "%"] in rows
    assert ["all", "2", "1", "0", "0", "0", "0", "1", "50.0", "%"] in rows
    assert "p50" in done.stdout
    assert done.stderr == f"Not in the record, but expected: {NOT_IN_RECORD}.\n"


@pytest.mark.usefixtures("record")
def test_verbose_lists_what_is_not_as_hoped_before_the_scores(bot: Bot, files: tuple[str, ...]):
    output = bot("eval", *files, "--verbose").stdout
    wrong = f"wrong: questions 3, ru, role\n  {OFFER.claim['ru']}\n  expect: {NOT_IN_RECORD}\n"
    assert output.startswith(
        f"{wrong}  said: match: {OFFER.id}\n\nfalse confirmation: negatives 2, en, number\n"
    )
    assert output.index("false confirmation:") < output.index("\nquestions ")


@pytest.mark.usefixtures("record")
def test_json_holds_the_same_and_negatives_may_be_left_out(bot: Bot, files: tuple[str, ...]):
    report = json.loads(bot("eval", *files, "--json", "--verbose").stdout)
    assert (report["questions"]["right"], report["questions"]["wrong"]) == (2, 1)
    assert report["negatives"]["false_confirmations"] == 1
    assert 0 < report["ms"]["p50"] <= report["ms"]["p99"]
    assert [case["position"] for case in report["cases"]] == [3, 2]
    assert list(json.loads(bot("eval", *files[:2], "--json").stdout)) == ["questions", "ms"]


@pytest.mark.usefixtures("record")
def test_the_table_is_the_same_every_time_and_changes_with_a_result(
    bot: Bot, files: tuple[str, ...], tmp_path: Path
):
    tables = [tmp_path / name for name in ("first.txt", "second.txt", "third.txt")]
    bot("eval", *files, "--table", str(tables[0]))
    bot("eval", *files, "--table", str(tables[1]))
    bot("import", "-", given=dump([claim(NOT_IN_RECORD)], "json"))
    bot("eval", *files, "--table", str(tables[2]))
    first, second, third = (table.read_text(encoding="utf-8") for table in tables)
    assert first == second != third
    assert f"role\tru\t{NOT_IN_RECORD}\tmatch\twrong\t{OFFER.claim['ru']}\n" in first
    assert "# questions: count 3, right 2, wrong 1\n" in first


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--questions", "nowhere.yaml"), "nowhere.yaml cannot be read: No such file or directory."),
        (("--questions", "-"), "-: entry 1: expect: is missing."),
    ],
)
def test_a_file_that_cannot_be_scored_is_one_sentence(bot: Bot, options: tuple[str, ...], sentence: str):
    done = bot("eval", *options, given="- {text: a, lang: uk, kind: k}")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{sentence}\n")


@pytest.mark.usefixtures("record")
def test_a_table_that_cannot_be_written_is_one_sentence(bot: Bot, files: tuple[str, ...], tmp_path: Path):
    done = bot("eval", *files[:2], "--table", f"{tmp_path}/nowhere/table.txt")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.endswith("table.txt cannot be written: No such file or directory.\n")
