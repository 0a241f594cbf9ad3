"""Speakers of the record, found by surname in any case and alphabet."""

from __future__ import annotations

import pytest

from storage.records import Speaker
from tests.matching.facts.understanding import SPEAKERS, understood

YUSOV, USOV = "Andriy Yusov", "Petro Usov"
ZAKHAROVA, LUBINETS, MEDINSKY = "Maria Zakharova", "Dmytro Lubinets", "Vladimir Medinsky"


def people(language: str, text: str, speakers: tuple[Speaker, ...] = SPEAKERS) -> set[str]:
    return set(understood(language, text, speakers=speakers).persons)


@pytest.mark.parametrize(
    ("language", "written", "person"),
    [
        ("en", "Yusov", YUSOV),
        ("en", "Yusov's words", YUSOV),
        ("en", "Andriy Yusov", YUSOV),
        ("en", "yusov", YUSOV),
        ("en", "YUSOV", YUSOV),
        ("uk", "Юсова", YUSOV),
        ("uk", "Юсову", YUSOV),
        ("uk", "Юсовим", YUSOV),
        ("ru", "Юсовым", YUSOV),
        ("uk", "Захарової", ZAKHAROVA),
        ("uk", "Захарову", ZAKHAROVA),
        ("ru", "Захаровой", ZAKHAROVA),
        ("uk", "Мединського", MEDINSKY),
        ("ru", "Мединскому", MEDINSKY),
        ("uk", "Лубінця", LUBINETS),
        ("uk", "Лубінцем", LUBINETS),
        ("ru", "Лубинца", LUBINETS),
        ("ru", "Лубинцом", LUBINETS),
    ],
)
def test_a_surname_is_found_in_any_case(language: str, written: str, person: str):
    assert people(language, written) == {person}


@pytest.mark.parametrize(
    ("language", "written", "person"),
    [
        ("en", "Юсов", YUSOV),
        ("uk", "Yusov сказав", YUSOV),
        ("ru", "Лубінець сказал", LUBINETS),
        ("en", "Medinskiy", MEDINSKY),
        ("en", "Lubinec", LUBINETS),
        ("en", "Lubinetz", LUBINETS),
        ("en", "Medynsky", MEDINSKY),
        ("en", "Zaharova", ZAKHAROVA),
        ("en", "Jusov", YUSOV),
    ],
)
def test_a_surname_is_found_in_any_alphabet_and_usual_spelling(language: str, written: str, person: str):
    assert people(language, written) == {person}


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("en", "Usov", "Yusov"), ("uk", "Усов", "Юсов"), ("ru", "Усова", "Юсова"), ("uk", "Усовим", "Юсовим")],
)
def test_usov_is_not_yusov(language: str, one: str, other: str):
    assert people(language, one) == {USOV}
    assert people(language, other) == {YUSOV}
    assert people(language, one, tuple(s for s in SPEAKERS if s.name["en"] == YUSOV)) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Andriy"),
        ("en", "Maria said so"),
        ("uk", "захар сказав"),
        ("ru", "усовершенствованный список"),
        ("ru", "Захарченко сказал"),
        ("en", "Zakharchenko said so"),
        ("uk", "москалі сказали"),
        ("en", "Medina said so"),
    ],
)
def test_a_first_name_or_another_word_that_begins_alike_is_no_speaker(language: str, text: str):
    assert people(language, text) == set()


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Defence",
        "Coordination Headquarters",
        "The Insider",
        "Russian Foreign Ministry",
        "unnamed source",
    ],
)
def test_an_office_or_medium_is_no_person(name: str):
    speaker = Speaker({"en": name}, {}, "third-party")
    assert people("en", f"{name} said so", (speaker,)) == set()


def test_a_speaker_named_in_one_language_only_is_found_there():
    speaker = Speaker({"uk": "Петро Яценко"}, {}, "ukraine")
    assert people("uk", "Яценка", (speaker,)) == {"Петро Яценко"}


def test_a_speaker_in_many_statements_is_one_person():
    speaker = SPEAKERS[0]
    again = Speaker(speaker.name, {"en": "spokesman"}, speaker.side)
    assert people("en", "Yusov", (speaker, again)) == {YUSOV}
