"""Nothing in the record is related: say what the bot covers and offer to pass the question on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.keys import send_question
from bot.replies.markup import bold, paragraphs
from bot.replies.reply import Reply

if TYPE_CHECKING:
    from bot.matching.answer import Answer
    from bot.replies.reader import Reader
    from bot.replies.record import Record


def none(_answer: Answer, _record: Record, reader: Reader) -> Reply:
    """Write that nothing was found; that says nothing about whether it is true."""
    html = paragraphs(
        bold(reader.say("The record has nothing on this.")),
        reader.say("That does not mean it is true or false: only that nobody has entered it yet."),
        reader.say(
            "I cover claims about exchanges of prisoners between Russia and Ukraine: who offered, refused "
            "or carried out what, and about the captives, the bodies returned and the lists published."
        ),
        reader.say(
            "You can send your question to the moderators. Then its text is kept until they have checked it; "
            "without that, nothing is kept."
        ),
    )
    return Reply(str(html), send_question(reader))
