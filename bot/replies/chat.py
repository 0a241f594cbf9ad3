"""Messages without a claim to check: a short friendly text for each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.matching.answer import Chat
from bot.replies.introduction import HOW_TO_ASK, WHAT_I_DO, help_
from bot.replies.markup import paragraphs
from bot.replies.reader import message
from bot.replies.reply import Reply

if TYPE_CHECKING:
    from bot.matching.answer import Answer
    from bot.replies.reader import Reader
    from bot.replies.record import Record

TEXTS = {
    Chat.GREETING: message(
        "Hello! I look up who said what about exchanges of prisoners, and who disputes it."
    ),
    Chat.THANKS: message("You are welcome. Write whenever you want to check something else."),
    Chat.FAREWELL: message("Goodbye. Write whenever you want to check something."),
    Chat.INSULT: message(
        "I understand that this is hard to bear. I can only help by looking up claims and their sources."
    ),
    Chat.DISTRESS: message(
        "I am very sorry. I cannot search for people and see no lists, only claims about exchanges and their "
        "sources. Please do not write names or dates of birth here."
    ),
    Chat.EMPTY: message("I found no words to look up in this message."),
    Chat.MANIPULATION: message(
        "I only show what the record says, with its sources. I cannot add to it, change it or take a side."
    ),
}
"""One text for each kind of chat that has one of its own; a request for help gets the help in full."""

ALONE = {Chat.THANKS, Chat.FAREWELL, Chat.DISTRESS}
"""Messages after which nobody wants to be told how to ask."""


def chat(answer: Answer, _record: Record, reader: Reader) -> Reply:
    """Write a short friendly answer and how to ask."""
    match answer.chat:
        case None | Chat.HELP:
            return help_(reader.language.code)
        case Chat.IDENTITY:
            said = paragraphs(reader.say(WHAT_I_DO), reader.say(TEXTS[Chat.MANIPULATION]))
        case kind:
            said = reader.say(TEXTS[kind])
    how_to_ask = "" if answer.chat in ALONE else reader.say(HOW_TO_ASK)
    return Reply(str(paragraphs(said, how_to_ask)))
