"""The concepts of the lexicon are listed, and found by a word that somebody types."""

from __future__ import annotations

import pytest

from bot.language.concepts import concepts, concepts_for
from bot.language.lexicon import default_lexicon


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_every_concept_is_listed_once_with_a_label_by_kind(language: str):
    listed = concepts(default_lexicon(), language)
    assert {each.concept for each in listed} == default_lexicon().concepts.keys()
    assert len(listed) == len(default_lexicon().concepts)
    assert [each.kind for each in listed] == sorted(each.kind for each in listed)
    assert all(each.label for each in listed)


@pytest.mark.parametrize("word", ["exchange", "exchanged", "обмін", "обмінами", "обмен", "обмену", "ОБМІН"])
def test_a_word_leads_first_to_the_concept_it_means(word: str):
    found = concepts_for(default_lexicon(), word, "uk")
    assert found[0].concept == "exchange"
    assert found[0].label == default_lexicon().label("exchange", "uk")


def test_a_part_of_a_label_leads_to_its_concept():
    assert "counter-disinformation" in [
        each.concept for each in concepts_for(default_lexicon(), "дезінфор", "uk")
    ]


def test_each_concept_is_found_once():
    found = [each.concept for each in concepts_for(default_lexicon(), "обмін полоненими exchange", "en")]
    assert len(found) == len(set(found))


@pytest.mark.parametrize("word", ["", "?", "🙏", "хрюндель", "й"])
def test_an_unknown_word_leads_to_nothing(word: str):
    assert concepts_for(default_lexicon(), word, "en") == ()
