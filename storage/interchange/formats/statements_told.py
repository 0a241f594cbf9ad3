"""Which statements a ClaimReview tells of: who said what, and where it can be read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from storage.records import Side, Stance, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from storage.interchange.formats.drafting import Draft
    from storage.interchange.formats.jsonld import Node

STANCES: Mapping[Verdict | None, Stance] = {Verdict.TRUE: Stance.ASSERTS, Verdict.FALSE: Stance.REBUTS}
"""What a review itself does to the claim; one with another verdict gives context."""

CLAIMANTS, REVIEW = 10**6, 10**7
"""Come after the statements that a review numbers by their positions."""

DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ].*", re.DOTALL)


@dataclass
class Told:
    """A statement in the words of one review; `place` is the same in the reviews in other languages."""

    place: int
    stance: tuple[str | None, str]
    author: tuple[Node, str]
    text: tuple[str | None, str]
    said_on: str | None
    missing_source: str
    sources: list[Node] = field(default_factory=list)


def told(review: Node, verdict: Verdict | None) -> Iterator[Told]:
    """Give the statements of a review: of its item's sources, of the claim's authors, and its own."""
    item = review.one("itemReviewed")
    appearances = [*item.every("firstAppearance"), *item.every("appearance")]
    yield from _mentioned(appearances, review.every("citation"))
    works = [work for work in appearances if not _mention(work)]
    if item.text("url"):
        works.append(item)
    yield from _claimed(review, item, works)
    if review.text("url"):
        words = ("ratingExplanation", review.one("reviewRating")), ("headline", review), ("name", review)
        text = next((node.text(name) for name, node in words if node.text(name)), None)
        stance = STANCES.get(verdict, Stance.CONTEXT)
        yield Told(
            REVIEW,
            (str(stance), "reviewRating"),
            (review.one("author"), "author"),
            (text, "headline"),
            day(review.text("datePublished")),
            "url",
            [review],
        )


def _mention(work: Node) -> Node | None:
    mention = work.one("mentions")
    return mention if mention.is_a("Claim") else None


def _mentioned(appearances: Sequence[Node], citations: Sequence[Node]) -> Iterator[Told]:
    """Give the statements that works mention; those with several sources are mentioned in each of them."""
    found: dict[str, Told] = {}
    works = [(work, str(Stance.ASSERTS)) for work in appearances] + [(work, None) for work in citations]
    for work, usual in works:
        if not (mention := _mention(work)):
            continue
        position = mention.text("position")
        statement = found.setdefault(
            position or repr(mention.data),
            Told(
                int(position) if position and re.fullmatch("[0-9]{1,5}", position) else len(found) + 1,
                (mention.text("additionalType") or usual, "mentions.additionalType"),
                (mention.one("author"), "mentions.author"),
                (mention.text("text"), "mentions.text"),
                day(mention.text("dateCreated")),
                "url",
            ),
        )
        statement.sources.append(work)
    yield from found.values()


def _claimed(review: Node, item: Node, works: list[Node]) -> Iterator[Told]:
    authors = item.every("author")
    for number, author in enumerate(authors or [item.one("author")] * bool(works)):
        yield Told(
            CLAIMANTS + number,
            (str(Stance.ASSERTS), ""),
            (author, "itemReviewed.author"),
            (item.text("text") or review.text("claimReviewed"), "itemReviewed.text"),
            day(item.text("datePublished", "dateCreated")),
            "itemReviewed.appearance with its url",
            works,
        )


def put(draft: Draft, number: int, statement: Told, language: str) -> None:
    """Put a statement into the record at a place; sources that another review gave already are the same."""
    way = ("statements", number)
    author, called = statement.author
    at = author.steps
    draft.expect(way, at, called)
    draft.put((*way, "stance"), statement.stance[0], at, statement.stance[1])
    draft.expect((*way, "speaker"), at, called)
    draft.expect((*way, "speaker", "name"), at, f"{called}.name")
    name = author.own_text() if isinstance(author.data, str) else author.text("name")
    draft.put((*way, "speaker", "name", language), name, at, f"{called}.name")
    role = author.text("jobTitle", "description")
    draft.put((*way, "speaker", "role", language), role, at, f"{called}.jobTitle")
    side = author.text("affiliation", "memberOf")
    sides = ", ".join(Side)
    draft.put(
        (*way, "speaker", "side"), side and side.casefold(), at, f"{called}.affiliation, one of {sides}"
    )
    draft.put((*way, "said_on"), statement.said_on, at, "datePublished")
    draft.expect((*way, "text"), at, statement.text[1])
    draft.put((*way, "text", language), statement.text[0], at, statement.text[1])
    draft.expect((*way, "sources"), at, statement.missing_source)
    if "sources" not in draft.data["statements"][number]:
        _put_sources(draft, number, statement.sources)


def _put_sources(draft: Draft, number: int, works: Sequence[Node]) -> None:
    sources: list[dict[str, str]] = []
    for work in works:
        source = _source(work)
        if source and source not in sources:
            way = ("statements", number, "sources", len(sources))
            sources.append(source)
            draft.expect(way, work.steps, "")
            draft.expect((*way, "url"), work.steps, "url")
    draft.put(("statements", number, "sources"), sources, (), "")


def _source(work: Node) -> dict[str, str]:
    if isinstance(work.data, str):
        return {"url": work.own_text() or ""}
    fields = {
        "url": work.text("url", "@id"),
        "publisher": work.text("publisher") or (work.text("author") if work.is_a("ClaimReview") else None),
        "title": work.text("headline", "name"),
        "published_on": day(work.text("datePublished")),
        "language": language_of(work),
    }
    return {name: value for name, value in fields.items() if value}


def language_of(work: Node) -> str | None:
    """Return the code of a work's language, which may be a text or an object."""
    language = work.one("inLanguage")
    code = language.text("alternateName") or language.own_text()
    return code and code.replace("_", "-")


def day(moment: str | None) -> str | None:
    """Return the day of a moment; what is none is returned as it is, to be refused with its words."""
    found = DAY.fullmatch(moment) if moment else None
    return found[1] if found else moment
