"""From schema.org ClaimReviews to records: what others publish, and what this program writes itself.

Reviews with the same identifier are one claim in several languages. Nothing is filled in: what a record
needs and a review lacks, such as the side of a speaker, is a fault that says what to add.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from storage.interchange import limits
from storage.interchange.formats.drafting import Draft
from storage.interchange.formats.jsonld import objects
from storage.interchange.formats.ratings import verdict
from storage.interchange.formats.statements_told import day, language_of, put, told
from storage.interchange.found import Contents
from storage.interchange.reading import read_document

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from storage.interchange.formats.jsonld import Node
    from storage.interchange.formats.statements_told import Told
    from storage.interchange.found import Found
    from storage.interchange.lines import Lines
    from storage.records import Verdict

UNDETERMINED = "und"
"""Stands for the language of a review that names none, so that its other faults are found too."""


def read_reviews(text: str) -> Contents:
    """Read every ClaimReview of a JSON-LD text, wherever in it; raises ValueError when there is none."""
    document = read_document(text)
    claims: dict[str, list[Node]] = {}
    for number, review in enumerate(node for node in objects(document.data) if node.is_a("ClaimReview")):
        claims.setdefault(_identifier(review) or f" {number}", []).append(review)
    if not claims:
        raise ValueError("holds no ClaimReview")
    if len(claims) > limits.CLAIMS:
        raise ValueError(f"holds more than {limits.CLAIMS} claims: split it")
    lines = cache(document.lines)
    return Contents([_record(reviews, lines) for reviews in claims.values()])


def _identifier(review: Node) -> str | None:
    """Return what names a review for ever.

    An address names it among all there are. Other identifiers of somebody else's, such as 1, might be
    those of a claim that is stored already.
    """
    names = [name for key in ("@id", "identifier", "url") if (name := review.text(key))]
    absolute = [name for name in names if name.startswith(("http://", "https://"))]
    return next(iter([*absolute, *filter(None, [review.text("identifier")])]), None)


def _record(reviews: Sequence[Node], lines: Callable[[], Lines]) -> Found:
    draft = Draft(lines)
    found: list[tuple[str, list[Told]]] = []
    for review in reviews:
        language = _language(draft, review)
        if language in (known for known, _ in found):
            draft.fault(
                ("claim", language), "is worded twice in one language: give each review an @id", review.steps
            )
            continue
        found.append((language, list(told(review, _claim(draft, review, language)))))
    places = sorted({statement.place for _, statements in found for statement in statements})
    draft.data["statements"] = [{} for _ in places]
    for language, statements in found:
        for statement in statements:
            put(draft, places.index(statement.place), statement, language)
    return draft.found()


def _language(draft: Draft, review: Node) -> str:
    code = language_of(review)
    if code is None:
        draft.fault(("claim",), "needs a language: add inLanguage, such as uk", review.steps)
        return UNDETERMINED
    # Others say for which country they write; only a record of our own means its region.
    return code.partition("-")[0] if review.text("url") else code


def _claim(draft: Draft, review: Node, language: str) -> Verdict | None:
    """Put what a review says of the claim itself into the record; return its verdict if it has one."""
    at, item = review.steps, review.one("itemReviewed")
    status = review.text("creativeWorkStatus")
    draft.put(("id",), _identifier(review), at, "url or identifier")
    draft.expect(("claim",), at, "claimReviewed")
    draft.put(("claim", language), review.text("claimReviewed"), at, "claimReviewed")
    aliases = [name.own_text() for name in item.every("alternateName")]
    draft.put(("aliases", language), aliases, item.steps, "itemReviewed.alternateName")
    first_seen = day(item.text("datePublished"))
    draft.put(("first_seen",), first_seen, item.steps, "itemReviewed.datePublished")
    judges = [name for author in review.every("author") if (name := author.text("name") or author.own_text())]
    draft.put(("verdict_by", language), ", ".join(judges) or None, at, "author.name")
    draft.put(("summary", language), review.text("reviewBody", "description"), at, "reviewBody")
    draft.put(("tags",), _tags(review), at, "keywords")
    draft.put(("status",), status and status.casefold(), at, "creativeWorkStatus")
    return _verdict(draft, review, language)


def _verdict(draft: Draft, review: Node, language: str) -> Verdict | None:
    rating = review.one("reviewRating")
    try:
        found = verdict(rating, language)
    except ValueError as error:
        draft.fault(("verdict",), str(error), rating.steps)
        return None
    draft.put(("verdict",), str(found), rating.steps, "reviewRating.alternateName")
    return found


def _tags(review: Node) -> list[str]:
    """Return the keywords; one text of them is separated by commas."""
    words = review.every("keywords")
    texts = [word.own_text() or "" for word in words]
    if len(words) == 1 and words[0].steps[-1] == "keywords":
        texts = [text.strip() for text in texts[0].split(",")]
    return [text for text in texts if text]
