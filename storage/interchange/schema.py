"""The interchange format: which fields a record has, and the record they make."""

# No `from __future__ import annotations`: these annotations are read when the classes are made.

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from storage import records
from storage.interchange import limits
from storage.interchange.fields import (
    Aliases,
    Day,
    Id,
    NeededTexts,
    OptionalLanguage,
    OptionalLine,
    Tags,
    Texts,
    Url,
    absent_as_list,
)


class Entry(BaseModel):
    """The base of every part of a record: no field but the known ones, no guessing of types."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class SourceEntry(Entry):
    """A source as it stands in a file."""

    url: Url
    publisher: OptionalLine = None
    title: OptionalLine = None
    published_on: Day = None
    language: OptionalLanguage = None

    def record(self) -> records.Source:
        """Return the source as a frozen value."""
        return records.Source(self.url, self.publisher, self.title, self.published_on, self.language)


class SpeakerEntry(Entry):
    """A speaker as it stands in a file."""

    name: NeededTexts
    role: Texts = Field(default_factory=dict)
    side: Annotated[records.Side, Field(strict=False)]

    def record(self) -> records.Speaker:
        """Return the speaker as a frozen value."""
        return records.Speaker(self.name, self.role, self.side)


class StatementEntry(Entry):
    """A statement as it stands in a file: always with a source."""

    stance: Annotated[records.Stance, Field(strict=False)]
    speaker: SpeakerEntry
    said_on: Day = None
    text: NeededTexts
    sources: Annotated[
        list[SourceEntry], Field(min_length=1, max_length=limits.SOURCES), BeforeValidator(absent_as_list)
    ]

    def record(self) -> records.Statement:
        """Return the statement as a frozen value."""
        sources = tuple(source.record() for source in self.sources)
        return records.Statement(self.stance, self.speaker.record(), self.text, self.said_on, sources)


class ClaimEntry(Entry):
    """A claim as it stands in a file."""

    id: Id
    claim: NeededTexts
    aliases: Aliases = Field(default_factory=dict)
    first_seen: Day = None
    verdict: Annotated[records.Verdict, Field(strict=False)]
    verdict_by: Texts = Field(default_factory=dict)
    summary: Texts = Field(default_factory=dict)
    tags: Tags = Field(default_factory=list)
    status: Annotated[records.Status, Field(strict=False)] = records.Status.PUBLISHED
    statements: Annotated[
        list[StatementEntry], Field(max_length=limits.STATEMENTS), BeforeValidator(absent_as_list)
    ] = Field(default_factory=list)

    def record(self) -> records.Claim:
        """Return the claim as a frozen value, not yet stored."""
        return records.Claim(
            id=self.id,
            claim=self.claim,
            verdict=self.verdict,
            aliases={language: tuple(texts) for language, texts in self.aliases.items()},
            verdict_by=self.verdict_by,
            summary=self.summary,
            tags=tuple(self.tags),
            statements=tuple(statement.record() for statement in self.statements),
            first_seen=self.first_seen,
            status=self.status,
        )
