"""What a reviewer sees and can do, and what the author of a waiting draft can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.dates import write_moment
from bot.replies.desk.differing import change_lines
from bot.replies.desk.files import counts, listed
from bot.replies.desk.keys import key, rows
from bot.replies.desk.listing import kind_of
from bot.replies.desk.people import who
from bot.replies.desk.previews import with_card
from bot.replies.desk.why import why
from bot.replies.markup import bold, lines, one_line, paragraphs
from bot.replies.reader import reader_for
from bot.replies.reply import Reply
from bot.replies.shorten import shorten
from storage.records import Status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from bot.moderation.conflict import Conflict
    from bot.replies.keys import Rows
    from bot.replies.reader import Reader
    from bot.replies.record import Record
    from storage.desk.records import Draft
    from storage.interchange import Preview
    from storage.interchange.comparing import FieldChange
    from storage.records import Claim

MOST_CHANGES = 8
LONGEST_VALUE = 60
LONGEST_REASON = 300


def reviewed(  # noqa: PLR0913, PLR0917 -- what a reviewer looks at
    draft: Draft,
    claim: Claim,
    changes: Sequence[FieldChange],
    record: Record,
    names: Mapping[str, str],
    language: str,
) -> Reply:
    """Show what a waiting draft would do: what changes in a stored claim, and how askers would see it."""
    reader = reader_for(language)
    count = len(draft.questions)
    above = paragraphs(
        lines(bold(_titled(draft, names, reader)), why(draft.fields.get("reason"), reader, LONGEST_REASON)),
        _changed(reader.say("This changes:"), changes, reader),
        reader.say_n("It answers {n} question.", "It answers {n} questions.", count) if count else "",
    )
    title = (
        reader.say("Askers will see this:")
        if claim.status is Status.PUBLISHED
        else reader.say("Askers will no longer see this:")
    )
    return Reply(str(with_card(above, title, claim, record, reader)), _deciding(draft, reader))


def between(found: Conflict, names: Mapping[str, str], language: str) -> Reply:
    """Show what others made of a waiting draft's claim since it was begun: its author has to decide."""
    reader, draft = reader_for(language), found.draft
    changed = reader.say(
        "It cannot be approved as it is: {who} changed this claim meanwhile ({moment}).",
        who=who(found.latest.by, names, reader),
        moment=write_moment(found.latest.at, reader.language),
    )
    html = paragraphs(
        lines(bold(_titled(draft, names, reader)), changed),
        _changed(reader.say("Changed meanwhile:"), found.theirs, reader),
        _changed(reader.say("The draft would change:"), found.mine, reader),
        _lead_on(reader),
    )
    return Reply(str(html), _deciding(draft, reader, approve=False))


def unfit(draft: Draft, why: Markup, names: Mapping[str, str], language: str) -> Reply:
    """Say why a waiting draft cannot be approved any more: its author has to decide."""
    reader = reader_for(language)
    above = lines(bold(_titled(draft, names, reader)), reader.say("It cannot be approved as it is:"), why)
    return Reply(str(paragraphs(above, _lead_on(reader))), _deciding(draft, reader, approve=False))


def reviewed_file(
    draft: Draft, seen: Preview, changed: Sequence[str], names: Mapping[str, str], language: str
) -> Reply:
    """Show what a waiting import would do, by record; `changed` are claims its author saw otherwise."""
    reader = reader_for(language)
    below = (
        reader.say(
            "Changed since its author looked at it: {claims}. Give it back: they then see what it would "
            "do now, and can send it again.",
            claims=shorten(", ".join(changed), LONGEST_REASON),
        )
        if changed
        else lines()
    )
    above = lines(bold(_titled(draft, names, reader)), shorten(one_line(draft.fields["file"]), LONGEST_VALUE))
    html = paragraphs(above, counts(seen, reader), listed(seen, reader), below)
    return Reply(str(html), _deciding(draft, reader, approve=not changed))


def _titled(draft: Draft, names: Mapping[str, str], reader: Reader) -> Markup:
    """Say whose draft it is, and what it does."""
    return reader.say(
        "Draft {n} by {who}: {kind}",
        n=draft.number,
        who=who(draft.author, names, reader),
        kind=kind_of(draft, reader),
    )


def _deciding(draft: Draft, reader: Reader, *, approve: bool = True) -> Rows:
    """Make the buttons by which a reviewer decides."""
    at = (draft.number, draft.version)
    yes = [key(reader.plain("Approve"), "approve", *at)] if approve else []
    return rows([*yes, key(reader.plain("Give back"), "return", *at)])


def ask_reason(draft: Draft, language: str) -> Reply:
    """Ask why a draft is given back."""
    reader = reader_for(language)
    asked = reader.say(
        "Why do you give draft {n} back? Send the reason; its author will read it.", n=draft.number
    )
    return Reply(str(asked), rows([key(reader.plain("← Back"), "review", draft.number)]))


def given_back(draft: Draft, language: str) -> Reply:
    """Tell the reviewer that the author has the draft again."""
    return Reply(str(reader_for(language).say("Draft {n} went back to its author.", n=draft.number)))


def waits(draft: Draft, language: str) -> Reply:
    """Tell the author that a draft waits for a reviewer, and let them take it back."""
    reader = reader_for(language)
    told = reader.say(
        "Draft {n} waits for another moderator to approve it. You will be told.", n=draft.number
    )
    take = key(reader.plain("Take it back"), "take-back", draft.number, draft.version)
    return Reply(str(told), rows([take]))


def _lead_on(reader: Reader) -> Markup:
    return reader.say("Give it back: its author then sees what changed, and can put the draft on top of it.")


def _changed(title: Markup, changes: Sequence[FieldChange], reader: Reader) -> Markup:
    listed = change_lines(changes, reader, most=MOST_CHANGES, limit=LONGEST_VALUE)
    return lines(title, listed) if changes else lines()
