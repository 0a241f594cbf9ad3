"""Russian."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.slavic import describer, knower

if TYPE_CHECKING:
    from bot.language.base import Word

_DESCRIBE: Final = describer("ru")
_KNOWS: Final = knower("ru")


class Russian:
    """Russian by pymorphy's dictionary."""

    code = "ru"
    script = "cyrillic"

    def word(self, lower: str) -> Word:
        """Describe a folded word form."""
        return _DESCRIBE(lower)

    def knows(self, lower: str) -> bool:
        """Tell whether a folded word form is in the dictionary."""
        return _KNOWS(lower)
