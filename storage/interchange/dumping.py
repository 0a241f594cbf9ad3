"""From claims to a file's text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import yaml

from storage.interchange.claimreview import dump_claimreview
from storage.interchange.plain import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from storage.records import Claim

FAST_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
WIDTH = 10**9
"""Longer than any text: one text is one line."""


def _yaml(claims: Iterable[Claim]) -> str:
    return "".join(map(_yaml_entry, claims)) or "[]\n"


def _yaml_entry(claim: Claim) -> str:
    def dump(dumper: type[yaml.SafeDumper]) -> str:
        written: str = yaml.dump(
            [plain(claim)], Dumper=dumper, sort_keys=False, allow_unicode=True, width=WIDTH
        )
        return written

    fast = dump(FAST_DUMPER)
    # libyaml writes emoji as \U0001F600; the slow dumper leaves them readable.
    return dump(yaml.SafeDumper) if "\\U" in fast else fast


def _json(claims: Iterable[Claim]) -> str:
    return json.dumps([plain(claim) for claim in claims], ensure_ascii=False, indent=2) + "\n"


FORMATS: Mapping[str, Callable[[Iterable[Claim]], str]] = {
    "yaml": _yaml,
    "json": _json,
    "claimreview": dump_claimreview,
}
"""The formats of an export; yaml and json are those an import reads."""


def dump(claims: Iterable[Claim], format: str) -> str:  # noqa: A002
    """Write claims in one of FORMATS; reading yaml or json gives the same claims back."""
    return FORMATS[format](claims)
