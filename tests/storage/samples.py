"""Claims to test with, written by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from storage.records import Claim, Side, Source, Speaker, Stance, Statement, Verdict

OFFER = Claim(
    id="ru-offers-630",
    claim={
        "en": "Russia offered to swap 630 prisoners.",
        "uk": "Росія запропонувала обміняти 630 полонених.",
        "ru": "Россия предложила обменять 630 пленных.",
    },
    verdict=Verdict.DISPUTED,
    aliases={"en": ("630 for 630", "swap of 630"), "uk": ("630 на 630",)},
    verdict_by={"en": "Not independently assessed"},
    summary={"uk": "МЗС Росії заявило, що готове; в Україні пропозиції не отримували."},
    tags=("630", "offer"),
    first_seen=date(2024, 11, 27),
    statements=(
        Statement(
            stance=Stance.ASSERTS,
            speaker=Speaker({"en": "Maria Zakharova"}, {"en": "Spokesperson", "uk": "речниця"}, Side.RUSSIA),
            text={"en": "Said that Russia was ready.", "ru": "Сказала, что Россия готова."},
            said_on=date(2024, 11, 27),
            sources=(
                Source("https://example.org/a?x=1&y=2", "Example", "Ready", date(2024, 11, 28), "en"),
                Source("http://приклад.укр/б"),
            ),
        ),
        Statement(
            stance=Stance.REBUTS,
            speaker=Speaker({"uk": "Дмитро Усов"}, {}, Side.UKRAINE),
            text={"uk": "Сказав, що пропозицій не було."},
            sources=(Source("https://example.org/b", language="uk"),),
        ),
    ),
)
"""A claim in which every field is filled somewhere and left out elsewhere."""

REFUSAL = Claim(
    id="ua-refused-630",
    claim={"en": "Ukraine refused to take back 630 prisoners."},
    verdict=Verdict.FALSE,
    aliases={},
    verdict_by={},
    summary={},
)
"""A claim with nothing but what it must have."""


def claim(claim_id: str, **changes: Any) -> Claim:
    """Return a full claim with this id."""
    return replace(OFFER, id=claim_id, **changes)


def as_given(claim: Claim) -> Claim:
    """Return a stored claim as it was before it was stored."""
    return replace(claim, changed_at=None)
