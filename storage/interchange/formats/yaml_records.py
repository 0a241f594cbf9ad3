"""Claims as YAML: the form in which people write them by hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from storage.interchange.formats.format import Format
from storage.interchange.formats.records import read_records
from storage.interchange.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from storage.records import Claim

FAST_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
WIDTH = 10**9
"""Longer than any text: one text is one line."""

LIST = re.compile(r"(?:[ \t]*(?:#.*)?\n|---.*\n|%.*\n)*-\s")
"""The first entry of a list, after comments and the marks of a document."""


def _fits(text: str) -> bool:
    return bool(LIST.match(text))


def _write(claims: Iterable[Claim]) -> str:
    return "".join(map(_entry, claims)) or "[]\n"


def _entry(claim: Claim) -> str:
    def dump(dumper: type[yaml.SafeDumper]) -> str:
        written: str = yaml.dump(
            [plain(claim)], Dumper=dumper, sort_keys=False, allow_unicode=True, width=WIDTH
        )
        return written

    fast = dump(FAST_DUMPER)
    # libyaml writes emoji as \U0001F600; the slow dumper leaves them readable.
    return dump(yaml.SafeDumper) if "\\U" in fast else fast


YAML = Format("yaml", (".yaml", ".yml"), _fits, read_records, _write)
