"""What a negation denies, and which negations deny nothing."""

from __future__ import annotations

import pytest

from tests.matching.facts.understanding import understood


def sign(language: str, text: str, predicate: str) -> int:
    """Return whether the one deed of that kind in a sentence is denied."""
    (found,) = (f.negated for f in understood(language, text).frames if f.predicate == predicate)
    return found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Poland not only refused the visas but laughed"),
        ("en", "It was none other than Poland that refused the visas"),
        ("en", "Nobody but Poland refused the visas"),
        ("uk", "Польща не лише відмовилась, а й насміялась"),
        ("uk", "Польща ледь не відмовилась"),
        ("uk", "Ніхто, крім Польщі, не відмовився"),
        ("uk", "Польща відмовилась, поки ще не пізно"),
        ("ru", "Польша не только отказалась, но и посмеялась"),
        ("ru", "Не кто иной, как Туск, отказался"),
        ("ru", "Никто кроме Польши не отказался"),
        ("ru", "Ждали, пока Польша не отказалась"),
    ],
)
def test_a_negation_of_a_turn_of_phrase_denies_no_deed(language: str, text: str):
    assert sign(language, text, "refuse") != 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Georgia never offered talks until the ground operation"),
        ("en", "Georgia didn't offer talks until the offensive"),
        ("uk", "Грузія ніколи не пропонувала переговорів, поки не почався наступ"),
        ("ru", "Грузия никогда не предлагала переговоров, пока не началось наступление"),
    ],
)
def test_what_was_not_done_until_something_was_done_after_it(language: str, text: str):
    assert sign(language, text, "offer") == 0
    assert {relation for relation, _ in understood(language, text).order} == {"after"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Georgia never offered talks before the offensive"),
        ("uk", "До наступу Грузія не пропонувала переговорів"),
        ("ru", "До наступления Грузия не предлагала переговоров"),
    ],
)
def test_what_was_not_done_before_something_stays_denied(language: str, text: str):
    assert sign(language, text, "offer") == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Нас не попередили про повернення заручників"),
        ("ru", "Нас не предупредили о возвращении заложников"),
    ],
)
def test_what_nobody_was_told_about_happened_all_the_same(language: str, text: str):
    assert sign(language, text, "return") != 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They strike so that nobody says a word"),
        ("uk", "Вони б'ють, щоб ніхто не говорив"),
        ("ru", "Они бьют, чтобы никто не говорил"),
    ],
)
def test_what_is_to_be_prevented_is_not_denied(language: str, text: str):
    assert "say" not in understood(language, text).denied


@pytest.mark.parametrize(
    ("language", "text", "denied"),
    [
        ("uk", "Заяви про вибори не є брехнею", "mislead"),
        ("uk", "Жінки не мали ніякої зброї", "weapons-supply"),
        ("ru", "Заявления о выборах не были ложью", "mislead"),
        ("ru", "У женщин не было никакого оружия", "weapons-supply"),
        ("en", "They do not want only women", "only"),
        ("uk", "Вони не забирають тільки жінок", "only"),
    ],
)
def test_a_negation_reaches_over_words_that_only_link(language: str, text: str, denied: str):
    assert denied in understood(language, text).denied


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Why not exchange the hostages?"),
        ("uk", "Чому б не обміняти заручників?"),
        ("ru", "Почему бы не обменять заложников?"),
    ],
)
def test_whoever_asks_why_not_denies_nothing(language: str, text: str):
    assert sign(language, text, "exchange") != 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Nobody but Poland refused the visas"),
        ("en", "None other than Poland refused the visas"),
        ("uk", "Ніхто, крім Польщі, не відмовився"),
        ("ru", "Никто кроме Польши не отказался"),
    ],
)
def test_the_one_who_is_excepted_did_it(language: str, text: str):
    (frame,) = (f for f in understood(language, text).frames if f.predicate == "refuse")
    assert frame.agent == "poland"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Похищенных среди них нет"),
        ("ru", "Ни один не был похищен"),
        ("uk", "Викрадених серед них немає"),
        ("uk", "Жоден не був викрадений"),
    ],
)
def test_it_is_denied_that_there_are_any_to_whom_it_was_done(language: str, text: str):
    assert sign(language, text, "abduct") == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Вибори відклали через обстріл"),
        ("ru", "Выборы перенесли из-за обстрела"),
    ],
)
def test_why_it_was_put_off_happened(language: str, text: str):
    assert all(frame.negated != 1 for frame in understood(language, text).frames)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Peru said no to getting its captured sailors home"),
        ("en", "The government of Peru says no to captured sailors"),
    ],
)
def test_a_negation_within_the_name_of_a_deed_denies_no_other_deed(language: str, text: str):
    assert sign(language, text, "capture") != 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Польща своїх моряків забирати не хоче"),
        ("uk", "Польща забрати не може нікого"),
        ("ru", "Польша своих моряков забирать не желает"),
    ],
)
def test_a_deed_named_before_not_wanting_to_do_it_is_denied(language: str, text: str):
    assert sign(language, text, "take") == 1
