"""At the keyboard, files are read from and written to the disk."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from storage.interchange import dump, parse
from tests.storage.samples import OFFER

ROOT = Path(__file__).parents[2]


def typed(lines: str, folder: Path) -> str:
    """Type lines to the bot in the terminal, as its owner, and return what it shows."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        input=lines,
        cwd=ROOT,
        env=os.environ
        | {
            "DATABASE_URL": f"sqlite:///{folder}/claims.db",
            "OWNER_IDS": "2",
            "LOAD_FIXTURES": "no",
            "LANG": "en_GB.UTF-8",
            "TMPDIR": str(folder),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_a_file_is_imported_by_its_path_and_an_export_says_where_it_lies(tmp_path: Path):
    (tmp_path / "claims.yaml").write_text(dump([OFFER], "yaml"))
    shown = typed(f"/import {tmp_path}/claims.yaml\n1\n/export yaml\n", tmp_path)
    assert "1 added, 0 changed" in shown
    path = Path(shown.partition("📎 ")[2].splitlines()[0])
    assert parse(path.read_text(), name=path.name) == (OFFER,)


def test_a_path_that_does_not_exist_is_answered_by_how_to_send_a_file(tmp_path: Path):
    assert "as a document" in typed("/import nowhere.yaml\n", tmp_path)
