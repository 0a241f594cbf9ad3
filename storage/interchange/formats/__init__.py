"""The formats of files: one file a format, and one row here."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from storage.interchange.formats.claimreview import CLAIMREVIEW
from storage.interchange.formats.csv_table import CSV
from storage.interchange.formats.json_records import JSON
from storage.interchange.formats.yaml_records import YAML

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from storage.interchange.formats.format import Format
    from storage.records import Claim

FORMATS: Mapping[str, Format] = {kind.name: kind for kind in (YAML, CSV, CLAIMREVIEW, JSON)}
"""Every format by its name, in the order in which a text is tried for them."""


def format_of(text: str, name: str) -> Format:
    """Return the format of a file: what its text looks like, else what its name says, else YAML."""
    return next((kind for kind in FORMATS.values() if kind.fits(text)), format_named(name))


def format_named(name: str) -> Format:
    """Return the format that a file's name stands for by its ending; YAML if none does."""
    ending = PurePath(name).suffix.lower()
    return next((kind for kind in FORMATS.values() if ending in kind.endings), YAML)


def dump(claims: Iterable[Claim], format: str) -> str:  # noqa: A002
    """Write claims in one of FORMATS; reading yaml, json or csv gives the same claims back."""
    return FORMATS[format].write(claims)
