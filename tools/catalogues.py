"""Bring the catalogues of the bot's texts up to date: `python -m tools.catalogues`.

Reads the texts out of the code, merges them into bot/locales/<language>/LC_MESSAGES/bot.po, fills
in English (its texts are the keys), and compiles the .mo files that the bot reads. Texts that are
new stay empty, and texts that only changed a little are marked fuzzy with the old translation:
translate those, remove the mark, and run this again. The tests refuse both.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from bot.language.offered import LANGUAGES

ROOT = Path(__file__).parents[1]
LOCALES = ROOT / "bot" / "locales"
SOURCE_LANGUAGE = "en"
KEYWORDS: dict[str, tuple[int, ...] | None] = {"message": None, "say": None, "plain": None, "say_n": (1, 2)}
"""The functions whose texts are translated, and the positions of singular and plural."""

METHODS = [("replies/**.py", "python")]
HEADER = "# The bot's texts. Written by `python -m tools.catalogues`; edit the msgstr lines only."
CREATED = datetime(2024, 12, 4, tzinfo=UTC)
"""A fixed date in the header, so that a run without changes changes nothing."""


def po_path(language: str) -> Path:
    """Return where the catalogue of a language lies."""
    return LOCALES / language / "LC_MESSAGES" / "bot.po"


def template() -> Catalog:
    """Read the texts out of the code."""
    catalogue = Catalog()
    found = extract_from_dir(ROOT / "bot", method_map=METHODS, keywords=KEYWORDS)
    for name, _line, text, comments, context in sorted(found, key=lambda each: (each[0], each[1])):
        catalogue.add(text, locations=[(f"bot/{name}", 0)], auto_comments=comments, context=context)
    return catalogue


def updated(language: str) -> Catalog:
    """Return the catalogue of a language with exactly the texts of the code."""
    path = po_path(language)
    if path.exists():
        with path.open("rb") as file:
            old = read_po(file, locale=language)
    else:
        old = Catalog(locale=language)
    catalogue = Catalog(
        locale=language,
        header_comment=HEADER,
        project="exchange-claims-bot",
        version="1",
        creation_date=CREATED,
        revision_date=CREATED,
        last_translator="the contributors",
        fuzzy=False,
    )
    for entry in old:
        if entry.id:
            catalogue.add(entry.id, entry.string, flags=entry.flags, context=entry.context)
    catalogue.update(template(), update_creation_date=False)
    catalogue.obsolete.clear()
    if language == SOURCE_LANGUAGE:
        for entry in catalogue:
            entry.string, entry.flags = (entry.id or entry.string), entry.flags - {"fuzzy"}
    return catalogue


def write(language: str) -> int:
    """Write the .po and .mo of a language; return how many of its texts wait for a translator."""
    catalogue = updated(language)
    path = po_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=100, include_lineno=False)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue)
    return sum(bool(entry.id) and not is_complete(entry) for entry in catalogue)


def is_complete(entry: Message) -> bool:
    """Tell whether a text is translated, in every plural form if it has several."""
    forms = entry.string if isinstance(entry.string, tuple | list) else (entry.string,)
    return not entry.fuzzy and bool(forms) and all(forms)


def main() -> int:
    """Update all catalogues; the exit code is 1 while translations are missing."""
    waiting = {language.code: write(language.code) for language in LANGUAGES}
    for code, count in waiting.items():
        sys.stdout.write(f"{code}: {count} texts to translate\n")
    return 1 if any(waiting.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
