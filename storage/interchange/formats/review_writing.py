"""Claims as schema.org ClaimReview, the JSON-LD that search engines and fact-checking tools read.

One review for each language in which a claim is worded. What the record does not know, such as
whether a speaker is a person or an organisation, is left out and not guessed.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from storage.interchange.formats.jsonld import escaped
from storage.records import Stance, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from storage.records import Claim, Source, Statement

Json = dict[str, Any]


def write_reviews(claims: Iterable[Claim]) -> str:
    """Write the claims as a JSON-LD list of ClaimReview objects."""
    reviews = [escaped(review) for claim in claims for review in _reviews(claim)]
    return json.dumps(reviews, ensure_ascii=False, indent=2) + "\n"


def _reviews(claim: Claim) -> Iterator[Json]:
    for language, text in claim.claim.items():
        yield _known(
            {
                "@context": "https://schema.org",
                "@type": "ClaimReview",
                "identifier": claim.id,
                "inLanguage": language,
                "creativeWorkStatus": None if claim.status == Status.PUBLISHED else str(claim.status),
                "claimReviewed": text,
                "author": _named(claim.verdict_by.get(language)),
                "reviewRating": {
                    "@type": "Rating",
                    "alternateName": claim.verdict.replace("-", " ").capitalize(),
                },
                "reviewBody": claim.summary.get(language),
                "keywords": list(claim.tags),
                "dateModified": claim.changed_at and claim.changed_at.isoformat(),
                "itemReviewed": _item(claim, language, text),
                "citation": list(_works(claim, language, Stance.REBUTS, Stance.CONTEXT)),
            }
        )


def _item(claim: Claim, language: str, text: str) -> Json:
    return _known(
        {
            "@type": "Claim",
            "text": text,
            "alternateName": list(claim.aliases.get(language, ())),
            "datePublished": _day(claim.first_seen),
            "appearance": list(_works(claim, language, Stance.ASSERTS)),
        }
    )


def _works(claim: Claim, language: str, *stances: Stance) -> Iterator[Json]:
    """Give each source of the statements with these stances, with what was said and by whom."""
    for position, statement in enumerate(claim.statements, start=1):
        if statement.stance in stances:
            said = _said(position, statement, language)
            yield from (_work(source, said) for source in statement.sources)


def _work(source: Source, said: Json) -> Json:
    return _known(
        {
            "@type": "CreativeWork",
            "url": source.url,
            "headline": source.title,
            "publisher": _named(source.publisher),
            "datePublished": _day(source.published_on),
            "inLanguage": source.language,
            "mentions": said,
        }
    )


def _said(position: int, statement: Statement, language: str) -> Json:
    """Return the statement as far as it is worded in a language; its position joins the languages."""
    speaker = statement.speaker
    return _known(
        {
            "@type": "Claim",
            "position": position,
            "additionalType": str(statement.stance),
            "text": statement.text.get(language),
            "author": _known(
                {
                    "name": speaker.name.get(language),
                    "description": speaker.role.get(language),
                    "affiliation": _named(speaker.side),
                }
            ),
            "dateCreated": _day(statement.said_on),
        }
    )


def _named(name: str | None) -> Json | None:
    return {"name": name} if name else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _known(fields: Json) -> Json:
    return {name: value for name, value in fields.items() if value}
