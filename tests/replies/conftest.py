"""While replies are tested, a text that no catalogue translates is an error instead of English."""

from __future__ import annotations

from gettext import NullTranslations

import pytest

from bot.replies.reader import reader_for
from tests.replies.samples import LANGUAGES


class Untranslated(NullTranslations):
    def gettext(self, message: str) -> str:
        raise AssertionError(f"no catalogue has {message!r}")

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        raise AssertionError(f"no catalogue has {msgid1!r} / {msgid2!r} for {n}")


@pytest.fixture(autouse=True, scope="session")
def untranslated_texts_are_errors() -> None:
    for language in LANGUAGES:
        reader_for(language).texts.add_fallback(Untranslated())
