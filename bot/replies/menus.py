"""What Telegram shows around the chat: the command menu and the descriptions of the bot."""

from __future__ import annotations

from dataclasses import dataclass

from bot.replies.reader import message, reader_for

COMMANDS = {
    "start": message("What I do"),
    "help": message("How to ask"),
    "language": message("The language of replies"),
    "about": message("Where the answers come from"),
    "privacy": message("What is stored and how to delete it"),
}
"""The commands of every reader, in the order of the menu."""


@dataclass(frozen=True, slots=True)
class Descriptions:
    """What people read before they start the chat (at most 512 letters) and in the profile (at most 120)."""

    description: str
    short_description: str


def commands(language: str) -> list[tuple[str, str]]:
    """List the commands with what they do, for the command menu of one language."""
    reader = reader_for(language)
    return [(name, reader.plain(text)) for name, text in COMMANDS.items()]


def descriptions(language: str) -> Descriptions:
    """Describe the bot in one language."""
    reader = reader_for(language)
    return Descriptions(
        description=reader.plain(
            "Send or forward what you have heard about exchanges of prisoners between Russia and Ukraine. I "
            "look it up in a record of claims and show who says so, who disputes it, when, and where you "
            "can read it. I do not judge claims myself. Ukrainian, Russian, English."
        ),
        short_description=reader.plain(
            "Who claims what about prisoner exchanges, who disputes it, and the sources."
        ),
    )
