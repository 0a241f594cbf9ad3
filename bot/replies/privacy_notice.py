"""What is stored about a reader, and the button that deletes it."""

from __future__ import annotations

from bot.replies.actions import ForgetMe
from bot.replies.keys import button
from bot.replies.markup import bold, lines, paragraphs
from bot.replies.reader import reader_for
from bot.replies.reply import Reply


def privacy(language: str, *, kept: int = 0, has_chosen: bool = False) -> Reply:
    """Say what is stored; `kept` counts this reader's questions, `has_chosen` tells of a choice of language.

    Where nothing is stored, there is nothing to delete.
    """
    reader = reader_for(language)
    is_stored = bool(kept) or has_chosen
    html = paragraphs(
        bold(reader.say("What is stored")),
        lines(
            reader.say("• The language you chose with /language, and your Telegram ID with it."),
            reader.say(
                "• The questions you sent to the moderators with the button: the text, its language, the "
                "time, your Telegram ID, and the chat and message they came from, so that you can be "
                "answered."
            ),
        ),
        reader.say(
            "Nothing else. Other questions are answered and not stored; your name and your phone number are "
            "not written down."
        ),
        reader.say_n("{n} question of yours is kept.", "{n} questions of yours are kept.", kept)
        if kept
        else reader.say("No question of yours is kept."),
        reader.say("The button deletes all of it.") if is_stored else "",
    )
    delete = ((button(reader.plain("Delete my data"), ForgetMe()),),)
    return Reply(str(html), delete if is_stored else ())
