"""A record in a file of its own for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from storage.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
def url(tmp_path: Path) -> str:
    """Return the address of a database that does not exist yet, in a folder that does not either."""
    return f"sqlite:///{tmp_path}/data/claims.db"


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """Give an open, empty record."""
    async with Store.open(url) as opened:
        yield opened
