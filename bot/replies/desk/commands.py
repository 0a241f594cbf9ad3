"""The commands of moderators and owners, as their menu and their help describe them."""

from __future__ import annotations

from bot.moderation.people import Rank
from bot.replies.markup import bold, lines, paragraphs
from bot.replies.menus import commands as commands_of_readers
from bot.replies.reader import message, reader_for
from bot.replies.reply import Reply

COMMANDS: dict[str, tuple[Rank, str]] = {
    "add": (Rank.MODERATOR, message("Add a claim")),
    "rebut": (Rank.MODERATOR, message("Add who disputes a claim")),
    "context": (Rank.MODERATOR, message("Add context to a claim")),
    "drafts": (Rank.MODERATOR, message("Drafts, and what waits for review")),
    "cancel": (Rank.MODERATOR, message("Stop what you are in the middle of")),
    "synonym": (Rank.MODERATOR, message("Teach me a word")),
    "queue": (Rank.MODERATOR, message("What people asked and the record does not have")),
    "find": (Rank.MODERATOR, message("Find claims, also withdrawn ones")),
    "show": (Rank.MODERATOR, message("Show a claim and what can be done with it")),
    "edit": (Rank.MODERATOR, message("Correct a claim")),
    "translate": (Rank.MODERATOR, message("Add missing languages")),
    "retire": (Rank.MODERATOR, message("Withdraw a claim")),
    "restore": (Rank.MODERATOR, message("Show a withdrawn claim again")),
    "history": (Rank.MODERATOR, message("Who changed what")),
    "undo": (Rank.MODERATOR, message("Undo a change")),
    "import": (Rank.MODERATOR, message("Claims out of a file")),
    "export": (Rank.MODERATOR, message("The record as a file")),
    "stats": (Rank.MODERATOR, message("What people ask, and how it is answered")),
    "moderators": (Rank.OWNER, message("Who moderates, and invitations")),
}
"""Who may use a command and what it does, in the order of the menu; handlers/desk/commands.py has the
handler of each.
"""


def commands(language: str, rank: Rank) -> list[tuple[str, str]]:
    """List the commands of a rank with what they do, the desk's first, for the person's command menu."""
    reader = reader_for(language)
    own = [(name, reader.plain(text)) for name, (needed, text) in COMMANDS.items() if rank >= needed]
    return [*own, *commands_of_readers(language)]


def help_of_desk(language: str, rank: Rank) -> Reply:
    """Explain to a moderator how to keep the record."""
    reader = reader_for(language)
    listed = lines(
        *(
            reader.say("/{name} – {text}", name=name, text=reader.say(text))
            for name, (needed, text) in COMMANDS.items()
            if rank >= needed
        )
    )
    return Reply(str(paragraphs(bold(reader.say("For moderators")), listed)))
