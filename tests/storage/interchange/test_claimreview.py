"""ClaimReview: what fact-checking tools read, with nothing in it that the record does not say."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

from storage.interchange import dump
from tests.storage.samples import OFFER, REFUSAL

CHANGED = datetime(2024, 12, 3, 10, 0, tzinfo=UTC)


def test_a_claim_becomes_one_review_for_each_language_of_its_wording():
    reviews = json.loads(dump([OFFER, REFUSAL], "claimreview"))
    assert [(r["identifier"], r["inLanguage"], r["claimReviewed"]) for r in reviews] == [
        *((OFFER.id, language, text) for language, text in OFFER.claim.items()),
        (REFUSAL.id, "en", "Ukraine refused to take back 630 prisoners."),
    ]


def test_a_review_holds_verdict_author_statements_and_sources():
    review = json.loads(dump([replace(OFFER, changed_at=CHANGED)], "claimreview"))[0]
    mentioned = {
        "@type": "Claim",
        "position": 1,
        "additionalType": "asserts",
        "text": "Said that Russia was ready.",
        "author": {
            "name": "Maria Zakharova",
            "description": "Spokesperson",
            "affiliation": {"name": "russia"},
        },
        "dateCreated": "2024-11-27",
    }
    assert review == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "identifier": "ru-offers-630",
        "inLanguage": "en",
        "claimReviewed": "Russia offered to swap 630 prisoners.",
        "author": {"name": "Not independently assessed"},
        "reviewRating": {"@type": "Rating", "alternateName": "Disputed"},
        "keywords": ["630", "offer"],
        "dateModified": "2024-12-03T10:00:00+00:00",
        "itemReviewed": {
            "@type": "Claim",
            "text": "Russia offered to swap 630 prisoners.",
            "alternateName": ["630 for 630", "swap of 630"],
            "datePublished": "2024-11-27",
            "appearance": [
                {
                    "@type": "CreativeWork",
                    "url": "https://example.org/a?x=1&y=2",
                    "headline": "Ready",
                    "publisher": {"name": "Example"},
                    "datePublished": "2024-11-28",
                    "inLanguage": "en",
                    "mentions": mentioned,
                },
                {
                    "@type": "CreativeWork",
                    "url": "http://приклад.укр/б",
                    "mentions": mentioned,
                },
            ],
        },
        "citation": [
            {
                "@type": "CreativeWork",
                "url": "https://example.org/b",
                "inLanguage": "uk",
                "mentions": {
                    "@type": "Claim",
                    "position": 2,
                    "additionalType": "rebuts",
                    "author": {"affiliation": {"name": "ukraine"}},
                },
            }
        ],
    }


def test_a_claim_with_nothing_known_of_it_says_nothing_more():
    (review,) = json.loads(dump([REFUSAL], "claimreview"))
    assert review == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "identifier": "ua-refused-630",
        "inLanguage": "en",
        "claimReviewed": "Ukraine refused to take back 630 prisoners.",
        "reviewRating": {"@type": "Rating", "alternateName": "False"},
        "itemReviewed": {"@type": "Claim", "text": "Ukraine refused to take back 630 prisoners."},
    }
