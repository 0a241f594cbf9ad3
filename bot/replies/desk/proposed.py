"""A change of a claim before it is published, what became of it, and what came between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.dates import write_moment
from bot.replies.desk.differing import change_lines
from bot.replies.desk.keys import key, rows
from bot.replies.desk.panel import with_card
from bot.replies.desk.people import who
from bot.replies.desk.places import STATUSES, place
from bot.replies.markup import bold, lines, paragraphs, size
from bot.replies.reader import reader_for
from bot.replies.reply import Reply
from bot.replies.shorten import shorten
from bot.replies.wording import wording
from storage.records import Status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from bot.moderation.conflict import Conflict
    from bot.replies.keys import Rows
    from bot.replies.reader import Reader
    from bot.replies.record import Record
    from storage.desk.records import AuditEntry, Draft
    from storage.interchange.comparing import FieldChange, Steps
    from storage.records import Claim

EDIT = "edit"
"""The kind of draft that further values can go into."""
MOST_PLACES = 6
LONGEST_VALUE = 70
LONGEST_REASON = 300
ABOVE_CARD = 1_000
"""UTF-16 units above a claim's card, which leave it the room it needs at least."""


def looked_at(  # noqa: PLR0913 -- what a preview is written from
    draft: Draft,
    claim: Claim,
    changes: Sequence[FieldChange],
    record: Record,
    language: str,
    *,
    review: bool,
) -> Reply:
    """Show what an edit changes, and the claim as askers will see it."""
    reader = reader_for(language)
    reason = shorten(draft.reason or "", LONGEST_REASON)
    returned = reader.say("A reviewer gave this back: {reason}", reason=reason) if reason else ""
    title, below = reader.say("Not published yet. This changes:"), reader.say("Askers will see this:")
    above = lines()
    for most in range(MOST_PLACES, 0, -1):
        above = paragraphs(lines(bold(title), _brief(changes, reader, most)), returned, bold(below))
        if size(above).units <= ABOVE_CARD:
            break
    at = (draft.number, draft.version)
    more = [key(reader.plain("Change more"), "at", draft.number)] if draft.kind == EDIT else []
    cancel = key(reader.plain("Cancel the draft"), "stop", *at)
    html = with_card(above, claim, record, reader)
    return Reply(str(html), rows([key(yes(reader, review=review), "put", *at)], [*more, cancel]))


def status_asked(draft: Draft, claim: Claim, reason: str, language: str, *, review: bool) -> Reply:
    """Ask whether a claim shall be withdrawn, or restored."""
    reader = reader_for(language)
    is_published = claim.status is Status.PUBLISHED
    title = reader.say("Withdraw this claim?") if is_published else reader.say("Restore this claim?")
    comes = (
        reader.say("Askers will no longer get it, and who got it lately is told. It stays in the record.")
        if is_published
        else reader.say("Askers will get it again, as it stands.")
    )
    why = (
        reader.say("Reason: {reason}", reason=reason)
        if reason
        else reader.say(
            "No reason is given. To give one, leave it as it is and send: /{command} {id} reason",
            command="retire" if is_published else "restore",
            id=claim.id,
        )
    )
    about = wording(claim.claim, reader).quoted(reader).html(reader)
    does = reader.plain("Withdraw") if is_published else reader.plain("Restore")
    at = (draft.number, draft.version)
    buttons = rows(
        [key(yes(reader, review=True) if review else does, "put", *at)],
        [key(reader.plain("Leave it as it is"), "stop", *at)],
    )
    return Reply(str(paragraphs(lines(bold(title), about), why, comes)), buttons)


def yes(reader: Reader, *, review: bool) -> str:
    """Name the button that submits a draft."""
    return reader.plain("Send for review") if review else reader.plain("Publish")


def published(claims: Sequence[Claim], number: int | None, language: str) -> Reply:
    """Say that claims are as a draft made them; `number` is that of the change in the audit."""
    reader = reader_for(language)
    told = [
        reader.say("{id}: {status}", id=claim.id, status=reader.say(STATUSES[claim.status]))
        for claim in claims[:MOST_PLACES]
    ]
    opens = [[key(reader.plain("Open the claim"), "show", claim.key)] for claim in claims[:1]]
    back = [] if number is None else [key(reader.plain("Undo it"), "undo", number)]
    html = lines(bold(reader.say("Done: whoever asks now gets it so.")), *told)
    return Reply(str(html), rows(*opens, back))


def stopped(draft: Draft, language: str) -> Reply:
    """Say that a draft is no more."""
    text = reader_for(language).say("Draft {n} is cancelled; nothing was changed.", n=draft.number)
    return Reply(str(text))


def conflict(found: Conflict, names: Mapping[str, str], language: str) -> Reply:
    """Show what somebody changed meanwhile and what the draft would change, and let its author decide."""
    reader = reader_for(language)
    changed = reader.say(
        "Nothing of yours is published yet: {who} changed this claim meanwhile ({moment}).",
        who=who(found.latest.by, names, reader),
        moment=write_moment(found.latest.at, reader.language),
    )
    html = paragraphs(
        bold(changed),
        lines(reader.say("Changed meanwhile:"), _brief(found.theirs, reader)),
        lines(
            reader.say("Yours would change:"), _brief(found.mine, reader) or reader.say("nothing any more")
        ),
        _clashing(found.clashes, reader),
    )
    return Reply(str(html), _deciding(found.draft, found.latest, reader, has_mine=bool(found.mine)))


def _deciding(draft: Draft, latest: AuditEntry, reader: Reader, *, has_mine: bool) -> Rows:
    at = (draft.number, draft.version)
    over = [key(reader.plain("Publish mine on top"), "over", *at, latest.number)] if has_mine else []
    return rows(over, [key(reader.plain("Drop mine"), "stop", *at)])


def _clashing(clashes: Sequence[Steps], reader: Reader) -> Markup:
    if not clashes:
        return reader.say("You changed different places: published on top, yours takes nothing back.")
    places = ", ".join(place(clash, reader) for clash in clashes[:MOST_PLACES])
    return reader.say(
        "You both changed: {places}. Published on top, yours replaces theirs there.", places=places
    )


def _brief(changes: Sequence[FieldChange], reader: Reader, most: int = MOST_PLACES) -> Markup:
    return change_lines(changes, reader, most=most, limit=LONGEST_VALUE)
