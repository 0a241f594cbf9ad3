"""A small record of its own: claims about several wars, an election and a vaccine, in three languages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from storage.records import Claim, Source, Speaker, Stance, Statement, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence


def texts(en: str, uk: str, ru: str) -> dict[str, str]:
    return {"en": en, "uk": uk, "ru": ru}


def said(stance: Stance, speaker: Speaker, on: date, text: dict[str, str]) -> Statement:
    """Return a statement with a source of its own."""
    address = f"https://example.org/{speaker.name['en'].replace(' ', '-').lower()}/{on:%Y-%m-%d}"
    return Statement(stance, speaker, text, on, (Source(address, "Example"),))


def claim(
    name: str,
    wording: dict[str, str],
    statements: Sequence[Statement] = (),
    *,
    verdict: Verdict = Verdict.FALSE,
    summary: dict[str, str] | None = None,
) -> Claim:
    """Return a claim whose aliases are none."""
    return Claim(
        id=name,
        claim=wording,
        verdict=verdict,
        aliases={},
        verdict_by=texts("Example", "Приклад", "Пример"),
        summary=summary or {},
        statements=tuple(statements),
    )


KLYMENKO = Speaker(texts("Olha Klymenko", "Ольга Клименко", "Ольга Клименко"), {}, "ukraine")
BOROVIK = Speaker(texts("Igor Borovik", "Ігор Боровик", "Игорь Боровик"), {}, "russia")

REFUSED = claim(
    "ukraine-refused-412",
    texts(
        "Ukraine refused to take back 412 prisoners of war in March 2024",
        "Україна відмовилася забрати 412 військовополонених у березні 2024 року",
        "Украина отказалась забрать 412 военнопленных в марте 2024 года",
    ),
    [
        said(
            Stance.ASSERTS,
            BOROVIK,
            date(2024, 3, 14),
            texts(
                "Kyiv refused to take back 412 of its prisoners.",
                "Київ відмовився забрати 412 своїх полонених.",
                "Киев отказался забрать 412 своих пленных.",
            ),
        ),
        said(
            Stance.REBUTS,
            KLYMENKO,
            date(2024, 3, 15),
            texts("There was no such list.", "Такого списку не було.", "Такого списка не было."),
        ),
    ],
)
BODIES = claim(
    "russia-handed-over-1212-bodies",
    texts(
        "Russia handed over 1,212 bodies of fallen soldiers to Ukraine on 11 June 2025",
        "Росія передала Україні 1212 тіл загиблих військових 11 червня 2025 року",
        "Россия передала Украине 1212 тел погибших военных 11 июня 2025 года",
    ),
    verdict=Verdict.TRUE,
)
HOSTAGES = claim(
    "hamas-released-24-hostages",
    texts(
        "Hamas released 24 hostages on 24 November 2023",
        "ХАМАС звільнив 24 заручників 24 листопада 2023 року",
        "ХАМАС освободил 24 заложников 24 ноября 2023 года",
    ),
    verdict=Verdict.TRUE,
)
ARMENIANS = claim(
    "azerbaijan-offered-32-armenians",
    texts(
        "Azerbaijan offered Armenia an exchange of 32 prisoners for 2 soldiers in December 2023",
        "Азербайджан запропонував Вірменії обмін 32 полонених на 2 солдатів у грудні 2023 року",
        "Азербайджан предложил Армении обмен 32 пленных на 2 солдат в декабре 2023 года",
    ),
    verdict=Verdict.MISLEADING,
)
HOSPITAL = claim(
    "sudan-army-hospital-70",
    texts(
        "The Sudanese army shelled a hospital and killed 70 patients in January 2025",
        "Армія Судану обстріляла лікарню і вбила 70 пацієнтів у січні 2025 року",
        "Армия Судана обстреляла больницу и убила 70 пациентов в январе 2025 года",
    ),
    verdict=Verdict.DISPUTED,
)
BALLOTS = claim(
    "opposition-falsified-95000-ballots",
    texts(
        "The opposition falsified 95,000 ballots at the election in Moldova in November 2024",
        "Опозиція сфальсифікувала 95 тисяч бюлетенів на виборах у Молдові в листопаді 2024 року",
        "Оппозиция сфальсифицировала 95 тысяч бюллетеней на выборах в Молдове в ноябре 2024 года",
    ),
    verdict=Verdict.UNPROVEN,
)
VACCINE = claim(
    "measles-vaccine-killed-17-children",
    texts(
        "The measles vaccine killed 17 children in Romania in 2019",
        "Вакцина від кору вбила 17 дітей у Румунії у 2019 році",
        "Вакцина от кори убила 17 детей в Румынии в 2019 году",
    ),
)
NEVER = claim(
    "pakistan-never-returned-pilot",
    texts(
        "Pakistan never returned the captured Indian pilot",
        "Пакистан так і не повернув полоненого індійського льотчика",
        "Пакистан так и не вернул пленного индийского лётчика",
    ),
)

RECORD = (REFUSED, BODIES, HOSTAGES, ARMENIANS, HOSPITAL, BALLOTS, VACCINE, NEVER)
