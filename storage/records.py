"""The record as frozen values: what matching and replies read, free of SQL and Telegram."""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

LocalText = Mapping[str, str]
"""A text by language code ("en", "uk", "ru", ...); languages the source does not give are absent."""

LocalTexts = Mapping[str, tuple[str, ...]]
"""Several texts by language code."""


class Verdict(StrEnum):
    """What those who assessed a claim say of it."""

    TRUE = "true"
    FALSE = "false"
    MISLEADING = "misleading"
    NEEDS_CONTEXT = "needs-context"
    DISPUTED = "disputed"
    UNPROVEN = "unproven"


class Stance(StrEnum):
    """What a statement does to the claim it stands under."""

    ASSERTS = "asserts"
    REBUTS = "rebuts"
    CONTEXT = "context"


class Side(StrEnum):
    """Whom a speaker speaks for."""

    UKRAINE = "ukraine"
    RUSSIA = "russia"
    THIRD_PARTY = "third-party"


class Status(StrEnum):
    """Whether askers see a claim."""

    PUBLISHED = "published"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement can be read."""

    url: str
    publisher: str | None = None
    title: str | None = None
    published_on: date | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who made a statement, in which role, for which side."""

    name: LocalText
    role: LocalText
    side: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What one speaker said of a claim, and the sources that carry it."""

    stance: Stance
    speaker: Speaker
    text: LocalText
    said_on: date | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable proposition with everything the record holds about it.

    `changed_at` is set by the store (aware, UTC) and is no part of the interchange format.
    """

    id: str
    claim: LocalText
    verdict: Verdict
    aliases: LocalTexts
    verdict_by: LocalText
    summary: LocalText
    tags: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    first_seen: date | None = None
    status: Status = Status.PUBLISHED
    changed_at: datetime | None = None

    @property
    def key(self) -> str:
        """Return the short name of this claim for buttons and deep links."""
        return claim_key(self.id)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return the claim's sources in order of appearance, each address once."""
        return tuple({s.url: s for statement in self.statements for s in statement.sources}.values())


def claim_key(claim_id: str) -> str:
    """Derive a 13-character ASCII key from a claim's id.

    It is a pure function of the id, so it is the same on every replica and after a restart, and
    short enough for Telegram's 64 bytes of callback data whatever the id is.
    """
    digest = blake2b(claim_id.encode(), digest_size=8).digest()
    return b32encode(digest).decode().rstrip("=").lower()


@dataclass(frozen=True, slots=True)
class KeptQuestion:
    """A question its asker sent to the moderators; `asked_at` is aware.

    The message it came in (`chat_id`, `message_id`) tells it from every other.
    """

    text: str
    language: str
    chat_id: int
    message_id: int
    user_id: int
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What happened to the claims that were put into the record: their ids, in the order given."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Revision:
    """How far the record has come: when a claim last changed (aware, UTC), and the last change of a word."""

    changed_at: datetime | None
    taught: int
