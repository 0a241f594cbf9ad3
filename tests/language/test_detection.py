"""Which language a text is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import UNDERSTOOD
from bot.language.detect import detect, written_in
from bot.language.lexicon import default_lexicon
from bot.language.tokens import clean, tokenize
from tests.language.known import unmet


def language(text: str, app_language: str | None = None) -> str:
    return detect(tokenize(clean(text)), default_lexicon(), app_language).language


def read_as(text: str, app_language: str | None = None) -> str:
    """Return a text as it is understood: in its own alphabet, folded, without marks."""
    written = detect(tokenize(clean(text)), default_lexicon(), app_language)
    return " ".join(token.lower for token in written.tokens if token.kind != "mark")


@pytest.mark.parametrize("app_language", [None, "en", "uk", "ru", "de"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Чи відмовилась Україна від обміну 630 військових?", "uk"),
        ("шо там з обміном, знов брехня", "uk"),
        ("ВІДМОВА ОБМІН 630", "uk"),
        ("Отказалась ли Украина от обмена 630 военных?", "ru"),
        ("чё там с обменом, опять врут", "ru"),
        ("правда шо украина отказалась забрать своих", "ru"),
        ("Did Ukraine refuse the 630-person exchange?", "en"),
        ("ukraine refusal 630", "en"),
        ("Did Zelensky refuse the обмін?", "en"),
        ("Україна відмовилась від HIMARS", "uk"),
    ],
)
def test_the_words_of_a_text_tell_its_language_whatever_the_app_speaks(
    text: str, expected: str, app_language: str | None
):
    assert language(text, app_language) == expected


@pytest.mark.parametrize(
    ("app_language", "expected"), [("uk", "uk"), ("ru", "ru"), ("en", "uk"), (None, "uk")]
)
@pytest.mark.parametrize("text", ["Москва", "Азов", "630 на 630?"])
def test_words_of_both_languages_are_read_in_the_one_the_app_speaks_ukrainian_otherwise(
    text: str, app_language: str | None, expected: str
):
    assert language(text, app_language) == expected


@pytest.mark.parametrize(
    ("text", "app_language", "expected"),
    [
        ("630?", "en", "en"),
        unmet("630?", "uk", "uk", why="a text without words is always taken for English"),
        unmet("630?", "ru", "ru", why="a text without words is always taken for English"),
        unmet("🙂", "uk", "uk", why="a text without words is always taken for English"),
        unmet("", "ru", "ru", why="a text without words is always taken for English"),
        ("HIMARS 630", "en", "en"),
        unmet("Zelensky", "ru", "ru", why="a Latin name is read as Ukrainian unless the app speaks English"),
        ("Zelensky", "en", "en"),
        unmet("Zelensky", None, "en", why="a Latin name is read as Ukrainian unless the app speaks English"),
        ("Azov", "en", "en"),
    ],
)
def test_a_text_that_tells_nothing_is_in_the_language_of_the_app(
    text: str, app_language: str | None, expected: str
):
    assert language(text, app_language) == expected


@pytest.mark.parametrize(
    ("text", "expected", "words"),
    [
        (
            "chy vidmovylas Ukraina vid obminu 630 viiskovykh",
            "uk",
            "чи відмовилась україна від обміну 630 військових",
        ),
        ("ukraina vidmovylas zabraty svoih", "uk", "україна відмовилась забрати своїх"),
        (
            "pravda li chto Ukraina otkazalas ot obmena 630 voennyh",
            "ru",
            "правда ли что украина отказалась от обмена 630 военных",
        ),
        ("ukraina otkazalas zabrat svoih", "ru", "украина отказалась забрать своих"),
    ],
)
def test_a_text_in_latin_letters_is_read_in_its_own(text: str, expected: str, words: str):
    assert language(text) == expected
    assert read_as(text) == words


@pytest.mark.parametrize(
    "text", ["Ukraine refused the exchange", "azov prisoners", "no exchange, only promises", "is it true?"]
)
def test_english_is_not_taken_for_transliteration(text: str):
    assert language(text) == "en"
    assert read_as(text) == " ".join(token.lower for token in tokenize(text) if token.kind != "mark")


@pytest.mark.parametrize(
    "text", ["Ist das wahr, dass die Ukraine 630 ablehnte?", "Czy Ukraina odmówiła wymiany?"]
)
@pytest.mark.parametrize("app_language", ["de", "pl"])
@pytest.mark.xfail(strict=True, reason="any other language in Latin letters is read as Cyrillic")
def test_a_language_that_is_not_understood_is_answered_in_english(text: str, app_language: str):
    assert language(text, app_language) == "en"


@pytest.mark.parametrize(
    ("text", "expected", "words"),
    [
        ("Укpаїна вiдмoвилaсь", "uk", "україна відмовилась"),
        ("oткaзалaсь oт oбменa", "ru", "отказалась от обмена"),
        ("ОБMIН вiйсьkовиx", "uk", "обмін військових"),
    ],
)
def test_letters_that_look_alike_are_read_as_what_they_imitate(text: str, expected: str, words: str):
    assert language(text) == expected
    assert read_as(text) == words


@pytest.mark.parametrize("text", ["HIMARS", "rf 630", "did it"])
def test_words_wholly_in_latin_letters_stay_as_they_are_in_english(text: str):
    assert read_as(text, "en") == text.lower()


@given(st.text(max_size=80), st.sampled_from([None, "en", "uk", "ru", "xx"]))
def test_any_text_is_in_one_of_the_languages_understood(text: str, app_language: str | None):
    written = detect(tokenize(clean(text)), default_lexicon(), app_language)
    assert written.language in UNDERSTOOD
    assert detect(tokenize(clean(text)), default_lexicon(), app_language) == written
    for code in UNDERSTOOD:
        again = written_in(code, tokenize(clean(text)), default_lexicon())
        assert again.language == code
        assert len(again.tokens) == len(tokenize(clean(text)))


def test_a_word_longer_than_any_is_not_taken_for_a_transliterated_one():
    endless = "x" * 4000
    assert read_as(endless, "uk") == endless
