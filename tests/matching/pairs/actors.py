"""Questions that differ from a claim in who did it or who said so: (claim, language, question)."""

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
PEOPLE = CONFIRMED + "a refusal of the people themselves counts as that of their state"

ACTORS = (
    (UKRAINE, "en", "Did Russia refuse to take back 412 prisoners in March 2024?"),
    (UKRAINE, "en", "Were 412 prisoners refused by Russia in March?"),
    (UKRAINE, "en", "Did the 412 prisoners refuse to be taken back?"),
    (UKRAINE, "uk", "Чи відмовилась Росія забрати 412 військовополонених?"),
    (UKRAINE, "uk", "412 полонених відмовилась забирати Москва?"),
    unmet(UKRAINE, "uk", "412 полонених самі відмовились повертатися в Україну?", why=PEOPLE),
    (UKRAINE, "ru", "Россия отказалась забрать 412 военнопленных в марте 2024?"),
    (UKRAINE, "ru", "От 412 пленных отказался Кремль?"),
    unmet(UKRAINE, "ru", "412 пленных сами отказались возвращаться на Украину?", why=PEOPLE),
    (UKRAINE, "en", "Ukraine accused Russia of refusing to take back 412 prisoners"),
    (UKRAINE, "en", "Was it Russia that refused to take back 412 prisoners in March 2024?"),
    (UKRAINE, "uk", "Україна звинуватила Росію у відмові забрати 412 полонених"),
    (UKRAINE, "ru", "Украина обвинила Россию в отказе забрать 412 пленных"),
    (BODIES, "en", "Did Ukraine hand over 1,212 bodies to Russia?"),
    (BODIES, "en", "Were 1,212 bodies handed over to Russia by Ukraine?"),
    (BODIES, "uk", "Україна передала Росії 1212 тіл загиблих?"),
    (BODIES, "uk", "1212 тіл передано Росії Україною?"),
    (BODIES, "ru", "Украина передала России 1212 тел?"),
    (HOSTAGES, "en", "Did Israel release 24 hostages?"),
    (HOSTAGES, "uk", "«Хезболла» звільнила 24 заручників?"),
    (ARMENIANS, "en", "Did Armenia offer Azerbaijan an exchange of 32 prisoners for 2 soldiers?"),
    (ARMENIANS, "uk", "Вірменія запропонувала Азербайджану обмін 32 полонених?"),
    (ARMENIANS, "ru", "Армения предложила Азербайджану обмен 32 пленных на 2 солдат?"),
    (HOSPITAL, "en", "Did the Ethiopian army shell a hospital and kill 70 patients?"),
    (HOSPITAL, "uk", "Армія Ефіопії обстріляла лікарню і вбила 70 пацієнтів?"),
    unmet(HOSPITAL, "en", "Did rebels shell a hospital in Sudan and kill 70 patients?", why=UNKNOWN),
    (BALLOTS, "en", "Did Russia falsify 95,000 ballots at the election in Moldova?"),
    (BALLOTS, "uk", "Опозиція сфальсифікувала 95 тисяч бюлетенів на виборах у Грузії?"),
    unmet(
        BALLOTS, "en", "Did the government falsify 95,000 ballots at the election in Moldova?", why=UNKNOWN
    ),
    unmet(BALLOTS, "uk", "Влада сфальсифікувала 95 тисяч бюлетенів на виборах у Молдові?", why=UNKNOWN),
    (VACCINE, "en", "Did the measles vaccine kill 17 children in Italy in 2019?"),
    (PILOT, "en", "India never returned the captured Pakistani pilot"),
    (PILOT, "uk", "Індія так і не повернула полоненого пакистанського льотчика"),
    (PILOT, "ru", "Индия так и не вернула пленного пакистанского лётчика"),
)

SPEAKERS = (
    (UKRAINE, "en", "Did Klymenko say that Ukraine refused to take back 412 prisoners?"),
    (UKRAINE, "en", "Did Klymenko confirm that Ukraine refused to take back 412 prisoners?"),
    (UKRAINE, "en", "Klymenko admitted that Ukraine refused to take back 412 prisoners"),
    (UKRAINE, "en", "Has Kyiv acknowledged that Ukraine refused to take back 412 prisoners?"),
    (UKRAINE, "en", "According to Klymenko, Ukraine refused to take back 412 prisoners"),
    (UKRAINE, "en", "Did Borovik deny that Ukraine refused to take back 412 prisoners?"),
    (UKRAINE, "en", "Putin said that Ukraine refused to take back 412 prisoners"),
    (UKRAINE, "uk", "Клименко заявила, що Україна відмовилась забрати 412 полонених?"),
    (UKRAINE, "uk", "Чи правда, що Клименко підтвердила, що Україна відмовилась забрати 412 полонених?"),
    (UKRAINE, "uk", "Київ визнав, що Україна відмовилась забрати 412 полонених?"),
    (UKRAINE, "uk", "За словами Клименко, Україна відмовилась забрати 412 полонених"),
    (UKRAINE, "uk", "Боровик спростував, що Україна відмовилась забрати 412 полонених?"),
    (UKRAINE, "ru", "Клименко сказала, что Украина отказалась забрать 412 пленных?"),
    (UKRAINE, "ru", "Клименко признала, что Украина отказалась забрать 412 пленных?"),
    (UKRAINE, "ru", "Украина отказалась забрать 412 пленных, подтвердила Клименко"),
    (UKRAINE, "ru", "Боровик опроверг, что Украина отказалась забрать 412 пленных?"),
)

DEEDS_OF_SPEECH = (
    (UKRAINE, "en", "Borovik admitted that Ukraine refused to take back 412 prisoners"),
    (UKRAINE, "uk", "Боровик визнав, що Україна відмовилась забрати 412 полонених?"),
    (UKRAINE, "ru", "Боровик признал, что Украина отказалась забрать 412 пленных?"),
    (UKRAINE, "ru", "Москва признала, что Украина отказалась забрать 412 пленных?"),
)
