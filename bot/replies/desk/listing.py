"""The drafts a moderator has, and those that wait for their review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.moderation.sheet import GUIDED, sheet_of
from bot.replies.desk.keys import key, rows
from bot.replies.markup import bold, lines, one_line, paragraphs
from bot.replies.reader import message, reader_for
from bot.replies.reply import Reply
from bot.replies.shorten import shorten
from bot.replies.wording import wording
from storage.desk.records import DraftState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from bot.replies.reader import Reader
    from storage.desk.records import Draft
    from storage.records import Claim

KINDS = {
    "add": message("new claim"),
    "statement": message("new statement"),
    "edit": message("correction"),
    "alias": message("another wording"),
    "undo": message("taking back a change"),
    "import": message("import of a file"),
    "lesson": message("new word for the matching"),
}
"""What each kind of draft is called."""
MOST = 20
LONGEST_CLAIM = 60
PER_ROW = 4


def drafts(
    own: Sequence[Draft], waiting: Sequence[Draft], claims: Mapping[str, Claim], language: str
) -> Reply:
    """List the open drafts of a moderator and those of others that wait, each with its button."""
    reader = reader_for(language)
    mine, theirs = own[:MOST], waiting[:MOST]
    html = paragraphs(
        lines(bold(reader.say("Your drafts")), *(_line(draft, claims, reader) for draft in mine))
        if mine
        else reader.say("You have no drafts. /add begins one."),
        lines(
            bold(reader.say("Waiting for your review")), *(_line(draft, claims, reader) for draft in theirs)
        )
        if theirs
        else lines(),
    )
    opened = [key(reader.plain("Draft {n}", n=draft.number), "draft", draft.number) for draft in mine]
    reviewed = [key(reader.plain("Review {n}", n=draft.number), "review", draft.number) for draft in theirs]
    chunks = (each[at : at + PER_ROW] for each in (opened, reviewed) for at in range(0, len(each), PER_ROW))
    return Reply(str(html), rows(*chunks))


def stopped(language: str) -> Reply:
    """Say that what a moderator writes next is a question again."""
    reader = reader_for(language)
    return Reply(
        str(
            reader.say(
                "Stopped. What you write next is a question like any other; /drafts lists your drafts."
            )
        )
    )


def kind_of(draft: Draft, reader: Reader) -> str:
    """Say what a draft does."""
    return reader.plain(KINDS[draft.kind])


def _line(draft: Draft, claims: Mapping[str, Claim], reader: Reader) -> Markup:
    about = _about(draft, claims, reader)
    text = reader.say("{n}: {kind}", n=draft.number, kind=kind_of(draft, reader))
    if about:
        text = reader.say("{n}: {kind}, {claim}", n=draft.number, kind=kind_of(draft, reader), claim=about)
    if draft.state is DraftState.WAITING:
        return reader.say("{draft} – under review", draft=text)
    return reader.say("{draft} – given back", draft=text) if draft.reason else text


def _about(draft: Draft, claims: Mapping[str, Claim], reader: Reader) -> str:
    if "file" in draft.fields:
        return shorten(one_line(draft.fields["file"]), LONGEST_CLAIM)
    texts = claims[draft.claim].claim if draft.claim and draft.claim in claims else {}
    if draft.kind in GUIDED and not texts:
        texts = (sheet_of(draft).claim or {}).get("claim", {})
    return shorten(wording(texts, reader).one_line().quoted(reader).text, LONGEST_CLAIM)
