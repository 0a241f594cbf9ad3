"""Questions that differ from a claim in a number or a date: (claim, language, question)."""

from __future__ import annotations

from tests.language.known import unmet
from tests.matching.pairs.claims import (
    ARMENIANS,
    BALLOTS,
    BODIES,
    CONFIRMED,
    HOSPITAL,
    HOSTAGES,
    UKRAINE,
    VACCINE,
)

OVER = CONFIRMED + "'over' of 'hand over' is taken for 'more than'"

NUMBERS = (
    (UKRAINE, "en", "Did Ukraine refuse to take back 421 prisoners in March 2024?"),
    (UKRAINE, "en", "Did Ukraine refuse to take back over 500 prisoners?"),
    (UKRAINE, "uk", "Чи відмовилась Україна забрати 512 військовополонених?"),
    (UKRAINE, "uk", "Україна відмовилась забрати 41 полоненого?"),
    (UKRAINE, "uk", "Україна відмовилась від тисячі полонених?"),
    (UKRAINE, "ru", "Украина отказалась забрать четыреста двадцать пленных?"),
    (UKRAINE, "ru", "Украина отказалась забрать 4120 пленных?"),
    (UKRAINE, "ru", "Украина отказалась забрать 2024 пленных?"),
    (BODIES, "en", "Did Russia hand over 1,221 bodies to Ukraine?"),
    (BODIES, "en", "Did Russia hand over 1,300 bodies to Ukraine?"),
    (BODIES, "en", "Did Russia give Ukraine 1,300 bodies?"),
    (BODIES, "en", "Did Russia give Ukraine 2000 bodies?"),
    (BODIES, "uk", "Росія передала 2000 тіл загиблих?"),
    (BODIES, "ru", "Россия передала Украине 6000 тел?"),
    (BODIES, "uk", "Росія передала Україні 1,3 тис. тіл загиблих?"),
    (BODIES, "en", "Did Russia hand over 1.3k bodies to Ukraine?"),
    (BODIES, "ru", "Россия передала Украине от 600 до 700 тел?"),
    (HOSTAGES, "ru", "ХАМАС освободил два десятка заложников?"),
    (HOSTAGES, "uk", "ХАМАС звільнив дюжину заручників?"),
    (HOSTAGES, "en", "Did Hamas release 42 hostages?"),
    (HOSTAGES, "uk", "ХАМАС звільнив 50 заручників?"),
    (ARMENIANS, "en", "Did Azerbaijan offer Armenia an exchange of 23 prisoners for 2 soldiers?"),
    (ARMENIANS, "en", "Did Azerbaijan offer Armenia an exchange of 2 prisoners for 32 soldiers?"),
    (ARMENIANS, "uk", "Азербайджан запропонував Вірменії обмін 2 полонених на 32 солдатів?"),
    unmet(
        ARMENIANS,
        "ru",
        "Азербайджан предложил Армении обмен 32 пленных на 5 солдат?",
        why=CONFIRMED + "a small number that the claim has otherwise is passed over",
    ),
    (HOSPITAL, "en", "Did the Sudanese army shell a hospital and kill 700 patients?"),
    (HOSPITAL, "ru", "Армия Судана обстреляла больницу и убила семь пациентов?"),
    (BALLOTS, "en", "Did the opposition falsify 59,000 ballots at the election in Moldova?"),
    (BALLOTS, "uk", "Опозиція сфальсифікувала 95 бюлетенів на виборах у Молдові?"),
    (BALLOTS, "ru", "Оппозиция сфальсифицировала 9,5 тысяч бюллетеней на выборах в Молдове?"),
    (VACCINE, "en", "Did the measles vaccine kill 71 children in Romania?"),
    (VACCINE, "uk", "Вакцина від кору вбила 170 дітей у Румунії?"),
)

DATES = (
    (UKRAINE, "en", "Did Ukraine refuse to take back 412 prisoners in May 2024?"),
    (UKRAINE, "uk", "Чи відмовилась Україна забрати 412 полонених у березні 2023?"),
    (UKRAINE, "ru", "Украина отказалась забрать 412 пленных осенью 2024?"),
    (BODIES, "en", "Did Russia hand over 1,212 bodies on 12 June 2025?"),
    (BODIES, "uk", "Росія передала 1212 тіл 11 липня 2025?"),
    (BODIES, "ru", "Россия передала 1212 тел в июне 2024 года?"),
    (BODIES, "uk", "Росія передала 1212 тіл наприкінці 2024 року?"),
    (UKRAINE, "en", "Did Ukraine refuse to take back 412 prisoners in the second half of 2024?"),
    (VACCINE, "uk", "Вакцина від кору вбила 17 дітей у Румунії взимку 2021-2022?"),
    (HOSTAGES, "en", "Did Hamas release 24 hostages on 24 November 2024?"),
    (HOSTAGES, "ru", "ХАМАС освободил 24 заложников 7 октября 2023 года?"),
    (ARMENIANS, "ru", "Азербайджан предложил Армении обмен 32 пленных в декабре 2022 года?"),
    (HOSPITAL, "ru", "Армия Судана обстреляла больницу и убила 70 пациентов в январе 2023 года?"),
    (BALLOTS, "ru", "Оппозиция сфальсифицировала 95 тысяч бюллетеней на выборах в Молдове в июне 2021?"),
    (VACCINE, "ru", "Вакцина от кори убила 17 детей в Румынии в 2021 году?"),
)
