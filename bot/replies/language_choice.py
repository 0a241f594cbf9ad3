"""The choice of the language of replies."""

from __future__ import annotations

from bot.language.offered import LANGUAGES
from bot.replies.actions import AUTOMATIC, SetLanguage
from bot.replies.keys import button
from bot.replies.markup import paragraphs
from bot.replies.reader import reader_for
from bot.replies.reply import Reply
from bot.replies.wording import IN_LANGUAGE


def language_menu(language: str, *, chosen: str | None = None) -> Reply:
    """Ask for the language of replies; `chosen` is the reader's present choice, None without one."""
    reader = reader_for(language)
    now = reader.say("I now reply in the language of your question.")
    if chosen in IN_LANGUAGE:
        now = reader.say("I now reply {in_language}.", in_language=reader.say(IN_LANGUAGE[chosen]))
    offered = tuple((button(each.own_name, SetLanguage(each.code)),) for each in LANGUAGES)
    automatic = (button(reader.plain("Language of my question"), SetLanguage(AUTOMATIC)),)
    return Reply(str(paragraphs(now, reader.say("In which language should I reply?"))), (*offered, automatic))


def language_set(code: str, language: str) -> Reply:
    """Confirm a choice: an offered code, or `AUTOMATIC`; `language` is the language to say it in."""
    reader = reader_for(language)
    if code == AUTOMATIC:
        return Reply(str(reader.say("From now on I reply in the language of your question.")))
    return Reply(
        str(reader.say("From now on I reply {in_language}.", in_language=reader.say(IN_LANGUAGE[code])))
    )
