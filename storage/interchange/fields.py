"""What single fields of a record may hold: types that check and tidy a value, each with its sentence."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from storage.interchange import limits
from storage.interchange.languages import language_code

UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ufffe\uffff]")
"""Control characters other than tab and line feed, and those that turn the direction of what follows."""

HOST = re.compile(r"[^\W_]([\w.-]*[^\W_])?")


def _seen(text: str) -> str:
    if hidden := UNSEEN.search(text):
        raise ValueError(f"holds the control character U+{ord(hidden[0]):04X}: take it out")
    return text


def _filled(text: str) -> str:
    if not text:
        raise ValueError("is empty")
    return text


def _single(text: str) -> str:
    if re.search(r"\s", text):
        raise ValueError("must not hold blanks")
    return text


def _nothing(value: object) -> object:
    """Take a blank text for none, as people leave fields empty."""
    return None if isinstance(value, str) and not value.strip() else value


def _web_address(text: str) -> str:
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise ValueError("is no web address") from None
    if parts.scheme not in {"http", "https"}:
        raise ValueError("must begin with http:// or https://")
    if not HOST.fullmatch(host) or "@" in parts.netloc:
        raise ValueError("must name the host after http:// or https://, such as https://example.org/page")
    return text


def _calendar_day(value: object) -> object:
    if not isinstance(value, str):
        return value
    day = value.strip()
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day):
        raise ValueError(f"must be a date such as 2024-12-31, not {day[:40]!r}")
    try:
        return date.fromisoformat(day)
    except ValueError:
        raise ValueError(f"must be a day of the calendar; {day} is none") from None


def _likely(day: date | None) -> date | None:
    # Tomorrow is today already in some time zones.
    latest = datetime.now(UTC).date() + timedelta(days=1)
    if day and not limits.EARLIEST <= day <= latest:
        raise ValueError(f"must lie between {limits.EARLIEST} and {latest}, which {day} does not")
    return day


def _given(texts: object) -> object:
    """Leave out the languages without a text."""
    if isinstance(texts, dict):
        return {language: text for language, text in texts.items() if _nothing(text) not in (None, [])}
    return {} if texts is None else texts


def _needed(texts: dict[str, str]) -> dict[str, str]:
    if not texts:
        raise ValueError("needs a text in at least one language, such as en, uk or ru")
    return texts


def absent_as_list(value: object) -> object:
    """Take a field without a value for an empty list."""
    return [] if value is None else value


def _stripped(limit: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, max_length=limit)


Text = Annotated[str, _stripped(limits.TEXT), AfterValidator(_seen)]
Line = Annotated[str, _stripped(limits.LINE), AfterValidator(_seen)]
Language = Annotated[str, AfterValidator(language_code)]

Id = Annotated[
    str, _stripped(limits.ID), AfterValidator(_filled), AfterValidator(_single), AfterValidator(_seen)
]
Tag = Annotated[str, _stripped(limits.TAG), AfterValidator(_filled), AfterValidator(_seen)]
Url = Annotated[
    str,
    _stripped(limits.URL),
    AfterValidator(_filled),
    AfterValidator(_single),
    AfterValidator(_seen),
    AfterValidator(_web_address),
]
Day = Annotated[
    date | None, BeforeValidator(_calendar_day), BeforeValidator(_nothing), AfterValidator(_likely)
]
OptionalLine = Annotated[Line | None, BeforeValidator(_nothing)]
OptionalLanguage = Annotated[Language | None, BeforeValidator(_nothing)]

Texts = Annotated[dict[Language, Text], Field(max_length=limits.LANGUAGES), BeforeValidator(_given)]
"""A text by language; languages without one are left out."""

NeededTexts = Annotated[Texts, AfterValidator(_needed)]

AliasList = Annotated[list[Annotated[Text, AfterValidator(_filled)]], Field(max_length=limits.ALIASES)]
Aliases = Annotated[dict[Language, AliasList], Field(max_length=limits.LANGUAGES), BeforeValidator(_given)]
Tags = Annotated[list[Tag], Field(max_length=limits.TAGS), BeforeValidator(absent_as_list)]
