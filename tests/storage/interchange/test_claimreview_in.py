"""ClaimReview read: what fact-checkers publish, in all its forms, and what this program writes."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from storage.interchange import Problem, dump, parse, read_claims
from storage.interchange.formats import ratings
from storage.records import Claim, Source, Speaker, Stance, Statement, Status, Verdict
from tests.storage.interchange.strategies import CLAIMS
from tests.storage.samples import OFFER, REFUSAL

REVIEW: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://checkers.example/2024/630",
    "inLanguage": "uk-UA",
    "datePublished": "2024-12-05T10:00:00+02:00",
    "headline": "Фейк: Україна відмовилася від обміну",
    "claimReviewed": "Україна відмовилася забрати 630 полонених",
    "author": {
        "@type": "Organization",
        "name": "Checkers &amp; Co",
        "url": "https://checkers.example",
        "affiliation": {"name": "third-party"},
    },
    "reviewRating": {
        "@type": "Rating",
        "ratingValue": 1,
        "bestRating": 5,
        "worstRating": 1,
        "alternateName": "Фейк!",
    },
    "itemReviewed": {
        "@type": "Claim",
        "datePublished": "2024-12-04",
        "author": {
            "@type": "Person",
            "name": "Maria Zakharova",
            "jobTitle": "Речниця",
            "affiliation": {"@type": "Country", "name": "Russia"},
        },
        "appearance": {"@type": "CreativeWork", "url": "https://ministry.example/1?a=1&copy=2"},
    },
}

READ = Claim(
    id="https://checkers.example/2024/630",
    claim={"uk": "Україна відмовилася забрати 630 полонених"},
    verdict=Verdict.FALSE,
    aliases={},
    verdict_by={"uk": "Checkers & Co"},
    summary={},
    first_seen=date(2024, 12, 4),
    statements=(
        Statement(
            Stance.ASSERTS,
            Speaker({"uk": "Maria Zakharova"}, {"uk": "Речниця"}, "russia"),
            {"uk": "Україна відмовилася забрати 630 полонених"},
            date(2024, 12, 4),
            (Source("https://ministry.example/1?a=1&copy=2"),),
        ),
        Statement(
            Stance.REBUTS,
            Speaker({"uk": "Checkers & Co"}, {}, "third-party"),
            {"uk": "Фейк: Україна відмовилася від обміну"},
            date(2024, 12, 5),
            (
                Source(
                    "https://checkers.example/2024/630",
                    "Checkers & Co",
                    "Фейк: Україна відмовилася від обміну",
                    date(2024, 12, 5),
                    "uk-UA",
                ),
            ),
        ),
    ),
)


def read(document: Any) -> tuple[Claim, ...]:
    return parse(json.dumps(document), name="review.jsonld")


def problems(document: Any) -> list[Problem]:
    return list(read_claims(json.dumps(document, indent=1), name="review.jsonld").problems)


def changed(**fields: Any) -> dict[str, Any]:
    """Return REVIEW with these fields; those that are None are left out."""
    review = {**deepcopy(REVIEW), **fields}
    return {name: value for name, value in review.items() if value is not None}


def test_a_published_review_becomes_a_claim_with_the_statement_it_reviews_and_its_own():
    assert read(REVIEW) == (READ,)


@pytest.mark.parametrize(
    "document",
    [
        [REVIEW],
        [{"@type": "NewsArticle", "name": "Not a review"}, REVIEW],
        {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, REVIEW]},
        {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [REVIEW]}]},
        changed(**{"@type": ["Review", "ClaimReview"]}),
        changed(**{"@type": "http://schema.org/ClaimReview"}),
        changed(reviewRating={"alternateName": ["фейк"]}),
        changed(reviewRating="Неправда."),
        changed(reviewRating={"ratingValue": "1"}),
        changed(inLanguage={"@type": "Language", "name": "Ukrainian", "alternateName": "uk-UA"}),
        {
            "@graph": [
                {"@id": "#us", **REVIEW["author"]},
                changed(author={"@id": "#us"}),
            ]
        },
        changed(itemReviewed=[REVIEW["itemReviewed"]]),
        changed(
            itemReviewed={
                **REVIEW["itemReviewed"],
                "appearance": None,
                "firstAppearance": "https://ministry.example/1?a=1&copy=2",
            }
        ),
        changed(
            itemReviewed={
                "@type": "CreativeWork",
                "url": "https://ministry.example/1?a=1&copy=2",
                "author": REVIEW["itemReviewed"]["author"],
                "dateCreated": "2024-12-04",
            }
        ),
    ],
)
def test_the_forms_in_which_reviews_are_published_are_read_alike(document: Any):
    (claim,) = read(document)
    sources = [replace(s, published_on=None, title=None) for s in claim.sources]
    assert (claim.claim, claim.verdict, claim.verdict_by) == (READ.claim, READ.verdict, READ.verdict_by)
    assert [statement.speaker for statement in claim.statements] == [s.speaker for s in READ.statements]
    assert [source.url for source in sources] == [source.url for source in READ.sources]


def test_what_a_record_needs_and_a_review_lacks_is_named_with_what_to_add():
    review = {
        "@type": "ClaimReview",
        "url": "https://checkers.example/1",
        "author": {"name": "Checkers"},
        "reviewRating": {"alternateName": "False"},
        "itemReviewed": {"author": {"name": "People on Facebook"}},
    }
    found = [str(problem) for problem in problems(review)]
    record = "https://checkers.example/1"
    sides = "add {}.affiliation, one of ukraine, russia, third-party"
    assert found == [
        f"{record}: claim: needs a language: add inLanguage, such as uk (line 1)",
        f"{record}: statements[0].speaker.side: is missing: {sides.format('itemReviewed.author')} (line 11)",
        f"{record}: statements[0].text: is missing: add itemReviewed.text (line 11)",
        f"{record}: statements[0].sources: is missing: add itemReviewed.appearance with its url (line 11)",
        f"{record}: statements[1].speaker.side: is missing: {sides.format('author')} (line 4)",
        f"{record}: statements[1].text: is missing: add headline (line 4)",
    ]


def test_a_wrong_value_is_named_as_the_review_calls_it():
    review = changed(inLanguage="ua", author={"name": "Checkers", "affiliation": {"name": "StopFake"}})
    told = {problem.field: problem.reason for problem in problems(review)}
    assert told["claim.ua"] == "'ua' is no language code; did you mean 'uk'? (claimReviewed)"
    assert told["statements[1].speaker.side"] == (
        "must be one of ukraine, russia or third-party, not 'stopfake' "
        "(author.affiliation, one of ukraine, russia, third-party)"
    )


@pytest.mark.parametrize(
    ("rating", "reason"),
    [
        (
            {"alternateName": "Mostly False"},
            "cannot be told from the rating 'Mostly False'; known are правда",
        ),
        ({"alternateName": "Сатира", "ratingValue": 1}, "cannot be told from the rating 'Сатира'; known"),
        ({"ratingValue": 3}, "cannot be told from the rating 3 on a scale from 1 to 5: add reviewRating"),
        ({"ratingValue": -1}, "cannot be told from the rating -1 on a scale from 1 to 5"),
        ({"ratingValue": 1, "bestRating": 1}, "cannot be told from the rating 1 on a scale from 1 to 1"),
        (None, "is missing: add reviewRating.alternateName; known are правда"),
    ],
)
def test_a_rating_that_is_no_verdict_is_refused_with_those_that_are(rating: Any, reason: str):
    (problem,) = problems(changed(reviewRating=rating))
    assert problem.field == "verdict"
    assert problem.reason.startswith(reason)


@pytest.mark.parametrize(
    ("rating", "verdict"),
    [
        ({"alternateName": "FALSE"}, Verdict.FALSE),
        ({"alternateName": "Вводит в заблуждение"}, Verdict.MISLEADING),
        ({"alternateName": " Missing&nbsp;context. "}, Verdict.NEEDS_CONTEXT),
        ({"alternateName": "Не доказано"}, Verdict.UNPROVEN),
        ({"ratingValue": 10, "bestRating": "10", "worstRating": 0}, Verdict.TRUE),
        ({"ratingValue": "False"}, Verdict.FALSE),
    ],
)
def test_a_rating_is_known_by_its_word_or_by_the_end_of_its_scale(rating: Any, verdict: Verdict):
    assert read(changed(reviewRating=rating))[0].verdict is verdict


def test_every_verdict_has_words_and_every_word_one_verdict():
    words = [
        (ratings._plain(word), verdict)
        for verdict, languages in ratings._ratings().items()
        for words in languages.values()
        for word in words
    ]
    assert set(ratings._ratings()) == set(Verdict)
    assert {set(languages) == {"en", "uk", "ru"} for languages in ratings._ratings().values()} == {True}
    assert len(dict(words)) == len(set(words))


def test_a_claim_in_several_languages_is_joined_by_its_identifier():
    full = replace(
        OFFER,
        status=Status.RETIRED,
        claim={"en": "A &amp; B", "uk": "Б", "ru": "В"},
        verdict_by={"en": "Nobody"},
        tags=("one, two",),
    )
    assert parse(dump([full, REFUSAL], "claimreview"), name="x") == (full, REFUSAL)


@pytest.mark.parametrize(
    ("names", "claim_id"),
    [
        ({"identifier": "1"}, "https://checkers.example/2024/630"),
        ({"@id": "#review"}, "https://checkers.example/2024/630"),
        ({"@id": "https://checkers.example/#1"}, "https://checkers.example/#1"),
        ({"identifier": {"value": "https://checkers.example/?p=1"}}, "https://checkers.example/?p=1"),
        ({"identifier": "our-own", "url": None}, "our-own"),
    ],
)
def test_a_review_is_named_by_an_address_rather_than_by_what_others_may_use_too(
    names: dict[str, Any], claim_id: str
):
    assert read(changed(**names))[0].id == claim_id


def test_reviews_that_contradict_each_other_are_no_languages_of_one_claim():
    english = changed(inLanguage="en", reviewRating={"alternateName": "True"})
    problem, *_ = problems([REVIEW, english])
    assert (problem.field, problem.reason) == (
        "verdict",
        "is 'true' here and 'false' in another language of this claim",
    )
    (problem,) = problems([REVIEW, REVIEW])
    assert problem.reason == "is worded twice in one language: give each review an @id"


def within(claim: Claim) -> Claim:
    """Return the claim as far as it is worded in the languages of its wording: what reviews can hold."""
    first = next(iter(claim.claim))

    def texts(given: Any, *, needed: bool = False) -> dict[str, Any]:
        kept = {language: text for language, text in given.items() if language in claim.claim}
        return kept or ({first: "text"} if needed else {})

    statements = tuple(
        replace(
            s,
            text=texts(s.text, needed=True),
            speaker=replace(s.speaker, name=texts(s.speaker.name, needed=True), role=texts(s.speaker.role)),
            sources=tuple(dict.fromkeys(s.sources)),
        )
        for s in claim.statements
    )
    return replace(
        claim,
        aliases=texts(claim.aliases),
        verdict_by=texts(claim.verdict_by),
        summary=texts(claim.summary),
        statements=statements,
    )


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(claim=CLAIMS.map(within))
def test_what_is_written_is_read_back_in_the_languages_of_the_wording(claim: Claim):
    assert parse(dump([claim], "claimreview"), name="x") == (claim,)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"@type": "NewsArticle"}', "holds no ClaimReview"),
        ('[{"@type": "ClaimReview"]', "cannot be read as JSON: "),
        ('{"@type":"ClaimReview","a":' * 3000, "cannot be read"),
    ],
)
def test_a_text_without_reviews_is_refused(text: str, reason: str):
    (problem,) = read_claims(text, name="review.jsonld").problems
    assert problem.reason.startswith(reason)
