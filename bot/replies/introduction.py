"""What the bot says of itself: at the start, on how to ask, and on where its answers come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.markup import bold, lines, paragraphs
from bot.replies.menus import COMMANDS
from bot.replies.reader import Reader, message, reader_for
from bot.replies.reply import Reply

if TYPE_CHECKING:
    from collections.abc import Sequence

HOW_TO_ASK = message(
    "Write or forward what you have heard about exchanges of prisoners, for example: “Did Ukraine refuse the "
    "630-person exchange?”"
)

WHAT_I_DO = message(
    "I look up claims about exchanges of prisoners between Russia and Ukraine: who makes them, who disputes "
    "them, when, and where you can read it."
)

START = (
    WHAT_I_DO,
    message("I do not judge claims and add nothing to them. Where a verdict is shown, it says whose it is."),
    HOW_TO_ASK,
)

HELP = (
    message(
        "• Write in your own words or forward a post, in Ukrainian, Russian or English. Typing errors are "
        "fine."
    ),
    message(
        "• Say what you know: how many people, when, who said it. The more exact the question, the more "
        "exact the answer."
    ),
    message(
        "• If the record has no such claim, I say so, show the nearest ones and name what is different in "
        "them."
    ),
    message("• If nothing fits, you can send your question to the moderators."),
)

ABOUT = (
    message(
        "The record holds claims about exchanges of prisoners, and statements that assert, dispute or "
        "explain them: each with its speaker and links to its sources, and its date where it is known. "
        "Moderators keep it."
    ),
    message(
        "The verdict is never mine: below it stands whose assessment it is. Often there is no independent "
        "one; then that is what it says."
    ),
    message(
        "I recognise a claim by its facts: numbers, dates, who did what to whom. If one of them differs, I "
        "do not say that the record has your claim, but name the difference."
    ),
    message("A claim that the record does not have may still be true or false."),
)


def start(language: str) -> Reply:
    """Greet a new reader: what the bot does and how to ask."""
    reader = reader_for(language)
    return _page(reader, reader.say("Who says what about exchanges of prisoners"), START)


def help_(language: str) -> Reply:
    """Explain how to ask, and name the commands."""
    reader = reader_for(language)
    return _page(reader, reader.say("How to ask"), HELP)


def about(language: str) -> Reply:
    """Say where the answers come from and what they are worth."""
    reader = reader_for(language)
    return _page(reader, reader.say("Where the answers come from"), ABOUT)


def _page(reader: Reader, title: str, texts: Sequence[str]) -> Reply:
    commands = lines(
        *(
            reader.say("/{name} – {text}", name=name, text=reader.say(text))
            for name, text in COMMANDS.items()
            if name != "start"
        )
    )
    return Reply(str(paragraphs(bold(title), *map(reader.say, texts), commands)))
