"""The record a new installation starts with, as values for tests."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from storage.interchange import parse

FIXTURES = Path(__file__).parents[2] / "fixtures"
_FILES = sorted((FIXTURES / "claims").glob("*.yaml"))

CLAIMS = tuple(claim for file in _FILES for claim in parse(file.read_text(encoding="utf-8"), name=file.name))

FIGURES = frozenset(
    int(figure)
    for file in _FILES
    for figure in re.findall(r"\d+", re.sub(r"(?<=\d)[ \u00a0,.](?=\d{3}\b)", "", file.read_text("utf-8")))
)
"""Every figure that stands anywhere in the record."""


class Wording(NamedTuple):
    """A text of a claim: its own wording in a language, or an alias."""

    claim: str
    language: str
    text: str


WORDINGS = tuple(
    Wording(claim.id, language, text)
    for claim in CLAIMS
    for language in dict.fromkeys((*claim.claim, *claim.aliases))
    for text in (claim.claim.get(language), *claim.aliases.get(language, ()))
    if text is not None
)
