"""One-sentence replies: what the bot cannot read, cannot do, or cannot do now."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from bot.replies.keys import nothing_unasked, want_notices
from bot.replies.markup import lines
from bot.replies.reader import message, reader_for
from bot.replies.reply import Reply

if TYPE_CHECKING:
    from collections.abc import Callable


class Content(StrEnum):
    """What a message without text holds."""

    RECORDING = "recording"
    PICTURE = "picture"
    OTHER = "other"


UNSUPPORTED = {
    Content.RECORDING: message("I cannot listen to recordings: please write in words what you have heard."),
    Content.PICTURE: message("I cannot read pictures: please write in words what you want to check."),
    Content.OTHER: message("I can only read text: please write in words what you want to check."),
}


def _notice(text: str) -> Callable[[str], Reply]:
    def write(language: str) -> Reply:
        return Reply(str(reader_for(language).say(text)))

    return write


def unsupported_content(language: str, content: Content = Content.OTHER) -> Reply:
    """Say kindly that the bot reads text only."""
    return Reply(str(reader_for(language).say(UNSUPPORTED[content])))


def question_kept(language: str, *, is_told: bool = True) -> Reply:
    """Say that a question waits for the moderators, and whether the asker will hear of it."""
    reader = reader_for(language)
    kept = reader.say("Your question has been kept for the moderators.")
    promise = (
        reader.say("As soon as there is an answer, I will tell you here, once.")
        if is_told
        else reader.say("You do not want to be told anything unasked, so I will not tell you what they find.")
    )
    stored = reader.say("With /privacy you can see and delete what is stored.")
    buttons = nothing_unasked(reader) if is_told else want_notices(reader)
    return Reply(str(lines(kept, promise, stored)), buttons)


def no_such_button(language: str, number: int) -> Reply:
    """Say that no button has the number typed."""
    return Reply(str(reader_for(language).say("There is no button {number}.", number=number)))


too_long = _notice(message("This text is too long for me: please send only the part you want to check."))
failure = _notice(message("Something went wrong on my side: please send your question again in a minute."))
record_unavailable = _notice(
    message("I cannot reach the record right now: please ask again in a few minutes.")
)
unknown_command = _notice(
    message("I do not know this command: /help shows how to ask, or just write what you want to check.")
)
outdated_button = _notice(message("This button is out of date: please send your question again."))
question_already_kept = _notice(message("The moderators already have this question; it is kept once."))
question_lost = _notice(message("I can no longer see your question: please write it again."))
forgotten = _notice(
    message(
        "What was stored about you is deleted: your choices, the questions you sent in, what you were shown."
    )
)
notices_stopped = _notice(
    message("You will be told nothing unasked any more. With /privacy you can change your mind.")
)
notices_wanted = _notice(
    message("You will be told here when your questions are answered, and when an answer is corrected.")
)
withdrawn = _notice(message("The moderators have withdrawn this claim from the record."))
