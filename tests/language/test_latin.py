"""Ukrainian and Russian written in Latin letters, by the usual schemes."""

from __future__ import annotations

import pytest

from bot.language import UNDERSTOOD
from bot.language.detect import written_in
from bot.language.latin import readings, unmask
from bot.language.lexicon import default_lexicon
from bot.language.tokens import clean, tokenize
from tests.language.known import unmet

YY = "'ye', 'yi' are read as one letter after a consonant too"


@pytest.mark.parametrize(
    ("code", "written", "meant"),
    [
        ("uk", "vidmovylas", "відмовилась"),
        ("uk", "obmin", "обмін"),
        ("uk", "obminu", "обміну"),
        ("uk", "viiskovykh", "військових"),
        ("uk", "vijskovyh", "військових"),
        ("uk", "polonenyh", "полонених"),
        ("uk", "zabraty", "забрати"),
        ("uk", "Zakharova", "захарова"),
        ("uk", "Ukraina", "україна"),
        ("uk", "Ukrayina", "україна"),
        ("uk", "shcho", "що"),
        ("uk", "scho", "що"),
        ("uk", "Rosiia", "росія"),
        ("uk", "Rosiya", "росія"),
        ("uk", "Ukrainoiu", "україною"),
        ("uk", "kampaniiu", "кампанію"),
        ("uk", "Kyiv", "київ"),
        ("uk", "rosiiskyi", "російський"),
        ("uk", "vidmovliaietsia", "відмовляється"),
        ("uk", "Lubinets", "лубінець"),
        ("ru", "otkazalas", "отказалась"),
        ("ru", "obmen", "обмен"),
        ("ru", "obmena", "обмена"),
        ("ru", "voennyh", "военных"),
        ("ru", "voennoplennykh", "военнопленных"),
        ("ru", "zabrat", "забрать"),
        ("ru", "Ukraina", "украина"),
        ("ru", "Rossija", "россия"),
        ("ru", "Rossia", "россия"),
        ("ru", "Rossiya", "россия"),
        ("ru", "zayavleniya", "заявления"),
        unmet("ru", "kotorye", "которые", why=YY),
        ("ru", "otkazyvaetsya", "отказывается"),
        ("ru", "ostatsya", "остаться"),
        ("ru", "rech", "речь"),
    ],
)
def test_a_word_is_respelt_as_a_form_of_what_was_meant(code: str, written: str, meant: str):
    tokens = written_in(code, tokenize(clean(written)), default_lexicon()).tokens
    lemmas = [UNDERSTOOD[code].word(token.lower).lemma for token in tokens]
    assert lemmas == [UNDERSTOOD[code].word(meant).lemma]


@pytest.mark.xfail(strict=True, reason="a figure inside a word parts it before it is read as a letter")
def test_a_four_inside_a_latin_word_is_the_letter_it_stands_for():
    tokens = written_in("ru", tokenize(clean("pla4evno na4ala")), default_lexicon()).tokens
    assert [token.lower for token in tokens] == ["плачевно", "начала"]


def test_a_four_that_is_a_number_stays_one():
    tokens = written_in("ru", tokenize(clean("obmen 4 chelovek")), default_lexicon()).tokens
    assert [token.kind for token in tokens] == ["word", "number", "word"]


@pytest.mark.parametrize("word", ["", "123", "źle", "слово"])
@pytest.mark.parametrize("code", ["uk", "ru"])
def test_what_is_no_latin_spelling_has_no_readings(code: str, word: str):
    assert not any(readings(code, word))


@pytest.mark.parametrize("word", ["shchshchshch", "aiaiaiaiaiaiaiaiaiai", "yiyiyiyiyiyiyiyiyi", "x" * 200])
@pytest.mark.parametrize("code", ["uk", "ru"])
def test_the_readings_of_a_word_are_few_whatever_it_is(code: str, word: str):
    found = readings(code, word)
    assert 0 < len(found) <= 1000
    assert not UNDERSTOOD[code].knows(found[0])


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("вiд", "від"),
        ("Укpаїна", "Україна"),
        ("HIMARS", "HIMARS"),
        ("слово", "слово"),
        ("630", "630"),
        ("", ""),
    ],
)
def test_look_alikes_are_undone_only_among_cyrillic_letters(word: str, expected: str):
    assert unmask(word) == expected
