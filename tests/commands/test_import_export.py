"""`import` and `export`: all or nothing, the same again changes nothing, out comes what went in."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from storage.interchange import dump
from storage.records import Status
from storage.store import Store
from tests.storage.samples import OFFER, REFUSAL, as_given, claim

if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.records import Claim

    Bot = Callable[..., subprocess.CompletedProcess[str]]

ROOT = Path(__file__).parents[2]
RECORD = (OFFER, replace(REFUSAL, status=Status.RETIRED))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file of two claims, one of them retired."""
    path = tmp_path / "claims.yaml"
    path.write_text(dump(RECORD, "yaml"), encoding="utf-8")
    return path


def outcome(done: subprocess.CompletedProcess[str]) -> tuple[int, str, str]:
    return done.returncode, done.stdout, done.stderr


def test_an_import_says_how_many_claims_it_added_changed_and_left(bot: Bot, file: Path):
    assert outcome(bot("import", str(file))) == (0, "2 added, 0 changed, 0 unchanged.\n", "")
    assert outcome(bot("import", str(file))) == (0, "0 added, 0 changed, 2 unchanged.\n", "")
    changed = dump([replace(OFFER, tags=()), claim("x"), REFUSAL], "json")
    assert outcome(bot("import", "-", given=changed)) == (0, "1 added, 2 changed, 0 unchanged.\n", "")


def test_an_export_gives_back_the_file_and_its_import_changes_nothing(bot: Bot, file: Path, tmp_path: Path):
    bot("import", str(file))
    assert outcome(bot("export")) == (0, file.read_text(encoding="utf-8"), "")
    for name, options, begins in (
        ("a.json", (), "["),
        ("b", ("--format", "json"), "["),
        ("c.yaml", (), "- id"),
        ("d.CSV", (), "\ufeffid,claim.en"),
    ):
        target = tmp_path / name
        assert outcome(bot("export", *options, str(target))) == (0, "", "")
        assert target.read_text(encoding="utf-8").startswith(begins)
        assert outcome(bot("import", str(target))) == (0, "0 added, 0 changed, 2 unchanged.\n", "")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "a.json",
        "b",
        "c.yaml",
        "claims.yaml",
        "d.CSV",
        "data",
    ]


def test_an_export_can_be_claimreview(bot: Bot, file: Path):
    bot("import", str(file))
    done = bot("export", "--format", "claimreview")
    assert {review["@type"] for review in json.loads(done.stdout)} == {"ClaimReview"}
    assert done.returncode == 0


def test_an_export_works_where_the_terminal_knows_no_unicode(bot: Bot, file: Path):
    bot("import", str(file))
    done = bot("export", PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert outcome(done) == (0, file.read_text(encoding="utf-8"), "")


def test_a_broken_file_changes_nothing_and_is_explained(bot: Bot, file: Path, tmp_path: Path):
    bot("import", str(file))
    before = bot("export").stdout
    broken = tmp_path / "broken.yaml"
    broken.write_text(
        dump([claim("new"), replace(OFFER, tags=("changed",))], "yaml").replace("http:", "ftp:")
    )
    done = bot("import", str(broken))
    assert outcome(done)[:2] == (1, "")
    assert done.stderr.splitlines() == [
        f"{broken}: {where}.sources[1].url: must begin with http:// or https:// (line {line})."
        for where, line in (("new: statements[0]", 40), ("ru-offers-630: statements[0]", 90))
    ]
    assert bot("export").stdout == before


def test_a_dry_run_says_what_would_happen_and_writes_nothing(bot: Bot, file: Path, tmp_path: Path):
    bot("import", str(file))
    before = bot("export").stdout
    changed = tmp_path / "changed.csv"
    changed.write_text(dump([claim("new"), replace(OFFER, tags=("630",))], "csv"), encoding="utf-8")
    changes = ["changed: ru-offers-630", '  tags[1]: "offer" -> nothing']
    done = bot("import", "--dry-run", str(changed))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "Nothing is written. 1 added, 1 changed, 0 unchanged, 0 refused.",
        "added: new",
        *changes,
    ]
    broken = changed.read_text(encoding="utf-8").replace("http://", "ftp://", 1).encode()
    changed.write_bytes(broken)
    done = bot("import", "--dry-run", str(changed))
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines() == [
        "Nothing is written. 0 added, 1 changed, 0 unchanged, 1 refused.",
        *changes,
        "refused: new",
        "  url: must begin with http:// or https:// (line 3)",
    ]
    assert bot("export").stdout == before


def test_a_file_that_cannot_be_read_or_written_is_explained(bot: Bot, tmp_path: Path):
    assert outcome(bot("import", "no such file")) == (
        1,
        "",
        "no such file cannot be read: No such file or directory.\n",
    )
    assert outcome(bot("import", str(tmp_path))) == (1, "", f"{tmp_path} cannot be read: Is a directory.\n")
    target = f"{tmp_path}/nowhere/out.yaml"
    assert outcome(bot("export", target)) == (
        1,
        "",
        f"{target} cannot be written: No such file or directory.\n",
    )


def test_an_export_that_fails_leaves_the_older_file(bot: Bot, tmp_path: Path):
    old = tmp_path / "backup.yaml"
    old.write_text("the older backup")
    (tmp_path / "none.db").write_text("no database at all" * 100)
    assert bot("export", str(old), DATABASE_URL=f"sqlite:///{tmp_path}/none.db").returncode == 1
    assert old.read_text() == "the older backup"


def test_a_reader_of_the_export_may_go_away(environment: dict[str, str], tmp_path: Path, bot: Bot):
    many = tmp_path / "many.json"
    many.write_text(dump([claim(f"c{number}") for number in range(200)], "json"), encoding="utf-8")
    bot("import", str(many))
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m bot export | head -n 1"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome(done) == (0, "- id: c0\n", "")


async def stored(environment: dict[str, str]) -> list[Claim]:
    async with Store.open(environment["DATABASE_URL"]) as store:
        return [as_given(claim) async for claim in store.iter_claims(status=None)]


def size_of(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0


async def test_an_import_killed_while_it_writes_leaves_the_record_as_it_was(
    bot: Bot, environment: dict[str, str], file: Path, tmp_path: Path
):
    bot("import", str(file))
    large = tmp_path / "large.json"
    large.write_text(
        dump([replace(OFFER, tags=()), *(claim(f"c{n}") for n in range(3000))], "json"), encoding="utf-8"
    )
    log = Path(environment["DATABASE_URL"].removeprefix("sqlite:///") + "-wal")
    for size in (1, 1_000_000, 3_000_000):
        importing = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "import", str(large)),
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
        )
        async with asyncio.timeout(60):
            while importing.returncode is None and size_of(log) < size:  # noqa: ASYNC110
                await asyncio.sleep(0.005)  # a file tells nobody that it grew
        importing.kill()
        output, _ = await importing.communicate()
        assert (importing.returncode, output) == (-9, b"")
        assert await stored(environment) == list(RECORD)
    assert outcome(bot("import", str(large))) == (0, "3000 added, 1 changed, 0 unchanged.\n", "")
