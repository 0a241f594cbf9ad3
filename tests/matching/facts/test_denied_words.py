"""What a negation denies besides verbs: the word after it, or all that a noun phrase names."""

from __future__ import annotations

import pytest

from tests.matching.facts.understanding import understood


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "There were no fighters of the Azov brigade among them."),
        ("en", "The swap brought home not a single Azov soldier."),
        ("uk", "Серед них не було жодного бійця бригади «Азов»."),
        ("ru", "Среди них не было ни одного бойца бригады «Азов»."),
    ],
)
def test_a_negation_of_a_noun_denies_all_its_phrase_names(language: str, sentence: str):
    assert {"soldier", "azov"} <= understood(language, sentence).denied


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Russia did not hand over soldiers of Azov."),
        ("uk", "Росія не передала бійців «Азову»."),
        ("ru", "Россия не передала бойцов «Азова»."),
    ],
)
def test_a_negation_of_a_verb_does_not_deny_its_object(language: str, sentence: str):
    assert understood(language, sentence).denied.isdisjoint({"soldier", "azov"})


@pytest.mark.parametrize(
    ("language", "sentence", "measure"),
    [
        ("uk", "Зник один корабель, а не тисячі.", "тисяча"),
        ("ru", "Дождей не было неделями.", "неделя"),
        ("ru", "Утонули трое, а не десятки.", "десяток"),
    ],
)
def test_a_word_of_measure_is_not_what_is_denied(language: str, sentence: str, measure: str):
    assert measure not in understood(language, sentence).denied
