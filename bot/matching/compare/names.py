"""Names: people, units and things called by a name the claim does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.matching.answer import Difference, Fact

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.profile import Profile


def compare(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return the names of a question that stand nowhere in the claim."""
    del lexicon
    if asked.is_long:
        return []
    strangers = asked.whole.speakers - stored.persons
    unknown = asked.whole.names - stored.whole.terms - stored.around.terms
    return [
        *(Difference(Fact.SPEAKER, person, "") for person in sorted(strangers)),
        *(Difference(Fact.NAME, name, "") for name in sorted(unknown)),
    ]
