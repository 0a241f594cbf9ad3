"""The lexicon is taught words beyond its data files, which are met in all their forms."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from bot.language.lexicon import default_lexicon
from bot.language.teaching import Spotter, taught
from bot.language.tokens import tokens_of


class Taught(NamedTuple):
    concept: str
    language: str
    word: str


def meant(text: str, *synonyms: Taught, language: str | None = None) -> set[str]:
    lexicon = taught(default_lexicon(), synonyms)
    tokens = list(tokens_of(text))
    code = language or synonyms[0].language
    return {mention.concept for at in range(len(tokens)) for mention in lexicon.mentions(code, tokens, at)}


@pytest.mark.parametrize(
    ("synonym", "text"),
    [
        (Taught("exchange", "uk", "рокіровка"), "рокіровка"),
        (Taught("exchange", "uk", "рокіровка"), "чули про РОКІРОВКУ?"),
        (Taught("exchange", "uk", "рокіровки"), "рокіровками"),
        (Taught("exchange", "ru", "рокировка"), "о рокировке"),
        (Taught("exchange", "ru", "бартер"), "бартеров"),
        (Taught("exchange", "en", "castling"), "two castlings"),
        (Taught("exchange", "en", "quid"), "the quids"),
        (Taught("captive", "uk", "живий товар"), "живого товару"),
        (Taught("captive", "ru", "обменный фонд"), "в обменном фонде"),
        (Taught("captive", "en", "barter stock"), "barter stocks"),
        (Taught("body", "ru", "груз-200"), "груза 200"),
        (Taught("ukraine", "uk", "хуторянка"), "хуторянку"),
        (Taught("exchange", "ru", "чёс"), "чеса и чёсом"),
    ],
)
def test_a_taught_word_means_its_concept_in_every_form(synonym: Taught, text: str):
    assert synonym.concept not in meant(text, language=synonym.language)
    assert synonym.concept in meant(text, synonym)


def test_half_of_a_taught_phrase_means_nothing():
    synonym = Taught("captive", "uk", "живий товар")
    assert "captive" not in meant("живий", synonym) | meant("товар", synonym)


def test_a_word_taught_in_one_language_is_not_taught_in_another():
    assert "exchange" not in meant("рокировка", Taught("exchange", "uk", "рокировка"), language="ru")


def test_a_taught_meaning_goes_before_a_broader_one_of_the_lexicon():
    assert meant("солдат", language="uk") == {"soldier"}
    assert meant("солдат", Taught("azov", "uk", "солдат")) >= {"azov"}


def test_the_first_taught_of_two_meanings_counts():
    first, second = Taught("captive", "uk", "бусик"), Taught("body", "uk", "бусик")
    assert meant("бусик", first, second) == {"captive"}


def test_the_lexicon_itself_stays_as_it_is():
    lexicon = default_lexicon()
    before = lexicon.words("uk")
    assert taught(lexicon, [Taught("exchange", "uk", "рокіровка")]).words("uk") > before
    assert lexicon.words("uk") == before
    assert taught(lexicon, []).words("uk") == before


def test_an_adjective_taught_for_a_state_says_whose_something_is():
    lexicon = taught(
        default_lexicon(), [Taught("ukraine", "uk", "бандерівський"), Taught("ukraine", "uk", "ненька")]
    )
    forms = [
        lexicon.mentions("uk", list(tokens_of(word)), 0)[0].form for word in ("бандерівського", "неньку")
    ]
    assert forms == ["adjective", "state"]


@pytest.mark.parametrize(
    "synonym", [Taught("no such concept", "uk", "хрюндель"), Taught("body", "pl", "busik")]
)
def test_what_names_no_concept_or_language_is_left_out(synonym: Taught):
    assert meant("хрюндель busik", synonym, language="uk") == set()


@pytest.mark.parametrize("word", ["", "...", "🙏"])
def test_nothing_is_taught_by_a_synonym_without_words(word: str):
    assert meant("щось ... 🙏", Taught("body", "uk", word)) == meant("щось ... 🙏", language="uk")


@pytest.mark.parametrize(
    ("text", "spots"),
    [
        ("Відбулася рокіровка.", True),
        ("РОКІРОВКУ відклали", True),
        ("про живого товару", True),
        ("живий і товар", False),
        ("рокіровочка", False),
        ("ро\u00adкі\u0301ровка", True),
        ("живого\nтовару", False),
        ("", False),
    ],
)
def test_texts_with_a_synonym_in_any_form_are_spotted(text: str, spots: bool):  # noqa: FBT001
    spotter = Spotter((Taught("exchange", "uk", "рокіровка"), Taught("captive", "uk", "живий товар")))
    assert spotter.spots(text) is spots


def test_no_synonyms_are_spotted_nowhere():
    assert not Spotter(())
    assert not Spotter(()).spots("рокіровка")
