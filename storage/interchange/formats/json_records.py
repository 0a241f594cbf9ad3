"""Claims as JSON: the same records for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from storage.interchange.formats.format import Format
from storage.interchange.formats.records import read_records
from storage.interchange.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from storage.records import Claim


def _fits(text: str) -> bool:
    return text.lstrip()[:1] in {"[", "{"}


def _write(claims: Iterable[Claim]) -> str:
    return json.dumps([plain(claim) for claim in claims], ensure_ascii=False, indent=2) + "\n"


JSON = Format("json", (".json",), _fits, read_records, _write)
