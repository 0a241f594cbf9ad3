"""Ukrainian."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.slavic import describer

if TYPE_CHECKING:
    from bot.language.base import Word

_DESCRIBE: Final = describer("uk")


class Ukrainian:
    """Ukrainian by pymorphy's dictionary."""

    code = "uk"
    script = "cyrillic"

    def word(self, lower: str) -> Word:
        """Describe a folded word form."""
        return _DESCRIBE(lower)
