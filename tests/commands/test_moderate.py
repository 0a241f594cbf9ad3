"""`python -m bot moderate`: the desk from the command line, under the same rules and in the same audit."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

import pytest

from bot.commands.moderate import user_id
from bot.settings import LARGEST_USER_ID
from storage.store import Store
from tests.end_to_end.asked import REFUSED_ID

ROOT = Path(__file__).resolve().parents[2]


async def moderate(database: Path, *arguments: str) -> tuple[str, str, int]:
    """Run the command; return what it wrote to stdout and stderr, and its exit code."""
    env = {"PATH": os.environ["PATH"], "LANG": "en_US.UTF-8", "DATABASE_URL": f"sqlite:///{database}"}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "moderate", *arguments, env=env, cwd=ROOT, stdin=-3, stdout=-1, stderr=-1
    )
    out, err = await process.communicate()
    return out.decode(), err.decode(), process.returncode or 0


async def test_lines_are_done_in_their_order_with_the_name_in_the_audit(tmp_path: Path):
    database = tmp_path / "claims.db"
    out, _, code = await moderate(
        database, "--as", "olena", f"/retire {REFUSED_ID} a mistake", "1", "/undo", "1"
    )
    assert code == 0
    assert "Undo change" in out
    async with Store.open(f"sqlite:///{database}") as store:
        undone, retired, added = await store.desk.audit.of(REFUSED_ID)
    assert (retired.by, retired.reason, undone.by, added.by) == (
        "cli:olena",
        "a mistake",
        "cli:olena",
        "fixtures",
    )
    assert undone.after == added.after


@pytest.mark.parametrize("line", ["/retire no-such-claim", "/nonsense", "/undo 999999"])
async def test_what_is_refused_makes_the_exit_code_one(tmp_path: Path, line: str):
    out, _, code = await moderate(tmp_path / "claims.db", "--as", "olena", line, "/find 630")
    assert code == 1
    assert "likest first" in out


@pytest.mark.parametrize("given", [("--as", "o lena"), ("--as", "user:5"), ()])
async def test_who_is_at_the_keyboard_must_be_said_by_a_plain_name(tmp_path: Path, given: tuple[str, ...]):
    _, err, code = await moderate(tmp_path / "claims.db", *given, "/find 630")
    assert code == 1
    assert "--as" in err


def test_people_at_the_keyboard_are_nobody_on_telegram_and_not_each_other():
    assert user_id("olena") == user_id("olena") != user_id("ivan")
    assert min(user_id("olena"), user_id("ivan")) > LARGEST_USER_ID
