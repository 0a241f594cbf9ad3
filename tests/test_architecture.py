"""The rooms know each other only as pyproject.toml says, and each of its contracts notices its breach."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "storage")
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]

BREACHES = [
    ("rooms", "bot/language/tokens.py", "import bot.matching.answer"),
    ("rooms", "bot/matching/answer.py", "import bot.replies.reply"),
    ("rooms", "bot/replies/reply.py", "import bot.handlers.routes"),
    ("rooms", "bot/handlers/routes.py", "import bot.app"),
    ("rooms", "bot/handlers/routes.py", "import bot.terminal.chat"),
    ("rooms", "bot/app.py", "import bot.commands"),
    ("rooms", "bot/matching/answer.py", "import bot.moderation.people"),
    ("rooms", "bot/moderation/people.py", "import bot.replies.reply"),
    ("rooms", "bot/links/judging.py", "import bot.handlers.calendar"),
    ("rooms", "bot/cellar.py", ""),
    ("record", "storage/tables.py", "import bot.settings"),
    ("values", "storage/records.py", "import storage.tables"),
    ("frozen", "bot/matching/judge.py", "import storage.store"),
    ("frozen", "bot/replies/card.py", "import bot.settings"),
    ("pure", "bot/replies/desk/keys.py", "import bot.moderation.submitting"),
    ("pure", "bot/matching/judge.py", "import telegram"),
    ("pure", "bot/replies/card.py", "import time"),
    ("pure", "bot/language/tokens.py", "import sqlmodel"),
    ("sql", "bot/handlers/record.py", "import sqlalchemy"),
    ("telegram", "bot/commands/run.py", "import telegram"),
    ("telegram", "bot/moderation/submitting.py", "import telegram"),
    ("telegram", "storage/store.py", "import telegram"),
]


def lint(folder: Path) -> tuple[int, str]:
    """Run import-linter on the packages in a folder; return its exit code and report."""
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--config", ROOT / "pyproject.toml", "--no-cache"],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | {"COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy the packages, to be changed at will."""
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_every_contract_is_kept():
    code, report = lint(ROOT)
    assert code == 0, report
    assert f"Contracts: {len(CONTRACTS)} kept, 0 broken." in report


@pytest.mark.parametrize(("contract", "file", "line"), BREACHES)
def test_a_breach_is_noticed(contract: str, file: str, line: str, copy: Path):
    with (copy / file).open("a") as module:
        module.write(f"\n{line}\n")
    code, report = lint(copy)
    name = next(each["name"] for each in CONTRACTS if each["id"] == contract)
    assert code == 1, report
    assert f"{name} BROKEN" in report


def test_the_table_of_breaches_leaves_no_contract_out():
    assert {contract for contract, _, _ in BREACHES} == {contract["id"] for contract in CONTRACTS}


def test_the_values_everyone_shares_need_nothing_but_python():
    graph = grimp.build_graph("storage", include_external_packages=True)
    assert graph.find_modules_directly_imported_by("storage.records") <= sys.stdlib_module_names
