"""Stored texts in the reader's language, and the mark on those that are in another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from bot.replies.markup import bold, one_line, tidy, utf16_units
from bot.replies.reader import Reader, message
from bot.replies.shorten import shorten

if TYPE_CHECKING:
    from storage.records import LocalText

IN_LANGUAGE = {
    "ar": message("in Arabic"),
    "be": message("in Belarusian"),
    "cs": message("in Czech"),
    "de": message("in German"),
    "en": message("in English"),
    "es": message("in Spanish"),
    "et": message("in Estonian"),
    "fa": message("in Persian"),
    "fi": message("in Finnish"),
    "fr": message("in French"),
    "he": message("in Hebrew"),
    "hu": message("in Hungarian"),
    "it": message("in Italian"),
    "ja": message("in Japanese"),
    "ka": message("in Georgian"),
    "kk": message("in Kazakh"),
    "lt": message("in Lithuanian"),
    "lv": message("in Latvian"),
    "pl": message("in Polish"),
    "pt": message("in Portuguese"),
    "ro": message("in Romanian"),
    "ru": message("in Russian"),
    "sk": message("in Slovak"),
    "tr": message("in Turkish"),
    "uk": message("in Ukrainian"),
    "zh": message("in Chinese"),
}
"""The languages stored texts and sources may be in; add one here and in the catalogues."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A stored text as chosen for a reader; `foreign` is its language where it is not theirs."""

    text: str
    foreign: str | None = None

    def longer_than(self, limit: int) -> bool:
        """Tell whether the text takes more than `limit` UTF-16 units."""
        return utf16_units(self.text[: limit + 1]) > limit

    def shortened(self, limit: int | None) -> Wording:
        """Shorten the text at a sentence's end; None leaves it whole."""
        return self if limit is None else Wording(shorten(self.text, limit), self.foreign)

    def one_line(self) -> Wording:
        """Put the text on one line."""
        return Wording(one_line(self.text), self.foreign)

    def quoted(self, reader: Reader) -> Wording:
        """Set the text, which stays as it is stored, in the reader's quotation marks."""
        return Wording(reader.plain("“{text}”", text=self.text), self.foreign) if self.text else self

    def html(self, reader: Reader) -> Markup:
        """Write the text with the mark of its language."""
        return escape(self.text) + language_mark(self.foreign, reader)

    def bold(self, reader: Reader) -> Markup:
        """Write the text in bold with the mark of its language."""
        return bold(self.text) + language_mark(self.foreign, reader)


def wording(text: LocalText, reader: Reader) -> Wording:
    """Choose the wording for a reader: their language, else the one they are likeliest to understand."""
    own = reader.language.code
    for code in (own, *reader.language.reads_also, *sorted(text)):
        if found := tidy(text.get(code, "")):
            return Wording(found, None if code == own else code)
    return Wording("")


def language_mark(code: str | None, reader: Reader) -> Markup:
    """Write " (in Russian)" behind what is in another language than the reader's; else nothing."""
    if not code or code == reader.language.code:
        return Markup("")
    if code in IN_LANGUAGE:
        return Markup(" ({})").format(reader.say(IN_LANGUAGE[code]))
    return Markup(" ({})").format(reader.say("in another language: {code}", code=one_line(code)[:12]))
