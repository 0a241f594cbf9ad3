"""Between records and rows."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from storage.records import Claim, Source, Speaker, Stance, Statement, Status, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from sqlalchemy import Row

Values = dict[str, Any]
"""The values of one row, by column."""


def claim_values(claim: Claim, changed_at: datetime) -> Values:
    """Return the claim's own row, without its number."""
    return {
        "id": claim.id,
        "key": claim.key,
        "claim": dict(claim.claim),
        "aliases": {language: list(texts) for language, texts in claim.aliases.items()},
        "verdict": str(claim.verdict),
        "verdict_by": dict(claim.verdict_by),
        "summary": dict(claim.summary),
        "tags": list(claim.tags),
        "first_seen": claim.first_seen,
        "status": str(claim.status),
        "changed_at": changed_at,
    }


def statement_values(number: int, claim: Claim) -> Iterator[Values]:
    """Give the rows of the statements under the claim with this number."""
    for position, statement in enumerate(claim.statements):
        yield {
            "claim": number,
            "position": position,
            "stance": str(statement.stance),
            "speaker_name": dict(statement.speaker.name),
            "speaker_role": dict(statement.speaker.role),
            "speaker_side": str(statement.speaker.side),
            "said_on": statement.said_on,
            "text": dict(statement.text),
        }


def source_values(number: int, claim: Claim) -> Iterator[Values]:
    """Give the rows of the sources under the claim with this number."""
    for position, statement in enumerate(claim.statements):
        for place, source in enumerate(statement.sources):
            yield {
                "claim": number,
                "statement": position,
                "position": place,
                "url": source.url,
                "publisher": source.publisher,
                "title": source.title,
                "published_on": source.published_on,
                "language": source.language,
            }


def assemble(
    claims: Iterable[Row[Any]], statements: Iterable[Row[Any]], sources: Iterable[Row[Any]]
) -> Iterator[Claim]:
    """Put claims together from their rows; statements and sources come in the order of their positions."""
    sources_of: defaultdict[tuple[int, int], list[Source]] = defaultdict(list)
    for source in sources:
        sources_of[source.claim, source.statement].append(_source(source))
    statements_of: defaultdict[int, list[Statement]] = defaultdict(list)
    for row in statements:
        statements_of[row.claim].append(_statement(row, sources_of[row.claim, row.position]))
    for claim in claims:
        yield _claim(claim, statements_of[claim.number])


def _claim(row: Row[Any], statements: list[Statement]) -> Claim:
    return Claim(
        id=row.id,
        claim=row.claim,
        verdict=Verdict(row.verdict),
        aliases={language: tuple(texts) for language, texts in row.aliases.items()},
        verdict_by=row.verdict_by,
        summary=row.summary,
        tags=tuple(row.tags),
        statements=tuple(statements),
        first_seen=row.first_seen,
        status=Status(row.status),
        changed_at=row.changed_at,
    )


def _statement(row: Row[Any], sources: list[Source]) -> Statement:
    speaker = Speaker(row.speaker_name, row.speaker_role, row.speaker_side)
    return Statement(Stance(row.stance), speaker, row.text, row.said_on, tuple(sources))


def _source(row: Row[Any]) -> Source:
    return Source(row.url, row.publisher, row.title, row.published_on, row.language)
