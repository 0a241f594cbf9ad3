"""The words of words.yaml."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def words(name: str) -> dict[str, Any]:
    """Return one of the tables of the file."""
    table: dict[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))[name]
    return table
