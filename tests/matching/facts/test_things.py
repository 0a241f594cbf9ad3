"""Which words outside the lexicon are things: only a thing in the place of another makes another claim."""

from __future__ import annotations

import pytest

from tests.matching.facts.understanding import understood


@pytest.mark.parametrize(
    ("language", "sentence", "things"),
    [
        ("en", "They wanted it to convince the owners of a bakery.", {"owner", "bakeri"}),
        ("en", "They were openly painting fences.", {"fenc"}),
        ("uk", "Вони навмисно фарбували паркани біля стадіону.", {"паркан", "стадіон"}),
        ("ru", "Они нарочно красили заборы у стадиона.", {"забор", "стадион"}),
    ],
)
def test_nouns_are_things_and_verbs_and_adverbs_are_not(language: str, sentence: str, things: set[str]):
    assert understood(language, sentence).things == things


@pytest.mark.parametrize(
    ("language", "text", "holiday"),
    [
        ("en", "did Sudan free anybody for Christmas", "christmas"),
        ("en", "the Easter truce in Mali", "easter"),
        ("uk", "великоднє перемир'я", "easter"),
        ("uk", "обмін на Різдво", "christmas"),
        ("ru", "перемирие на Пасху", "easter"),
        ("ru", "обмен на Рождество", "christmas"),
    ],
)
def test_a_holiday_is_no_name_of_somebody(language: str, text: str, holiday: str):
    found = understood(language, text)
    assert holiday in found.concepts
    assert not found.names
