"""What could be read out of a post, for its moderator to check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.desk.fields import NAMES
from bot.replies.desk.questions import LONGEST_QUOTE, filled
from bot.replies.markup import lines
from bot.replies.reader import reader_for
from bot.replies.shorten import shorten

if TYPE_CHECKING:
    from markupsafe import Markup

    from bot.moderation.sheet import Sheet

SHOWN = ("wording", "speaker", "date", "links")
"""What is named; the rest follows from it, or is asked for."""
OF_UNKNOWN, OF_STORED = "role", "text"
"""What is named, too, of a speaker the record does not know, and under a claim that is stored."""


def read_out(before: Sheet, after: Sheet, language: str) -> Markup:
    """List what a post filled in; where it states no claim that could be read, say so."""
    reader = reader_for(language)
    of_unknown = () if "side" in after.speaker else (OF_UNKNOWN,)
    of_stored = () if after.claim is not None else (OF_STORED,)
    new = [name for name in (*SHOWN, *of_unknown, *of_stored) if not filled(name, before, reader)]
    values = [(name, filled(name, after, reader)) for name in new]
    listed = [
        reader.say("{place}: {value}", place=reader.say(NAMES[name]), value=shorten(value, LONGEST_QUOTE))
        for name, value in values
        if value
    ]
    if after.claim is not None and not after.claim.get("claim"):
        return lines(reader.say("I found no claim in this post: press one of its sentences, or write it."))
    if not listed:
        return lines(reader.say("I could read nothing out of this post."))
    return lines(reader.say("Read out of the post, please check it:"), *listed)
