"""Codes of languages: ISO 639-1, ISO 639-2 where there is no shorter one, with script or region."""

from __future__ import annotations

import re
from pathlib import Path

SHORT = frozenset(Path(__file__).with_name("iso639-1.txt").read_text(encoding="ascii").split())
SHORT_LENGTH = 2

MISTAKEN = {
    "ua": "uk",
    "by": "be",
    "cz": "cs",
    "gr": "el",
    "jp": "ja",
    "kz": "kk",
    "ukr": "uk",
    "rus": "ru",
    "eng": "en",
}
"""Codes of countries and longer codes that people write for a language, and what they mean."""

SHAPE = re.compile(r"([a-z]{2,3})(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")


def language_code(code: str) -> str:
    """Return the code if it is a language's; raises ValueError saying what would be right."""
    shape = SHAPE.fullmatch(code)
    primary = shape[1] if shape else code.lower()
    if primary in MISTAKEN:
        raise ValueError(f"{code!r} is no language code; did you mean {MISTAKEN[primary]!r}?")
    if not shape or (len(primary) == SHORT_LENGTH and primary not in SHORT):
        raise ValueError(f"{code[:40]!r} is no language code; codes are such as en, uk, ru or pt-BR")
    return code
