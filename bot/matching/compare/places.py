"""Places: where it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.matching.answer import Difference, Fact

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.profile import Profile


def compare(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return the places of a question that the claim and what surrounds it do not name."""
    if asked.is_long:
        return []
    own = {c for c in stored.whole.concepts if lexicon.concepts[c].kind == "place"}
    known = own | stored.around.concepts
    states = stored.whole.actors | stored.around.actors
    asked_places = {c for c in asked.whole.concepts if lexicon.concepts[c].kind == "place"}
    return [
        Difference(Fact.PLACE, place, min(own) if own else "")
        for place in sorted(asked_places - known)
        if lexicon.concepts[place].family is not None and lexicon.concepts[place].country not in states
    ]
