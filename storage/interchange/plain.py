"""A claim as plain data: what files and the audit hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from storage.records import Status

if TYPE_CHECKING:
    from storage.records import Claim, Source, Statement


def plain(claim: Claim) -> dict[str, Any]:
    """Return the claim in the interchange format; what it does not say is left out."""
    return _said(
        {
            "id": claim.id,
            "claim": dict(claim.claim),
            "aliases": {language: list(texts) for language, texts in claim.aliases.items()},
            "first_seen": claim.first_seen and claim.first_seen.isoformat(),
            "verdict": str(claim.verdict),
            "verdict_by": dict(claim.verdict_by),
            "summary": dict(claim.summary),
            "tags": list(claim.tags),
            "status": None if claim.status == Status.PUBLISHED else str(claim.status),
            "statements": [_statement(statement) for statement in claim.statements],
        }
    )


def _statement(statement: Statement) -> dict[str, Any]:
    speaker = statement.speaker
    return _said(
        {
            "stance": str(statement.stance),
            "speaker": {"name": dict(speaker.name), "role": dict(speaker.role), "side": str(speaker.side)},
            "said_on": statement.said_on and statement.said_on.isoformat(),
            "text": dict(statement.text),
            "sources": [_source(source) for source in statement.sources],
        }
    )


def _source(source: Source) -> dict[str, Any]:
    return _said(
        {
            "url": source.url,
            "publisher": source.publisher,
            "title": source.title,
            "published_on": source.published_on and source.published_on.isoformat(),
            "language": source.language,
        }
    )


def _said(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}
