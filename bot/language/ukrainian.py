"""Ukrainian."""

from __future__ import annotations

from bot.language.slavic import Slavic


class Ukrainian(Slavic):
    """Ukrainian by pymorphy's dictionary."""

    code = "uk"
    letters = "ґєії"
    sisters: tuple[str, ...] = ("ru",)
