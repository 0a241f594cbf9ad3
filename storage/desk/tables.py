"""The tables of the moderators' desk."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Text, UniqueConstraint
from sqlmodel import Field

from storage.tables import ID_LENGTH, LANGUAGE_LENGTH, NUMBERS_ONCE, WORD_LENGTH, Table
from storage.texts import PeoplesText, PeoplesWord

HASH_LENGTH = 64
"""Letters of a SHA-256 in hexadecimal."""


def _user_id() -> Any:
    return Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})


class ModeratorRow(Table, table=True):
    """Somebody who may change the record."""

    __tablename__ = "moderators"

    user_id: int = _user_id()
    name: str = Field(sa_type=PeoplesWord(ID_LENGTH))
    added_by: str = Field(max_length=ID_LENGTH)
    added_at: datetime


class InvitationRow(Table, table=True):
    """An invitation to become a moderator, by the hash of its secret: it opens once, and not for ever."""

    __tablename__ = "invitations"

    secret: str = Field(primary_key=True, max_length=HASH_LENGTH)
    made_by: str = Field(max_length=ID_LENGTH)
    expires_at: datetime


class DraftRow(Table, table=True):
    """A change in preparation."""

    __tablename__ = "drafts"

    number: int | None = Field(default=None, primary_key=True)
    kind: str = Field(max_length=WORD_LENGTH)
    author: str = Field(max_length=ID_LENGTH, index=True)
    fields: dict[str, Any] = Field(sa_type=JSON)
    state: str = Field(max_length=WORD_LENGTH, index=True)
    version: int
    step: str | None = Field(default=None, max_length=ID_LENGTH)
    claim: str | None = Field(default=None, max_length=ID_LENGTH)
    base: datetime | None = None
    questions: list[int] = Field(sa_type=JSON)
    reason: str | None = Field(default=None, sa_type=PeoplesText)
    created_at: datetime
    changed_at: datetime


class ExpectedRow(Table, table=True):
    """What the next message of a moderator is about."""

    __tablename__ = "expected"

    user_id: int = _user_id()
    what: str = Field(max_length=ID_LENGTH)


class DoneRow(Table, table=True):
    """What was done already and must not be done again, by the key it came with."""

    __tablename__ = "done"

    key: str = Field(primary_key=True, max_length=ID_LENGTH)
    at: datetime = Field(index=True)


class NoticeRow(Table, table=True):
    """A message to somebody; it waits until it was sent or has failed for good."""

    __tablename__ = "notices"
    __table_args__ = NUMBERS_ONCE

    number: int | None = Field(default=None, primary_key=True)
    key: str = Field(max_length=ID_LENGTH, unique=True)
    user_id: int = Field(sa_type=BigInteger, index=True)
    kind: str = Field(max_length=WORD_LENGTH)
    payload: dict[str, Any] = Field(sa_type=JSON)
    language: str | None = Field(default=None, max_length=LANGUAGE_LENGTH)
    made_at: datetime
    taken_at: datetime | None = None
    done_at: datetime | None = Field(default=None, index=True)


class ShownRow(Table, table=True):
    """Who was shown a claim as the answer last when, to be told when it is corrected; no text."""

    __tablename__ = "shown"

    user_id: int = _user_id()
    claim: str = Field(primary_key=True, max_length=ID_LENGTH, index=True)
    language: str = Field(max_length=LANGUAGE_LENGTH)
    at: datetime = Field(index=True)


class QuietRow(Table, table=True):
    """Somebody who does not want to be told anything unasked."""

    __tablename__ = "quiet"

    user_id: int = _user_id()


class SynonymRow(Table, table=True):
    """A word for a concept of the lexicon."""

    __tablename__ = "synonyms"
    __table_args__ = (UniqueConstraint("concept", "language", "word"),)

    number: int | None = Field(default=None, primary_key=True)
    concept: str = Field(max_length=ID_LENGTH)
    language: str = Field(max_length=LANGUAGE_LENGTH)
    word: str = Field(sa_type=PeoplesWord(ID_LENGTH))


class CountRow(Table, table=True):
    """How often something happened on a day, and nothing of the people to whom it happened."""

    __tablename__ = "counts"

    day: date = Field(primary_key=True)
    event: str = Field(primary_key=True, max_length=WORD_LENGTH)
    about: str = Field(primary_key=True, max_length=ID_LENGTH)
    language: str = Field(primary_key=True, max_length=LANGUAGE_LENGTH)
    number: int


class LinkRow(Table, table=True):
    """How a source's address was found when it was asked last; by its hash, because addresses are long."""

    __tablename__ = "links"

    key: str = Field(primary_key=True, max_length=HASH_LENGTH)
    url: str = Field(sa_type=Text)
    state: str = Field(max_length=WORD_LENGTH)
    checked_at: datetime
    days: int
    leads_to: str | None = Field(default=None, sa_type=PeoplesText)
