"""A misspelt word is mended by the known word nearest to it."""

from __future__ import annotations

import pytest

from bot.matching.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("misspelt", "known", "meant"),
    [
        ("ture", {"cure", "true", "tore"}, "true"),
        ("nevr", {"nerve", "never"}, "never"),
        ("обмін", {"обмін", "обман"}, None),
        ("кіт", {"кит"}, None),
    ],
)
def test_a_swap_of_letters_is_likelier_than_another_letter(misspelt: str, known: set[str], meant: str | None):
    vocabulary = Vocabulary()
    vocabulary.learn(known)
    assert vocabulary.correct(misspelt) == meant
