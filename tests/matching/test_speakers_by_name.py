"""Known speakers are found by what a moderator types: any alphabet, any case, in part, misspelt."""

from __future__ import annotations

import pytest

from bot.matching.speakers_by_name import speakers_named
from storage.records import Speaker


def speaker(en: str, uk: str, ru: str) -> Speaker:
    return Speaker({"en": en, "uk": uk, "ru": ru}, {}, "third-party")


SPEAKERS = (
    speaker("Maria Zakharova", "Марія Захарова", "Мария Захарова"),
    speaker("Andriy Yusov", "Андрій Юсов", "Андрей Юсов"),
    speaker("Dmytro Usov", "Дмитро Усов", "Дмитрий Усов"),
    speaker("Dmytro Lubinets", "Дмитро Лубінець", "Дмитрий Лубинец"),
    speaker("Dmitry Peskov", "Дмитро Пєсков", "Дмитрий Песков"),
    speaker("Maria Lvova-Belova", "Марія Львова-Бєлова", "Мария Львова-Белова"),
    speaker('Denys Prokopenko ("Redis")', "Денис Прокопенко («Редіс»)", "Денис Прокопенко («Редис»)"),
    speaker(
        "Institute for the Study of War (ISW)",
        "Інститут вивчення війни (ISW)",
        "Институт изучения войны (ISW)",
    ),
    Speaker({"uk": "Координаційний штаб"}, {}, "ukraine"),
)


def names(typed: str, *, exact: bool | None = None) -> list[str]:
    found = speakers_named(typed, SPEAKERS)
    return [
        next(iter(each.speaker.name.values())) for each in found if exact is None or each.is_exact is exact
    ]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("захарова", "Maria Zakharova"),
        ("Захаровою", "Maria Zakharova"),
        ("ZAKHAROVA", "Maria Zakharova"),
        ("zaharova", "Maria Zakharova"),
        ("Мария Захарова", "Maria Zakharova"),
        ("Захарова Марія", "Maria Zakharova"),
        ("Lubinets", "Dmytro Lubinets"),
        ("Lubinetz", "Dmytro Lubinets"),
        ("Лубінець", "Dmytro Lubinets"),
        ("Лубинцом", "Dmytro Lubinets"),
        ("пєсков", "Dmitry Peskov"),
        ("Песковым", "Dmitry Peskov"),
        ("белова", "Maria Lvova-Belova"),
        ("Lvova-Belova", "Maria Lvova-Belova"),
        ("редіс", 'Denys Prokopenko ("Redis")'),
        ("isw", "Institute for the Study of War (ISW)"),
        ("координаційний штаб", "Координаційний штаб"),
    ],
)
def test_a_surname_in_any_alphabet_and_case_is_exact(typed: str, name: str):
    assert names(typed, exact=True) == [name]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Любінець", "Dmytro Lubinets"),
        ("захрова", "Maria Zakharova"),
        ("Zakharowa M.", "Maria Zakharova"),
        ("прокоп", 'Denys Prokopenko ("Redis")'),
        ("Prokopienko", 'Denys Prokopenko ("Redis")'),
        ("координац", "Координаційний штаб"),
        ("речниця Захарова", "Maria Zakharova"),
    ],
)
def test_a_misspelt_or_shortened_name_finds_its_speaker_first(typed: str, name: str):
    assert names(typed)[0] == name


@pytest.mark.parametrize(
    ("typed", "exact", "similar"),
    [
        ("Усов", "Dmytro Usov", "Andriy Yusov"),
        ("Усовым", "Dmytro Usov", None),
        ("Юсов", "Andriy Yusov", "Dmytro Usov"),
        ("yusov", "Andriy Yusov", "Dmytro Usov"),
        ("Usov", "Dmytro Usov", "Andriy Yusov"),
    ],
)
def test_a_similar_name_comes_after_the_exact_one_and_is_not_taken_for_it(
    typed: str, exact: str, similar: str | None
):
    assert names(typed, exact=True) == [exact]
    assert names(typed)[0] == exact
    assert similar is None or similar in names(typed, exact=False)


def test_another_first_name_is_no_exact_match():
    assert names("Андрій Усов", exact=True) == []
    assert set(names("Андрій Усов")) == {"Andriy Yusov", "Dmytro Usov"}


def test_a_mere_first_name_is_offered_and_never_exact():
    assert names("Дмитро", exact=True) == []
    assert set(names("Дмитро")) == {"Dmytro Usov", "Dmytro Lubinets", "Dmitry Peskov"}


@pytest.mark.parametrize(
    "typed", ["Зеленський", "Трамп", "", "   ", "12", "й", "of", "🙏", "Макрон Еммануель"]
)
def test_nobody_is_found_when_nobody_is_near(typed: str):
    assert names(typed) == []


def test_two_people_of_one_name_are_both_exact_in_their_order():
    namesake = speaker("Oleh Usov", "Олег Усов", "Олег Усов")
    found = speakers_named("Усов", (*SPEAKERS, namesake))
    assert [(each.place, each.is_exact) for each in found[:2]] == [(2, True), (len(SPEAKERS), True)]


def test_no_more_are_offered_than_asked_for():
    assert len(speakers_named("Дмитро", SPEAKERS, most=2)) == 2
