"""The command line as people start it: a program of its own with an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from storage.store import Store
from tests.storage.samples import OFFER, REFUSAL

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Return the environment of a bot with a database of its own, not yet there."""
    return os.environ | {"DATABASE_URL": f"sqlite:///{tmp_path}/data/claims.db"}


@pytest.fixture
async def record(environment: dict[str, str]) -> None:
    """Put two claims into the bot's database: Russia's offer and Ukraine's refusal of the 630."""
    async with Store.open(environment["DATABASE_URL"]) as store:
        await store.put_claims([OFFER, REFUSAL], by="test")


@pytest.fixture
def bot(environment: dict[str, str]) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return what runs `python -m bot` with words, an input and variables, and waits for its end."""

    def run(*words: str, given: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "bot", *words],
            cwd=ROOT,
            env=environment | variables,
            input=given,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run
