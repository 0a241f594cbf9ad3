"""Who changed what and when, and undoing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from bot.replies.caps import SHORT
from bot.replies.dates import write_moment
from bot.replies.desk.differing import change_lines
from bot.replies.desk.keys import key, pairs, rows, turning
from bot.replies.desk.people import who
from bot.replies.desk.why import why
from bot.replies.markup import MESSAGE, bold, lines, paragraphs, size
from bot.replies.reader import message, reader_for
from bot.replies.reply import Reply
from bot.replies.shorten import shorten
from bot.replies.wording import wording
from storage.interchange.comparing import plain_differences

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.moderation.conflict import Undoing
    from bot.replies.reader import Reader
    from bot.replies.reply import Button
    from storage.desk.records import AuditEntry
    from storage.interchange.comparing import FieldChange
    from storage.records import Claim

CLAIM = "claim"
PER_PAGE = 5
DETAILS = ((4, 70), (3, 50), (2, 40), (1, 30))
"""How many places of a change are named, and how long their values may be: the most that fits."""
SHOWN = (6, 70)
"""The same where one change stands alone."""
LONGEST_REASON = 100
LONGEST_ID = 80

OTHERS = {
    ("synonym", "add"): message("Word “{word}” taught for “{subject}”"),
    ("synonym", "remove"): message("Word “{word}” no longer taught for “{subject}”"),
    ("moderator", "add"): message("{name} made a moderator"),
    ("moderator", "remove"): message("{name} no longer a moderator"),
    ("question", "answer"): message("Question {subject} answered"),
    ("question", "close"): message("Question {subject} closed"),
}
"""What was done where it was no claim that changed, by kind and action of the audit."""


def of_claim(
    claim: Claim, entries: Sequence[AuditEntry], names: Mapping[str, str], page: int, language: str
) -> Reply:
    """Write a page of a claim's changes, the newest first; one entry more than a page says there are more."""
    reader = reader_for(language)
    about = wording(claim.claim, reader).one_line().shortened(SHORT.text).quoted(reader).html(reader)
    title = lines(bold(reader.say("History of {id}", id=claim.id)), about)
    turn = turning("pages", claim.key, page=page, has_more=len(entries) > PER_PAGE, reader=reader)
    back = key(reader.plain("← Back to the claim"), "show", claim.key)
    return _page(title, entries[:PER_PAGE], names, reader, turn, (back,))


def of_everything(entries: Sequence[AuditEntry], names: Mapping[str, str], page: int, language: str) -> Reply:
    """Write a page of everybody's changes, the newest first."""
    reader = reader_for(language)
    turn = turning("changes", page=page, has_more=len(entries) > PER_PAGE, reader=reader)
    title = bold(reader.say("Latest changes"))
    return _page(title, entries[:PER_PAGE], names, reader, turn, (), is_mixed=True)


def undoing(found: Undoing, names: Mapping[str, str], language: str, *, review: bool) -> Reply:
    """Show what undoing a change would change back, and ask whether it shall."""
    reader, entry = reader_for(language), found.entry
    title = bold(reader.say("Undo change {n} of {id}?", n=entry.number, id=entry.subject))
    back = [change for change in found.changes if change not in found.lost]
    kept = reader.say("The claim changed since; what was changed later elsewhere in it stays.")
    html = paragraphs(
        lines(title, _made(entry, names, reader)),
        _listed(reader.say("This will change back:"), back, reader),
        _listed(
            reader.say("This was changed again since, and that later change would be lost:"),
            found.lost,
            reader,
        ),
        kept if found.has_later else "",
    )
    yes = reader.plain("Send for review") if review else reader.plain("Undo it")
    at = (found.draft.number, found.draft.version)
    leave = key(reader.plain("Leave it as it is"), "stop", *at)
    return Reply(str(html), rows([key(yes, "put", *at)], [leave]))


def _page(  # noqa: PLR0913, PLR0917 -- the parts of a page
    title: Markup,
    entries: Sequence[AuditEntry],
    names: Mapping[str, str],
    reader: Reader,
    turn: Sequence[Button],
    below: Sequence[Button],
    *,
    is_mixed: bool = False,
) -> Reply:
    undo = [
        key(reader.plain("Undo {n}", n=entry.number), "undo", entry.number)
        for entry in entries
        if entry.kind == CLAIM
    ]
    nothing = "" if entries else reader.say("Nothing has been changed yet.")
    html = Markup("")
    for detail in DETAILS:
        written = [_entry(entry, names, reader, detail, is_mixed=is_mixed) for entry in entries]
        html = paragraphs(title, *written, nothing)
        if size(html).fits(MESSAGE):
            break
    return Reply(str(html), rows(*pairs(undo), turn, below))


def _entry(
    entry: AuditEntry, names: Mapping[str, str], reader: Reader, detail: tuple[int, int], *, is_mixed: bool
) -> Markup:
    claim = reader.say("Claim {id}", id=shorten(entry.subject, LONGEST_ID))
    return lines(
        reader.say("{n}. {made}", n=bold(str(entry.number)), made=_made(entry, names, reader)),
        claim if is_mixed and entry.kind == CLAIM else "",
        _what(entry, reader, detail),
        why(entry.reason, reader, LONGEST_REASON),
    )


def _made(entry: AuditEntry, names: Mapping[str, str], reader: Reader) -> Markup:
    """Say when and by whom a change was made, and who approved it."""
    made = reader.say(
        "{moment}, {who}",
        moment=write_moment(entry.at, reader.language),
        who=who(entry.by, names, reader),
    )
    if entry.approved_by is None:
        return made
    return made + reader.say(", approved by {who}", who=who(entry.approved_by, names, reader))


def _what(entry: AuditEntry, reader: Reader, detail: tuple[int, int]) -> Markup:
    if entry.kind != CLAIM:
        known = {"name": entry.subject, "word": "", **(entry.before or {}), **(entry.after or {})}
        told = {**known, "subject": entry.subject}
        text = OTHERS.get((entry.kind, entry.action))
        return reader.say(text, **told) if text else escape(f"{entry.kind}: {entry.action} {entry.subject}")
    if entry.before is None:
        added = wording((entry.after or {}).get("claim", {}), reader).one_line().shortened(SHORT.text)
        return reader.say("Added: {claim}", claim=added.quoted(reader).html(reader))
    changes = plain_differences(entry.before, entry.after)
    return change_lines(changes, reader, most=detail[0], limit=detail[1])


def _listed(title: Markup, changes: Sequence[FieldChange], reader: Reader) -> Markup:
    listed = change_lines(changes, reader, most=SHOWN[0], limit=SHOWN[1])
    return lines(title, listed) if changes else lines()
