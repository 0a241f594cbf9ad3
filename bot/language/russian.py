"""Russian."""

from __future__ import annotations

from bot.language.slavic import Slavic


class Russian(Slavic):
    """Russian by pymorphy's dictionary."""

    code = "ru"
    letters = "ыэъё"
    sisters: tuple[str, ...] = ("uk",)
    is_mixed = True
