"""A running bot can be told from a stuck one and from none, from outside and without a port."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tempfile
import time
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot import health

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

ROOT = Path(__file__).parents[1]
PATIENCE = 60.0


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Choose where signs of life are given, here and in the processes of a test."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


async def start(place: Path, word: str) -> asyncio.subprocess.Process:
    variables = {"TMPDIR": str(place), "DATABASE_URL": f"sqlite:///{place}/claims.db", "LOAD_FIXTURES": "no"}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", word, env=variables, cwd=ROOT, stdin=-1, stdout=-1, stderr=-1
    )


async def check(place: Path) -> tuple[int | None, str]:
    """Run `python -m bot health`; return its exit code and the sentence it wrote."""
    process = await start(place, "health")
    out, err = await process.communicate()
    return process.returncode, (out + err).decode().strip()


@asynccontextmanager
async def running(place: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run a bot without a token, from its first sign of life until it is told to stop."""
    process = await start(place, "run")
    async with asyncio.timeout(PATIENCE):
        while health.silence() is None:  # noqa: ASYNC110 -- another process gives the sign
            await asyncio.sleep(0.02)
        yield process
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        await process.communicate()


async def test_a_running_bot_is_alive_and_a_stopped_one_is_not(place: Path):
    async with running(place):
        assert await check(place) == (0, "The bot is alive.")
    assert await check(place) == (1, "No bot is running here.")


async def test_a_killed_bot_counts_as_stuck_once_its_last_sign_is_old(place: Path):
    async with running(place) as process:
        process.kill()
        await process.wait()
    last = time.time() - health.ALARM - 5
    os.utime(health.sign(), (last, last))
    code, sentence = await check(place)
    assert code == 1
    assert sentence.startswith("The bot gave its last sign of life 6")


async def test_signs_are_repeated_while_the_event_loop_turns_and_not_while_it_is_stuck():
    async with health.signs_of_life(every=0.01):
        await asyncio.sleep(0.1)
        os.utime(health.sign(), (0, 0))
        await asyncio.sleep(0.1)
        assert health.silence() < health.ALARM
        os.utime(health.sign(), (0, 0))
        time.sleep(0.1)  # noqa: ASYNC251 -- this is what being stuck means
        assert health.silence() > health.ALARM


async def test_a_bot_without_a_place_for_signs_works_all_the_same(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr(tempfile, "tempdir", os.devnull)
    async with health.signs_of_life(every=0.01):
        await asyncio.sleep(0.05)
    assert health.silence() is None
    assert [record.message for record in caplog.records] == [
        "No sign of life can be given (Not a directory); `health` will find none."
    ]
