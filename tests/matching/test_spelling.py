"""A misspelt word is mended by the known word nearest to it, and words written together are split."""

from __future__ import annotations

import pytest

from bot.language.lexicon import default_lexicon
from bot.language.tokens import tokenize
from bot.matching.spelling import Speller
from bot.matching.vocabulary import Vocabulary


@pytest.fixture(scope="module")
def speller() -> Speller:
    made = Speller(default_lexicon())
    made.use(default_lexicon())
    return made


def mended(speller: Speller, language: str, text: str) -> str:
    return " ".join(token.lower for token in speller.correct(language, tokenize(text)))


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


def test_of_words_equally_near_one_of_the_record_is_meant():
    vocabulary = Vocabulary()
    vocabulary.learn({"обман"})
    vocabulary.learn({"обмен"}, own=True)
    assert vocabulary.correct("обмн") == "обмен"


def test_a_dropped_letter_is_likelier_than_one_too_many_and_the_ending_is_kept():
    vocabulary = Vocabulary()
    vocabulary.learn({"change", "exchange", "листы", "листа"})
    assert vocabulary.correct("echange") == "exchange"
    assert vocabulary.correct("листта") == "листа"


def test_a_word_known_by_its_stem_only_is_mended_into_a_form_the_language_has():
    forms = {"suggested", "жовтень"}
    vocabulary = Vocabulary(forms.__contains__)
    vocabulary.learn({"suggest", "жовт", "sugar"})
    assert vocabulary.correct("sugested") == "suggested"
    assert vocabulary.correct("жвтень") == "жовтень"
    assert vocabulary.correct("жвтянь") is None


def test_a_short_word_is_not_taken_for_a_mere_stem():
    vocabulary = Vocabulary({"прямі"}.__contains__)
    vocabulary.learn({"армі"})
    assert vocabulary.correct("прмі") is None


@pytest.mark.parametrize(
    ("language", "written", "meant"),
    [
        ("ru", "Кандидат неотказался от дебатов", "кандидат не отказался от дебатов"),
        ("ru", "врачи неберут плату", "врачи не берут плату"),
        ("uk", "мер невідмовився від премії", "мер не відмовився від премії"),
        ("uk", "він неприїхав", "він не приїхав"),
        ("en", "they didntaccept it", "they didnt accept it"),
    ],
)
def test_a_negation_glued_to_its_verb_is_not_lost(speller: Speller, language: str, written: str, meant: str):
    assert mended(speller, language, written) == meant


@pytest.mark.parametrize(
    ("language", "written", "meant"),
    [
        ("ru", "потомучто министр", "потому что министр"),
        ("uk", "правдащо мер відмовивсявід премії", "правда що мер відмовився від премії"),
        ("en", "londonrefused the prisonerswap", "london refused the prisoner swap"),
    ],
)
def test_words_written_together_are_split(speller: Speller, language: str, written: str, meant: str):
    assert mended(speller, language, written) == meant


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("ru", "освобожденцы невиновные неволя незаконный московит"),
        ("uk", "Небензя Подоляк держсекретарка азовсталлю неволі незабутній"),
        ("en", "refuseniks kremlins Witkoff notaries"),
    ],
)
def test_names_and_compounds_stay_whole(speller: Speller, language: str, written: str):
    assert mended(speller, language, written) == written.lower()
