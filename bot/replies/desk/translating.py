"""Claims that lack a language, and adding it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.caps import BRIEF
from bot.replies.desk.keys import key, pairs, rows, turning
from bot.replies.desk.places import language_name, place
from bot.replies.markup import bold, lines, paragraphs
from bot.replies.reader import reader_for
from bot.replies.reply import Reply
from bot.replies.shorten import shorten
from bot.replies.wording import wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from storage.records import Claim

    Lacks = Mapping[str, Sequence[tuple[str | int, ...]]]

PER_PAGE = 5
MOST_BUTTONS = 40
LONGEST_BUTTON = 40


def wanted(claims: Sequence[tuple[Claim, Lacks]], page: int, language: str, *, has_more: bool) -> Reply:
    """List a page of claims that lack a language, the most asked first."""
    reader = reader_for(language)
    if not claims:
        return Reply(str(reader.say("Every claim has all its texts in every language.")))
    numbered = list(enumerate(claims, start=(page - 1) * PER_PAGE + 1))
    listed = [
        lines(
            reader.say(
                "{n}. {claim}",
                n=n,
                claim=wording(claim.claim, reader).one_line().shortened(BRIEF.claim).html(reader),
            ),
            reader.say("Lacks: {languages}", languages=", ".join(map(language_name, lacks))),
        )
        for n, (claim, lacks) in numbered
    ]
    opens = [key(reader.plain("Translate {n}", n=n), "translate", claim.key) for n, (claim, _) in numbered]
    turn = turning("translations", page=page, has_more=has_more, reader=reader)
    title = bold(reader.say("Claims that lack a language, the most asked first"))
    return Reply(str(paragraphs(title, *listed)), rows(*pairs(opens), turn))


def texts(claim: Claim, lacks: Lacks, language: str) -> Reply:
    """Offer the texts of a claim that lack a language, a button each."""
    reader = reader_for(language)
    about = wording(claim.claim, reader).quoted(reader).html(reader)
    if not lacks:
        return Reply(str(lines(bold(reader.say("This claim has all its texts in every language.")), about)))
    buttons = [
        [key(shorten(place(way, reader), LONGEST_BUTTON), "translation", claim.key, *way)]
        for ways in lacks.values()
        for way in ways
    ]
    title = bold(reader.say("Which translation do you add?"))
    back = [key(reader.plain("← Back to the claim"), "show", claim.key)]
    return Reply(str(lines(title, about)), rows(*buttons[:MOST_BUTTONS], back))
