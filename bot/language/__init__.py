"""What the bot knows of languages: one row a language it understands."""

from typing import Final

from bot.language.base import Language, Word
from bot.language.english import English
from bot.language.russian import Russian
from bot.language.ukrainian import Ukrainian

UNDERSTOOD: Final[dict[str, Language]] = {
    language.code: language for language in (English(), Ukrainian(), Russian())
}

__all__ = ["UNDERSTOOD", "Language", "Word"]
