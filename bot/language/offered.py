"""The languages the bot speaks with its readers: one entry of offered.yaml each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

WHEN_UNKNOWN = "uk"
"""The language of a reader of whom nothing is known."""

WHEN_OTHER = "en"
"""The language of a reader whose own is not offered."""


@dataclass(frozen=True, slots=True)
class OfferedLanguage:
    """A language of replies: its name in itself and how dates and numbers are written in it."""

    code: str
    own_name: str
    reads_also: tuple[str, ...]
    months: tuple[str, ...]
    months_of_day: tuple[str, ...]
    day: str
    month: str
    year: str
    day_inside_year: str
    month_inside_year: str
    thousands: str
    shortest_grouped: int


def _load() -> tuple[OfferedLanguage, ...]:
    text = Path(__file__).with_name("offered.yaml").read_text(encoding="utf-8")
    return tuple(
        OfferedLanguage(**{name: _frozen(value) for name, value in entry.items()})
        for entry in yaml.safe_load(text)
    )


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


LANGUAGES: tuple[OfferedLanguage, ...] = _load()
"""The languages offered, in the order of the language menu."""

_BY_CODE = {language.code: language for language in LANGUAGES}


def is_offered(code: str) -> bool:
    """Tell whether replies can be written in the language with this code."""
    return code in _BY_CODE


def language_for(code: str | None) -> OfferedLanguage:
    """Choose the offered language that serves a reader best.

    `code` is a language tag as Telegram sends it ("uk", "en-GB") or None when nothing is known of
    the reader: they get Ukrainian then, and English when their own language is not offered.
    """
    if not code:
        return _BY_CODE[WHEN_UNKNOWN]
    return _BY_CODE.get(code.replace("_", "-").split("-")[0].lower(), _BY_CODE[WHEN_OTHER])
