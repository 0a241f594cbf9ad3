"""What the bot knows of languages: one row a language it understands."""

from typing import Final

from bot.language.base import Language, Word
from bot.language.english import English
from bot.language.russian import Russian
from bot.language.ukrainian import Ukrainian

_ALL: Final[tuple[Language, ...]] = (English(), Ukrainian(), Russian())

UNDERSTOOD: Final = {language.code: language for language in _ALL}
"""The languages by code; of those of one script the first is meant where nothing tells them apart."""


def of_script(script: str) -> tuple[str, ...]:
    """Return the codes of the languages written in a script."""
    return tuple(code for code, language in UNDERSTOOD.items() if language.script == script)


__all__ = ["UNDERSTOOD", "Language", "Word", "of_script"]
