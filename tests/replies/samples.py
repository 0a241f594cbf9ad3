"""Claims, words for concepts and answers to test with, written by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from bot.matching.answer import Answer, Candidate, Difference, Fact, Outcome
from bot.replies import Record
from storage.records import Claim, Side, Source, Speaker, Stance, Statement, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

LANGUAGES = ("en", "uk", "ru")

WORDS = {
    "ukraine": {"en": "Ukraine", "uk": "Україна", "ru": "Украина"},
    "russia": {"en": "Russia", "uk": "Росія", "ru": "Россия"},
    "refuse": {"en": "refused", "uk": "відмова", "ru": "отказ"},
    "offer": {"en": "offered", "uk": "пропозиція", "ru": "предложение"},
    "unit": {"en": "“Azov”", "uk": "«Азов»", "ru": "«Азов»"},
    "hostile": {"en": "<b>&amp;", "uk": "<b>&amp;", "ru": "<b>&amp;"},
}


def label(concept: str, language: str) -> str:
    """Stand in for the lexicon: words for a few concepts, the id itself for others."""
    return WORDS.get(concept, {}).get(language, concept)


SPOKESWOMAN = Speaker(
    {"en": "Olha Petrenko", "uk": "Ольга Петренко", "ru": "Ольга Петренко"},
    {"en": "spokeswoman of the committee", "uk": "речниця комітету", "ru": "представитель комитета"},
    Side.UKRAINE,
)
GENERAL = Speaker(
    {"en": "Ivan Sidorov", "uk": "Іван Сидоров", "ru": "Иван Сидоров"},
    {"en": "general", "uk": "генерал", "ru": "генерал"},
    Side.RUSSIA,
)
RED_CROSS = Speaker({"en": "Red Cross"}, {}, Side.THIRD_PARTY)

HERALD = Source(
    "https://herald.example/a?x=1&y=2", "The Herald", "Exchange <refused>", date(2024, 6, 8), "en"
)
VISTI = Source("https://visti.example/b", "Вісті", "Обмін не відбувся", None, "uk")
BARE = Source("http://bare.example/c")

REFUSED = Claim(
    id="refused-40",
    claim={
        "en": "Ukraine refused to exchange 40 prisoners in June 2024.",
        "uk": "У червні 2024 року Україна відмовилася обміняти 40 полонених.",
        "ru": "В июне 2024 года Украина отказалась обменять 40 пленных.",
    },
    verdict=Verdict.MISLEADING,
    aliases={},
    verdict_by={"en": "The Herald", "uk": "«Геральд»", "ru": "«Геральд»"},
    summary={
        "en": "A general said so. The committee denied it.",
        "uk": "Про це сказав генерал. Комітет заперечив.",
        "ru": "Об этом сказал генерал. Комитет это опроверг.",
    },
    statements=(
        Statement(
            Stance.ASSERTS,
            GENERAL,
            {
                "en": "Said that 40 were left behind.",
                "uk": "Сказав, що 40 залишили.",
                "ru": "Сказал, что 40 оставили.",
            },
            date(2024, 6, 7),
            (HERALD, VISTI),
        ),
        Statement(
            Stance.REBUTS,
            SPOKESWOMAN,
            {"uk": "Відповіла, що пропозиції не було."},
            date(2024, 6, 9),
            (VISTI,),
        ),
        Statement(
            Stance.CONTEXT,
            RED_CROSS,
            {
                "en": "Noted that nobody was exchanged.",
                "uk": "Зазначив, що обміну не було.",
                "ru": "Отметил, что обмена не было.",
            },
            None,
            (BARE,),
        ),
    ),
    first_seen=date(2024, 6, 7),
    changed_at=datetime(2024, 12, 3, 14, 5, tzinfo=UTC),
)
"""A claim with a statement that only Ukrainian readers get in their language, and one without a date."""

OFFERED = Claim(
    id="offered-60",
    claim={
        "en": "Russia offered 60 prisoners.",
        "uk": "Росія запропонувала 60 полонених.",
        "ru": "Россия предложила 60 пленных.",
    },
    verdict=Verdict.TRUE,
    aliases={},
    verdict_by={"en": "Both sides", "uk": "обидві сторони", "ru": "обе стороны"},
    summary={},
)

COUNTED = Claim(
    id="bodies-90",
    claim={"ru": "В мае вернули 90 тел."},
    verdict=Verdict.UNPROVEN,
    aliases={},
    verdict_by={},
    summary={},
)


def record(*claims: Claim) -> Record:
    """Make a record of claims; without any, of the three above."""
    chosen: Iterable[Claim] = claims or (REFUSED, OFFERED, COUNTED)
    return Record({claim.id: claim for claim in chosen}, datetime(2024, 12, 4, 8, 0, tzinfo=UTC), label)


def matched(claim: Claim = REFUSED, *also: Claim, points_to: tuple[int, ...] = ()) -> Answer:
    """Make the answer that a message matches a claim, and further ones."""
    ids = tuple(further.id for further in also)
    return Answer(Outcome.MATCH, "en", claim.id, also=ids, points_to=points_to)


def near(*candidates: Candidate) -> Answer:
    """Make the answer that the message comes near claims; without any, near the refusal of 40."""
    default = Candidate(REFUSED.id, (Difference(Fact.NUMBER, "50", "40"),))
    return Answer(Outcome.NEAR, "en", candidates=candidates or (default,))
