"""What is stored about a reader, and the buttons that delete it and say whether they are told of news."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.replies.actions import ForgetMe
from bot.replies.keys import button, nothing_unasked, want_notices
from bot.replies.markup import bold, lines, paragraphs
from bot.replies.reader import Reader, reader_for
from bot.replies.reply import Reply

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Stored:
    """What is stored about one reader.

    `questions` and `shown` count the questions they sent in and the claims they were shown;
    `has_chosen` tells of a choice of language, `is_quiet` of the wish to be told nothing unasked.
    """

    questions: int = 0
    shown: int = 0
    has_chosen: bool = False
    is_quiet: bool = False
    is_moderator: bool = False

    @property
    def can_be_deleted(self) -> bool:
        """Tell whether there is anything to delete."""
        return bool(self.questions or self.shown or self.has_chosen or self.is_quiet)


def privacy(language: str, stored: Stored | None = None) -> Reply:
    """Say what is stored; where nothing is, there is nothing to delete."""
    stored = stored or Stored()
    reader = reader_for(language)
    html = paragraphs(
        bold(reader.say("What is stored")),
        lines(*_kinds(stored, reader)),
        reader.say(
            "Nothing else. Other questions are answered and not stored; your name and your phone number are "
            "not written down."
        )
        if not stored.is_moderator
        else "",
        lines(*_own(stored, reader)),
        reader.say("The first button deletes all of it.") if stored.can_be_deleted else "",
    )
    delete = ((button(reader.plain("Delete my data"), ForgetMe()),),) if stored.can_be_deleted else ()
    return Reply(str(html), (*delete, *(want_notices if stored.is_quiet else nothing_unasked)(reader)))


def _kinds(stored: Stored, reader: Reader) -> tuple[Markup, ...]:
    kinds = (
        reader.say("• The language you chose with /language, and your Telegram ID with it."),
        reader.say(
            "• The questions you sent to the moderators with the button: the text, its language, the "
            "time, your Telegram ID, and the chat and message they came from, so that you can be "
            "answered."
        ),
        reader.say(
            "• Which claims you were shown as the answer in the last 90 days, and when: the claim, the "
            "language and your Telegram ID, no text of yours, so that you can be told when it is corrected."
        ),
        reader.say(
            "• What you are told of that, for a week after it was sent; or, instead of all of it, that you "
            "want to be told nothing unasked."
        ),
    )
    of_moderators = reader.say(
        "• As you are a moderator: your Telegram ID and name, your drafts, and what you changed. Since the "
        "history of the record must stay true, that button leaves these; an owner can remove you."
    )
    return (*kinds, of_moderators) if stored.is_moderator else kinds


def _own(stored: Stored, reader: Reader) -> tuple[Markup, ...]:
    questions = (
        reader.say_n("{n} question of yours is kept.", "{n} questions of yours are kept.", stored.questions)
        if stored.questions
        else reader.say("No question of yours is kept.")
    )
    shown = (
        reader.say_n(
            "It is remembered that you were shown {n} claim.",
            "It is remembered that you were shown {n} claims.",
            stored.shown,
        )
        if stored.shown
        else reader.say("It is not remembered that you were shown any claim.")
    )
    quiet = (reader.say("You want to be told nothing unasked."),) if stored.is_quiet else ()
    return (questions, shown, *quiet)
