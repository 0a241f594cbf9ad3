"""Claims as schema.org ClaimReview, the JSON-LD that search engines and fact-checking tools read.

One review for each language in which a claim is worded. What the record does not know, such as
whether a speaker is a person or an organisation, is left out and not guessed.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from storage.interchange.formats.format import Format
from storage.records import Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from storage.interchange.found import Contents
    from storage.records import Claim, Source, Statement

Json = dict[str, Any]


REVIEW = re.compile(r'"@type"\s*:\s*(?:\[[^]]*)?"[^"]*ClaimReview"')


def _fits(text: str) -> bool:
    return text.lstrip("\ufeff \t\r\n")[:1] in {"[", "{"} and bool(REVIEW.search(text))


def _read(_: str) -> Contents:
    raise ValueError("holds ClaimReviews, which cannot be imported")


def _write(claims: Iterable[Claim]) -> str:
    """Write the claims as a JSON-LD list of ClaimReview objects."""
    reviews = [review for claim in claims for review in _reviews(claim)]
    return json.dumps(reviews, ensure_ascii=False, indent=2) + "\n"


def _reviews(claim: Claim) -> Iterator[Json]:
    for language, text in claim.claim.items():
        yield _known(
            {
                "@context": "https://schema.org",
                "@type": "ClaimReview",
                "identifier": claim.id,
                "inLanguage": language,
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
            "datePublished": _day(claim.first_seen),
            "appearance": list(_works(claim, language, Stance.ASSERTS)),
        }
    )


def _works(claim: Claim, language: str, *stances: Stance) -> Iterator[Json]:
    """Give each source of the statements with these stances, with what was said and by whom."""
    for statement in claim.statements:
        if statement.stance in stances:
            for source in statement.sources:
                yield _work(statement, source, language)


def _work(statement: Statement, source: Source, language: str) -> Json:
    return _known(
        {
            "@type": "CreativeWork",
            "url": source.url,
            "headline": source.title,
            "publisher": _named(source.publisher),
            "datePublished": _day(source.published_on),
            "inLanguage": source.language,
            "mentions": _said(statement, language),
        }
    )


def _said(statement: Statement, language: str) -> Json | None:
    if language not in statement.text:
        return None
    speaker = statement.speaker
    author = {"name": speaker.name.get(language), "description": speaker.role.get(language)}
    return _known(
        {
            "@type": "Claim",
            "text": statement.text[language],
            "author": _known(author),
            "dateCreated": _day(statement.said_on),
        }
    )


def _named(name: str | None) -> Json | None:
    return {"name": name} if name else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _known(fields: Json) -> Json:
    return {name: value for name, value in fields.items() if value}


CLAIMREVIEW = Format("claimreview", (".jsonld",), _fits, _read, _write)
