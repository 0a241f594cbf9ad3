"""What became of a draft, and what to look at before it is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.caps import BRIEF
from bot.replies.desk.keys import key, rows
from bot.replies.desk.previews import with_card
from bot.replies.differences import sentences
from bot.replies.markup import bold, lines, paragraphs
from bot.replies.reader import reader_for
from bot.replies.reply import Reply
from bot.replies.wording import wording
from storage.records import Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from bot.matching.resembling import Resemblance
    from bot.replies.reader import Reader
    from bot.replies.record import Record
    from storage.desk.records import Draft
    from storage.records import Claim

MOST_ALIKE = 3
MOST_DIFFERENCES = 2


def resembles(draft: Draft, found: Sequence[Resemblance], record: Record, language: str) -> Reply:
    """Show the claims a new one looks like, and ask whether it belongs there instead."""
    reader = reader_for(language)
    shown = [(each, record.claims[each.claim]) for each in found[:MOST_ALIKE]]
    is_same = any(each.is_same for each, _ in shown)
    title = (
        reader.say("The record seems to have this claim already.")
        if is_same
        else reader.say("The record has claims that come near this one.")
    )
    entries = [_alike(at, *each, record, reader) for at, each in enumerate(shown, start=1)]
    ask = reader.say("Shall what you wrote become a statement there instead?")
    there = [
        key(reader.plain("Add it to {n}", n=at), "there", draft.number, draft.version, claim.key)
        for at, (_, claim) in enumerate(shown, start=1)
    ]
    anyway = key(reader.plain("No, it is a new claim"), "anyway", draft.number, draft.version)
    back = key(reader.plain("← Back"), "draft", draft.number)
    return Reply(str(paragraphs(bold(title), *entries, ask)), rows(there, [anyway], [back]))


def published(claim: Claim, record: Record, language: str) -> Reply:
    """Show a claim as it has just been published, with what its author may want to do next."""
    reader = reader_for(language)
    html = with_card(lines(), reader.say("Published. Askers see this from now on:"), claim, record, reader)
    opens = key(reader.plain("Open the claim"), "show", claim.key)
    disputes = key(reader.plain("+ Rebuttal"), "under", claim.key, Stance.REBUTS)
    return Reply(str(html), rows([opens, disputes]))


def is_published(draft: Draft, language: str) -> Reply:
    """Say that a draft is finished."""
    return Reply(str(reader_for(language).say("Draft {n} is published.", n=draft.number)))


def _alike(number: int, found: Resemblance, claim: Claim, record: Record, reader: Reader) -> Markup:
    quoted = wording(claim.claim, reader).shortened(BRIEF.claim).quoted(reader).html(reader)
    differing = () if found.is_same else sentences(found.candidate.differs[:MOST_DIFFERENCES], reader, record)
    return lines(reader.say("{n}. {claim}", n=number, claim=quoted), *differing)
