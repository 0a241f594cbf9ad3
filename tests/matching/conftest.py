"""The engine over the record a new installation starts with, built once."""

from __future__ import annotations

import pytest

from bot.matching.engine import Engine
from tests.matching.stored import CLAIMS


@pytest.fixture(scope="session")
def engine() -> Engine:
    return Engine(CLAIMS)
