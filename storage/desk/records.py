"""What moderators work with, as frozen values that need nothing but Python."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime

    from storage.records import Claim

Fields = Mapping[str, Any]
"""What a draft holds so far: plain data, as JSON can hold it."""


@dataclass(frozen=True, slots=True)
class Moderator:
    """Somebody an owner has named a moderator; `name` is how they are shown to the others."""

    user_id: int
    name: str
    added_by: str
    added_at: datetime


class DraftState(StrEnum):
    """How far a draft has come."""

    OPEN = "open"
    WAITING = "waiting"
    PUBLISHED = "published"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Draft:
    """A change of the record that a moderator is preparing, and its way to publication.

    `kind` names the kind of change. `version` counts its changes from 1, so that a button or a second
    device that shows an older one is recognised. `step` is what its author is asked next; None: it is
    complete and can be looked at. `claim` is the id of the claim it changes and `base` when that claim
    had last changed when the draft was begun. `questions` are the numbers of the kept questions it
    answers. `reason` is why a reviewer gave it back.
    """

    number: int
    kind: str
    author: str
    fields: Fields
    created_at: datetime
    changed_at: datetime
    state: DraftState = DraftState.OPEN
    version: int = 1
    step: str | None = None
    claim: str | None = None
    base: datetime | None = None
    questions: tuple[int, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One change as it was made: of a claim, or of something else that `kind` names.

    `subject` is the id of what was changed; `before` and `after` are plain data (a claim's in the
    interchange format), None where there was nothing. `approved_by` is the reviewer, if there was one.
    """

    number: int
    at: datetime
    by: str
    action: str
    kind: str
    subject: str
    before: Fields | None = None
    after: Fields | None = None
    draft: int | None = None
    approved_by: str | None = None
    reason: str | None = None


class QuestionState(StrEnum):
    """What became of a kept question."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class QueuedQuestion:
    """A kept question as moderators see it; `claim` answers it, or `note` says why nothing does."""

    number: int
    text: str
    language: str
    user_id: int
    asked_at: datetime
    state: QuestionState = QuestionState.OPEN
    claim: str | None = None
    note: str | None = None


class NoticeKind(StrEnum):
    """What somebody is told without having asked just now."""

    ANSWERED = "answered"
    CLOSED = "closed"
    CORRECTED = "corrected"
    REVIEW = "review"
    RETURNED = "returned"
    APPROVED = "approved"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Notice:
    """A message to one person that waits to be delivered.

    `key` is unique among all notices there ever were, so that none is made twice. `payload` is what its
    text needs: ids, a note; `language` that of the person where it is known.
    """

    user_id: int
    kind: NoticeKind
    key: str
    payload: Fields = field(default_factory=dict)
    language: str | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Synonym:
    """A word, name or phrase that moderators taught the matching for a concept of the lexicon."""

    concept: str
    language: str
    word: str


@dataclass(frozen=True, slots=True)
class Publication:
    """Everything one step of a moderator changes for askers, to be done at once or not at all.

    `by` is who is responsible for the change and `approved_by` who let it pass, where that is
    somebody else. `claims` are the claims as they shall stand; `base` says of each when the stored
    one had last changed as its author saw it (None: there was none), and it is left out for those
    that shall be replaced whatever they are now. `draft` is the number and the version of the draft
    that is published by this. `corrects` are the ids of claims whose earlier answers are no longer
    right. `answers` are kept questions that `answered_by` answers. `key` makes it happen once.
    """

    by: str
    claims: tuple[Claim, ...]
    key: str | None = None
    base: Mapping[str, datetime | None] = field(default_factory=dict)
    draft: tuple[int, int] | None = None
    approved_by: str | None = None
    reason: str | None = None
    corrects: frozenset[str] = frozenset()
    answers: tuple[int, ...] = ()
    answered_by: str | None = None
