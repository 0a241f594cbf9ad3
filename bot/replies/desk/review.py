"""What a reviewer sees and can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.desk.differing import change_lines
from bot.replies.desk.files import listed
from bot.replies.desk.keys import key, rows
from bot.replies.desk.listing import kind_of
from bot.replies.desk.people import who
from bot.replies.desk.previews import with_card
from bot.replies.markup import bold, lines, paragraphs
from bot.replies.reader import reader_for
from bot.replies.reply import Reply

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from bot.replies.keys import Rows
    from bot.replies.reader import Reader
    from bot.replies.record import Record
    from storage.desk.records import Draft
    from storage.interchange import Preview
    from storage.interchange.comparing import FieldChange
    from storage.records import Claim

MOST_CHANGES = 8
LONGEST_VALUE = 60


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
    changed = change_lines(changes, reader, most=MOST_CHANGES, limit=LONGEST_VALUE)
    above = paragraphs(
        _title(draft, names, reader),
        lines(reader.say("This changes:"), changed) if changes else lines(),
    )
    html = with_card(above, reader.say("Askers will see this:"), claim, record, reader)
    return Reply(str(html), _buttons(draft, reader))


def reviewed_file(draft: Draft, seen: Preview, names: Mapping[str, str], language: str) -> Reply:
    """Show what a waiting import would do, record by record."""
    reader = reader_for(language)
    return Reply(str(paragraphs(_title(draft, names, reader), listed(seen, reader))), _buttons(draft, reader))


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


def _title(draft: Draft, names: Mapping[str, str], reader: Reader) -> Markup:
    by, kind = who(draft.author, names, reader), kind_of(draft, reader)
    return bold(reader.say("Draft {n} by {who}: {kind}", n=draft.number, who=by, kind=kind))


def _buttons(draft: Draft, reader: Reader) -> Rows:
    at = (draft.number, draft.version)
    approve = key(reader.plain("Approve"), "approve", *at)
    return rows([approve, key(reader.plain("Give back"), "return", *at)])
