"""The reader of a reply: the language they get, and the catalogue that puts the bot's words into it."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import GNUTranslations, translation
from pathlib import Path

from markupsafe import Markup

from bot.language.offered import LANGUAGES, OfferedLanguage, language_for

LOCALES = Path(__file__).parents[1] / "locales"
DOMAIN = "bot"


def message(text: str) -> str:
    """Mark a text of a table for the catalogues; `Reader.say` translates it later."""
    return text


@dataclass(frozen=True, slots=True)
class Reader:
    """Whom a reply is written for.

    The texts in the code are the English ones and the keys of the catalogues. They and their
    translations are HTML (plain text for `plain`); what is put into their {placeholders} is escaped
    unless it is `Markup`.
    """

    language: OfferedLanguage
    texts: GNUTranslations

    def say(self, text: str, /, **values: object) -> Markup:
        """Put one of the bot's texts into the reader's language."""
        return Markup(self.texts.gettext(text)).format(**values)  # noqa: S704 - catalogues are ours, values are escaped

    def plain(self, text: str, /, **values: object) -> str:
        """Put a text that is shown outside messages into the reader's language: a button, a menu."""
        return self.texts.gettext(text).format(**values)

    def say_n(self, one: str, many: str, n: int, /, **values: object) -> Markup:
        """Put a text with a number in it into the reader's language, with the right plural for {n}."""
        return Markup(self.texts.ngettext(one, many, n)).format(n=n, **values)  # noqa: S704 - as above


def _reader(language: OfferedLanguage) -> Reader:
    return Reader(language, translation(DOMAIN, LOCALES, [language.code]))


_READERS = {language.code: _reader(language) for language in LANGUAGES}


def reader_for(language: str | None) -> Reader:
    """Return the reader of a language code; what is not offered is replaced as `language_for` says."""
    return _READERS[language_for(language).code]
