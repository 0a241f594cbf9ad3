"""The tables of the record; nothing outside this folder sees their classes.

Types are those every database has. Whoever adds a database's own types makes the record hard to move.
"""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, BigInteger, ForeignKeyConstraint, Index, MetaData, Text, UniqueConstraint, event
from sqlmodel import Field, SQLModel

from storage.texts import PeoplesText

ID_LENGTH = 200
KEY_LENGTH = 13
WORD_LENGTH = 20
LANGUAGE_LENGTH = 35
"""The longest language code that BCP 47 asks to make room for."""
NUMBERS_ONCE = {"sqlite_autoincrement": True}
"""For tables whose rows may go: a number never comes again, so that whoever noted it hits nothing else."""


class Table(SQLModel):
    """The base of every table: names for constraints, so that migrations can drop them anywhere."""

    metadata: ClassVar[MetaData] = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class ClaimRow(Table, table=True):
    """A claim; `number` counts them in the order in which they came in."""

    __tablename__ = "claims"

    number: int = Field(primary_key=True)
    id: str = Field(max_length=ID_LENGTH, unique=True)
    key: str = Field(max_length=KEY_LENGTH, unique=True)
    claim: dict[str, str] = Field(sa_type=JSON)
    aliases: dict[str, list[str]] = Field(sa_type=JSON)
    verdict: str = Field(max_length=WORD_LENGTH)
    verdict_by: dict[str, str] = Field(sa_type=JSON)
    summary: dict[str, str] = Field(sa_type=JSON)
    tags: list[str] = Field(sa_type=JSON)
    first_seen: date | None = None
    status: str = Field(max_length=WORD_LENGTH, index=True)
    changed_at: datetime = Field(index=True)


class StatementRow(Table, table=True):
    """A statement, by its claim's number and its position (from 0) under the claim."""

    __tablename__ = "statements"
    __table_args__ = (ForeignKeyConstraint(["claim"], ["claims.number"], ondelete="CASCADE"),)

    claim: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    stance: str = Field(max_length=WORD_LENGTH)
    speaker_name: dict[str, str] = Field(sa_type=JSON)
    speaker_role: dict[str, str] = Field(sa_type=JSON)
    speaker_side: str = Field(max_length=WORD_LENGTH)
    said_on: date | None = None
    text: dict[str, str] = Field(sa_type=JSON)


class SourceRow(Table, table=True):
    """A source, by its statement and its position (from 0) under the statement."""

    __tablename__ = "sources"
    __table_args__ = (
        ForeignKeyConstraint(
            ["claim", "statement"], ["statements.claim", "statements.position"], ondelete="CASCADE"
        ),
    )

    claim: int = Field(primary_key=True)
    statement: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    url: str = Field(sa_type=Text)
    publisher: str | None = Field(default=None, sa_type=Text)
    title: str | None = Field(default=None, sa_type=Text)
    published_on: date | None = None
    language: str | None = Field(default=None, max_length=LANGUAGE_LENGTH)


class AuditRow(Table, table=True):
    """One change, with what was changed as plain data before and after it.

    `kind` says what was changed: a claim (in the interchange format), a synonym, a moderator, a kept
    question. It is named by id and not by a foreign key: what was done stays, whatever becomes of
    its subject. Rows are only ever added.
    """

    __tablename__ = "audit"
    __table_args__ = (Index(None, "kind", "number"),)

    number: int | None = Field(default=None, primary_key=True)
    at: datetime
    by: str = Field(max_length=ID_LENGTH)
    action: str = Field(max_length=WORD_LENGTH)
    kind: str = Field(max_length=WORD_LENGTH)
    subject: str = Field(max_length=ID_LENGTH, index=True)
    before: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True), nullable=True)
    after: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True), nullable=True)
    draft: int | None = None
    approved_by: str | None = Field(default=None, max_length=ID_LENGTH)
    reason: str | None = Field(default=None, sa_type=PeoplesText)


class ReaderRow(Table, table=True):
    """The language a reader chose."""

    __tablename__ = "readers"

    user_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    language: str = Field(max_length=LANGUAGE_LENGTH)


class QuestionRow(Table, table=True):
    """A question kept for the moderators, once per message."""

    __tablename__ = "questions"
    __table_args__ = (UniqueConstraint("chat_id", "message_id"), NUMBERS_ONCE)

    number: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(sa_type=BigInteger)
    message_id: int = Field(sa_type=BigInteger)
    user_id: int = Field(sa_type=BigInteger, index=True)
    language: str = Field(max_length=LANGUAGE_LENGTH)
    text: str = Field(sa_type=PeoplesText)
    asked_at: datetime
    state: str = Field(max_length=WORD_LENGTH, index=True)
    claim: str | None = Field(default=None, max_length=ID_LENGTH)
    note: str | None = Field(default=None, sa_type=PeoplesText)


def _refuse(*_: object) -> None:
    raise TypeError("The audit is append-only.")


event.listen(AuditRow, "before_update", _refuse)
event.listen(AuditRow, "before_delete", _refuse)
