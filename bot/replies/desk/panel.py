"""A claim as askers see it, and what moderators see besides: its id, state, gaps and last change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.card import write_card
from bot.replies.dates import write_moment
from bot.replies.desk.keys import key, rows
from bot.replies.desk.places import LABELS, STATUSES, language_name
from bot.replies.keys import below_claim
from bot.replies.markup import GAP, MESSAGE, bold, lines, paragraphs, size
from bot.replies.reader import message, reader_for
from bot.replies.reply import Reply
from storage.records import Stance, Status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from markupsafe import Markup

    from bot.replies.keys import Rows
    from bot.replies.reader import Reader
    from bot.replies.record import Record
    from storage.records import Claim

    Way = Sequence[str | int]


def as_shown(claim: Claim, record: Record, language: str) -> Reply:
    """Write a claim exactly as askers get it; a withdrawn one as they would, which the first line says."""
    reader = reader_for(language)
    if claim.status is Status.PUBLISHED:
        card = write_card(claim, record, reader)
        return Reply(str(card.html), below_claim(claim, reader, more=card.cut))
    above = reader.say("Withdrawn: askers do not see this claim. It would look like this:")
    return Reply(str(with_card(bold(above), claim, record, reader)))


def with_card(above: Markup, claim: Claim, record: Record, reader: Reader) -> Markup:
    """Put a claim as askers see it below something else, in one message."""
    return paragraphs(above, write_card(claim, record, reader, room=MESSAGE - size(above) - GAP).html)


def panel(
    claim: Claim,
    lacks: Mapping[str, Sequence[Way]],
    changed: tuple[str, datetime] | None,
    language: str,
) -> Reply:
    """Write what moderators see of a claim, with what they can do.

    `lacks` are the places without a text, by language; `changed` who changed the claim last, and when.
    """
    reader = reader_for(language)
    html = lines(
        bold(reader.say("For moderators")),
        reader.say("ID: {id}", id=claim.id),
        reader.say("Status: {status}", status=reader.say(STATUSES[claim.status])),
        *(_lack(code, places, reader) for code, places in lacks.items()),
        _changed(changed, reader),
    )
    return Reply(str(paragraphs(html)), _buttons(claim, reader, translate=bool(lacks)))


def _buttons(claim: Claim, reader: Reader, *, translate: bool) -> Rows:
    is_published = claim.status is Status.PUBLISHED
    state, does = (message("Withdraw"), "retire") if is_published else (message("Restore"), "restore")
    return rows(
        [key(reader.plain("Edit"), "edit", claim.key), key(reader.plain("History"), "history", claim.key)],
        [
            key(reader.plain("+ Rebuttal"), "under", claim.key, Stance.REBUTS),
            key(reader.plain("+ Context"), "under", claim.key, Stance.CONTEXT),
        ]
        if is_published
        else [],
        [key(reader.plain("Add a translation"), "translate", claim.key)] if translate else [],
        [key(reader.plain(state), does, claim.key)],
    )


def _lack(code: str, places: Sequence[Way], reader: Reader) -> Markup:
    """Say which texts lack a language; statements are counted."""
    named = [reader.plain(LABELS[str(way[0])]) for way in places if way[0] != "statements"]
    statements = sum(way[0] == "statements" for way in places)
    if statements:
        named.append(reader.say_n("{n} statement", "{n} statements", statements))
    return reader.say("Lacks {language}: {texts}", language=language_name(code), texts=", ".join(named))


def _changed(changed: tuple[str, datetime] | None, reader: Reader) -> Markup:
    if changed is None:
        return lines()
    who, at = changed
    return reader.say("Last change: {moment}, {who}", moment=write_moment(at, reader.language), who=who)
