"""Questions that differ from a claim in what was done, or whether: (claim, language, question)."""

from __future__ import annotations

from tests.language.known import unmet
from tests.matching.pairs.claims import (
    ARMENIANS,
    BALLOTS,
    BODIES,
    CONFIRMED,
    HOSPITAL,
    HOSTAGES,
    PILOT,
    UKRAINE,
    VACCINE,
)

DENIAL = CONFIRMED + "a denial is taken for the negation of a question"
SIGNLESS = CONFIRMED + "a return is the same as no return"
SIBLING = CONFIRMED + "another deed of the same broader kind counts as the same"
UNKNOWN = CONFIRMED + "a word outside the lexicon in the place of another counts as the same"

POLARITIES = (
    (UKRAINE, "en", "Ukraine did not refuse to take back 412 prisoners"),
    (UKRAINE, "en", "Ukraine never refused to take back 412 prisoners"),
    (UKRAINE, "en", "Ukraine didn't refuse to take back 412 prisoners"),
    (UKRAINE, "en", "Is it true that Ukraine did not refuse to take back 412 prisoners?"),
    (UKRAINE, "uk", "Україна не відмовлялась забрати 412 військовополонених"),
    (UKRAINE, "ru", "Украина не отказывалась забрать 412 военнопленных"),
    (BODIES, "en", "Russia did not hand over 1,212 bodies"),
    (BODIES, "uk", "Росія не передавала 1212 тіл"),
    (BODIES, "ru", "Россия не передавала 1212 тел"),
    (HOSTAGES, "en", "Hamas never released 24 hostages"),
    (HOSTAGES, "uk", "ХАМАС не звільняв 24 заручників"),
    (ARMENIANS, "en", "Azerbaijan did not offer Armenia any exchange of 32 prisoners"),
    (ARMENIANS, "uk", "Азербайджан не пропонував Вірменії обмін 32 полонених"),
    (HOSPITAL, "en", "The Sudanese army did not shell the hospital and killed no patients"),
    (HOSPITAL, "uk", "Армія Судану не обстрілювала лікарню"),
    (BALLOTS, "uk", "Опозиція не фальсифікувала 95 тисяч бюлетенів на виборах у Молдові"),
    (VACCINE, "uk", "Вакцина від кору не вбивала 17 дітей у Румунії"),
    unmet(PILOT, "en", "Did Pakistan return the captured Indian pilot?", why=SIGNLESS),
    unmet(PILOT, "uk", "Пакистан нарешті повернув полоненого індійського льотчика", why=SIGNLESS),
    unmet(PILOT, "ru", "Пакистан вернул пленного индийского лётчика?", why=SIGNLESS),
)

PREDICATES = (
    (UKRAINE, "en", "Ukraine agreed to take back 412 prisoners in March 2024"),
    (UKRAINE, "en", "Ukraine took back 412 prisoners"),
    (UKRAINE, "en", "Did Ukraine demand 412 prisoners of war back in March 2024?"),
    (UKRAINE, "en", "Did Ukraine refuse to hand over 412 prisoners of war in March 2024?"),
    (UKRAINE, "en", "Did Ukraine exchange 412 prisoners of war in March 2024?"),
    (UKRAINE, "uk", "Україна погодилась забрати 412 військовополонених"),
    unmet(
        UKRAINE,
        "uk",
        "Чи забрала Україна 412 військовополонених?",
        why=CONFIRMED + "a verb is taken for a noun",
    ),
    (UKRAINE, "uk", "Україна відмовилась віддати 412 військовополонених?"),
    (UKRAINE, "uk", "Україна обміняла 412 полонених у березні 2024?"),
    (UKRAINE, "ru", "Украина согласилась забрать 412 военнопленных"),
    (UKRAINE, "ru", "Украина вернула 412 пленных в марте 2024?"),
    (BODIES, "en", "Did Russia refuse to hand over 1,212 bodies?"),
    (BODIES, "en", "Did Russia offer to hand over 1,212 bodies?"),
    unmet(BODIES, "en", "Did Russia exchange 1,212 bodies?", why=SIBLING),
    (BODIES, "en", "Did Russia receive 1,212 bodies from Ukraine?"),
    (BODIES, "ru", "Россия получила от Украины 1212 тел?"),
    (BODIES, "uk", "Росія відмовилась передати 1212 тіл?"),
    (BODIES, "uk", "Росія запропонувала передати 1212 тіл?"),
    (BODIES, "ru", "Россия обещала передать 1212 тел?"),
    (HOSTAGES, "en", "Did Hamas kill 24 hostages?"),
    (HOSTAGES, "en", "Did Hamas seize 24 hostages on 24 November 2023?"),
    (HOSTAGES, "en", "Did Hamas promise to release 24 hostages?"),
    (HOSTAGES, "uk", "ХАМАС захопив 24 заручників 24 листопада 2023?"),
    (HOSTAGES, "ru", "ХАМАС отказался освободить 24 заложников?"),
    (ARMENIANS, "en", "Did Azerbaijan refuse an exchange of 32 prisoners for 2 soldiers?"),
    (ARMENIANS, "en", "Did Azerbaijan and Armenia exchange 32 prisoners for 2 soldiers?"),
    (ARMENIANS, "uk", "Азербайджан відмовився від обміну 32 полонених на 2 солдатів?"),
    (ARMENIANS, "uk", "Азербайджан і Вірменія обміняли 32 полонених на 2 солдатів?"),
    (HOSPITAL, "en", "Did the Sudanese army rescue 70 patients from a hospital in January 2025?"),
    unmet(HOSPITAL, "en", "Did the Sudanese army defend a hospital with 70 patients?", why=UNKNOWN),
    (HOSPITAL, "uk", "Армія Судану побудувала лікарню на 70 пацієнтів?"),
    (BALLOTS, "en", "Did the opposition win 95,000 ballots at the election in Moldova?"),
    (VACCINE, "en", "Did the measles vaccine save 17 children in Romania?"),
    (VACCINE, "en", "Did the measles vaccine infect 17 children in Romania?"),
    unmet(VACCINE, "uk", "17 дітей у Румунії захворіли на кір після вакцини?", why=UNKNOWN),
    unmet(PILOT, "en", "Pakistan killed the captured Indian pilot", why=UNKNOWN),
)
