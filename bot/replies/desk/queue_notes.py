"""What became of questions, in a line above the next ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.reader import reader_for

if TYPE_CHECKING:
    from markupsafe import Markup

    from bot.moderation.groups import Group


def answered(group: Group, language: str) -> Markup:
    """Say that questions are answered."""
    return reader_for(language).say_n(
        "✓ Answered. {n} person asked this and is told, if they want to be.",
        "✓ Answered. {n} people asked this and are told, if they want to be.",
        group.people,
    )


def waits(language: str) -> Markup:
    """Say that the link waits for another moderator."""
    return reader_for(language).say(
        "✓ The new wording waits for another moderator; then those who asked are told."
    )


def closed(language: str, *, is_told: bool) -> Markup:
    """Say that questions are closed."""
    reader = reader_for(language)
    if is_told:
        return reader.say("✓ Closed; those who asked are sent your note, if they want to be told.")
    return reader.say("✓ Closed; nobody is told.")


def moved_on(language: str) -> Markup:
    """Say that somebody else has dealt with what a button is about."""
    return reader_for(language).say(
        "This has been dealt with or has changed meanwhile. This is how it stands now."
    )
