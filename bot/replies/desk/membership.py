"""Who moderates, and invitations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.dates import write_date
from bot.replies.desk.keys import key, rows
from bot.replies.markup import bold, lines, paragraphs
from bot.replies.reader import reader_for
from bot.replies.reply import Reply

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from storage.desk.records import Moderator


def moderators(people: Sequence[Moderator], language: str) -> Reply:
    """List the moderators with a button to remove each, and one to invite another."""
    reader = reader_for(language)
    listed = lines(
        *(
            reader.say("{n}. {name} (ID {id})", n=n, name=person.name, id=person.user_id)
            for n, person in enumerate(people, start=1)
        )
    )
    remove = [
        key(reader.plain("Remove {n}", n=n), "drop", person.user_id)
        for n, person in enumerate(people, start=1)
    ]
    how = reader.say(
        "To add somebody, make an invitation, or send /moderators followed by their numeric Telegram ID."
    )
    pairs = [remove[at : at + 2] for at in range(0, len(remove), 2)]
    html = paragraphs(
        bold(reader.say("Moderators")), listed or reader.say("There are none besides the owners."), how
    )
    return Reply(str(html), rows(*pairs, [key(reader.plain("Make an invitation"), "invite")]))


def invitation(link: str, expires_at: datetime, language: str) -> Reply:
    """Show the link that makes whoever opens it first a moderator."""
    reader = reader_for(language)
    until = write_date(expires_at.date(), reader.language)
    text = reader.say(
        "Pass this link on: whoever opens it first becomes a moderator. It works once, until {day}.",
        day=until,
    )
    return Reply(str(paragraphs(text, link)))
