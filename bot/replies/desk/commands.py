"""The commands of moderators and owners, as their menu and their help describe them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from bot.moderation.people import Rank
from bot.replies.markup import bold, lines, paragraphs
from bot.replies.menus import commands as commands_of_readers
from bot.replies.reader import message, reader_for
from bot.replies.reply import Reply

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.replies.reader import Reader

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

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (message("Writing"), ("add", "rebut", "context", "drafts", "cancel")),
    (message("Correcting"), ("find", "show", "edit", "translate", "retire", "restore", "history", "undo")),
    (message("Answering"), ("queue", "synonym", "stats")),
    (message("Files"), ("import", "export")),
    (message("People"), ("moderators",)),
)
"""The commands as the help groups them; each is in one group."""

STEPS = (
    message("Send /add, then the claim in one sentence, or forward a post that makes it."),
    message("Answer what is asked, by buttons or messages: who, when, what was said, a link."),
    message("Below the preview press “+ Rebuttal” and answer the same. Then press “Publish”."),
)
EXAMPLE = message(
    "/add\nClaim: Ukraine refused the exchange.\nWho: Zakharova\nWhen: yesterday\n"
    "Link: https://example.org/a\nRebuttal by: Lubinets\nSaid: He denied it.\nLink: https://example.org/b"
)
"""A claim in one message; its labels in each language are those of the labelled lines."""


def commands(language: str, rank: Rank) -> list[tuple[str, str]]:
    """List the commands of a rank with what they do, the desk's first, for the person's command menu."""
    reader = reader_for(language)
    own = [(name, reader.plain(text)) for name, (needed, text) in COMMANDS.items() if rank >= needed]
    return [*own, *commands_of_readers(language)]


def help_of_desk(language: str, rank: Rank) -> Reply:
    """Explain to a moderator how to publish a claim with a rebuttal at once, and list the commands."""
    reader = reader_for(language)
    groups = [_group(title, names, rank, reader) for title, names in GROUPS]
    html = paragraphs(
        bold(reader.say("A claim with its rebuttal")),
        lines(*(reader.say("{n}. {step}", n=at, step=reader.say(step)) for at, step in enumerate(STEPS, 1))),
        lines(reader.say("Or all in one message:"), Markup("<pre>{}</pre>").format(reader.say(EXAMPLE))),
        *(group for group in groups if group),
    )
    return Reply(str(html))


def _group(title: str, names: Sequence[str], rank: Rank, reader: Reader) -> Markup:
    """List the commands of a group that a rank may use, nothing where it may use none."""
    rows = [
        reader.say("/{name} – {text}", name=name, text=reader.say(text))
        for name in names
        for needed, text in (COMMANDS[name],)
        if rank >= needed
    ]
    return lines(bold(reader.say(title)), *rows) if rows else lines()
