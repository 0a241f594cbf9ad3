"""What the parts of a claim are called, and how what is in them is shown to moderators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.dates import write_date
from bot.replies.desk.places import SIDES, language_name
from bot.replies.reader import message
from bot.replies.statements import STANCES
from bot.replies.verdicts import WORDS as VERDICTS
from bot.replies.wording import wording
from storage.records import Side, Stance, Verdict

if TYPE_CHECKING:
    from datetime import date

    from bot.replies.reader import Reader
    from storage.records import LocalText

NAMES = {
    "wording": message("Claim"),
    "language": message("Language"),
    "speaker": message("Speaker"),
    "role": message("Role"),
    "side": message("Side"),
    "date": message("Date"),
    "stance": message("Stance"),
    "text": message("What was said"),
    "links": message("Links"),
    "verdict": message("Verdict"),
    "assessor": message("Who gave the verdict"),
}
"""The name of what each step fills in."""


def value(step: str, stored: str, reader: Reader) -> str:
    """Put a fixed value of a field into words, as plain text."""
    match step:
        case "side":
            return reader.plain(SIDES[Side(stored)])
        case "stance":
            return reader.plain(STANCES[Stance(stored)])
        case "verdict":
            return reader.plain(VERDICTS[Verdict(stored)])
        case _:
            return language_name(stored)


def day(of: date, reader: Reader) -> str:
    """Write a day."""
    return write_date(of, reader.language)


def shown(text: LocalText, reader: Reader) -> str:
    """Return a stored text for a moderator, in their language where it is there."""
    return wording(text, reader).one_line().text
