"""Which texts of a claim lack a language that readers are answered in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.offered import LANGUAGES
from storage.desk.figures import Event

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from storage.desk.figures import Counts
    from storage.records import Claim, LocalText

    Way = tuple[str | int, ...]


def lacking(claim: Claim) -> Mapping[str, tuple[Way, ...]]:
    """Return by language the places without a text in it, of those that have one in another.

    Languages that lack nothing are left out.
    """
    texts = _texts(claim)
    found = {
        language.code: tuple(
            (*way, language.code) for way, text in texts if text and not text.get(language.code)
        )
        for language in LANGUAGES
    }
    return {code: ways for code, ways in found.items() if ways}


def _texts(claim: Claim) -> Iterable[tuple[Way, LocalText]]:
    return (
        (("claim",), claim.claim),
        (("summary",), claim.summary),
        (("verdict_by",), claim.verdict_by),
        *((("statements", at, "text"), statement.text) for at, statement in enumerate(claim.statements)),
    )


def most_asked(counts: Counts) -> list[str]:
    """Return the ids of the claims that were shown as answers, the most asked first."""
    shown: dict[str, int] = {}
    for what, number in counts.items():
        if what.event is Event.SHOWN:
            shown[what.about] = shown.get(what.about, 0) + number
    return sorted(shown, key=lambda claim: (-shown[claim], claim))
