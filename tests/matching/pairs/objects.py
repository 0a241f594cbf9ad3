"""Questions that differ from a claim in whom or what it is about: (claim, language, question)."""

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

UNKNOWN = CONFIRMED + "a word outside the lexicon in the place of another counts as the same"

OBJECTS = (
    (UKRAINE, "en", "Did Ukraine refuse to take back 412 bodies in March 2024?"),
    (UKRAINE, "uk", "Чи відмовилась Україна забрати 412 дітей?"),
    (UKRAINE, "ru", "Украина отказалась забрать 412 тел?"),
    (BODIES, "en", "Did Russia hand over 1,212 prisoners to Ukraine?"),
    (BODIES, "uk", "Росія передала Україні 1212 дітей?"),
    (BODIES, "ru", "Россия передала 1212 пленных?"),
    (HOSTAGES, "en", "Did Hamas release 24 bodies?"),
    (HOSTAGES, "uk", "ХАМАС звільнив 24 дітей?"),
    (HOSTAGES, "ru", "ХАМАС освободил 24 женщин?"),
    (ARMENIANS, "ru", "Азербайджан предложил Армении обмен 32 тел на 2 солдат?"),
    (ARMENIANS, "en", "Did Azerbaijan offer Armenia 32 churches for two villages?"),
    (ARMENIANS, "uk", "Азербайджан пропонував Вірменії обміняти 32 мечеті на два мости?"),
    (HOSPITAL, "en", "Did the Sudanese army shell a school and kill 70 patients?"),
    unmet(
        BALLOTS, "en", "Did the opposition falsify 95,000 signatures at the election in Moldova?", why=UNKNOWN
    ),
    (VACCINE, "en", "Did the flu vaccine kill 17 children in Romania?"),
    (VACCINE, "en", "Did the measles vaccine kill 17 soldiers in Romania?"),
    (VACCINE, "uk", "Вакцина від грипу вбила 17 дітей у Румунії?"),
    unmet(
        VACCINE,
        "ru",
        "Вакцина от кори убила 17 взрослых в Румынии?",
        why=CONFIRMED + "adults are no children",
    ),
    unmet(
        VACCINE,
        "en",
        "Did measles kill 17 children in Romania in 2019?",
        why=CONFIRMED + "the cause is left out",
    ),
    unmet(VACCINE, "uk", "Кір убив 17 дітей у Румунії у 2019 році?", why=CONFIRMED + "the cause is left out"),
    (PILOT, "en", "Pakistan never returned the captured Indian sailors"),
)
