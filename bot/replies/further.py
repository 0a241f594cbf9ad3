"""What a message holds besides the claim it is answered with: further claims, parts that only come near."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from bot.replies.caps import BRIEF
from bot.replies.differences import sentences
from bot.replies.markup import bold, lines, paragraphs
from bot.replies.statements import source_link
from bot.replies.verdicts import assessed_by, verdict, verdict_of_another
from bot.replies.wording import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.matching.answer import Candidate
    from bot.replies.reader import Reader
    from bot.replies.record import Record
    from storage.records import Claim

Near = tuple["Candidate", "Claim"]
"""A claim that a part of the message comes near, and in what that part differs."""

MOST_DIFFERENCES = 2


def opening(also: int, near: int, reader: Reader) -> Markup:
    """Say above the claim how much of the message it answers; nothing where it answers all of it."""
    if also:
        return reader.say_n(
            "Your message holds {n} claim that is in the record. The first of them:",
            "Your message holds {n} claims that are in the record. The first of them:",
            also + 1,
        )
    return reader.say("Only a part of your message is in the record. This part:") if near else lines()


def also_held(claims: Sequence[Claim], more: int, reader: Reader) -> Markup:
    """Write the further claims of a message in brief, and how many `more` there was no room for."""
    entries = (_brief(number, claim, reader) for number, claim in enumerate(claims, start=2))
    left_out = (
        reader.say_n(
            "{n} more claim of your message is in the record: please ask about it separately.",
            "{n} more claims of your message are in the record: please ask about them separately.",
            more,
        )
        if more > 0
        else ""
    )
    heading = bold(reader.say("Also in your message")) if claims else ""
    return paragraphs(heading, *entries, left_out)


def only_near(near: Sequence[Near], first: int, record: Record, reader: Reader) -> Markup:
    """Write the claims that parts of a message differ from, numbered from `first`, and what differs."""
    if not near:
        return lines()
    heading = bold(reader.say("Another part of your message is not in the record. Nearest to it:"))
    entries = (_nearest(number, *each, record, reader) for number, each in enumerate(near, start=first))
    return paragraphs(heading, *entries)


def _brief(number: int, claim: Claim, reader: Reader) -> Markup:
    return lines(
        Markup("{}. {}").format(number, _quoted(claim, reader)),
        verdict(claim, reader),
        assessed_by(claim, reader, BRIEF.assessed_by),
        wording(claim.summary, reader).shortened(BRIEF.summary).html(reader),
        Markup(" · ").join(source_link(source, reader) for source in claim.sources[: BRIEF.links]),
    )


def _nearest(number: int, candidate: Candidate, claim: Claim, record: Record, reader: Reader) -> Markup:
    return lines(
        Markup("{}. {}").format(number, _quoted(claim, reader)),
        *sentences(candidate.differs[:MOST_DIFFERENCES], reader, record),
        verdict_of_another(claim, reader),
    )


def _quoted(claim: Claim, reader: Reader) -> Markup:
    return wording(claim.claim, reader).shortened(BRIEF.claim).quoted(reader).html(reader)
