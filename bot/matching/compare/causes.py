"""Causes: the reason a question gives must be one that the claim, or somebody in its record, speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.matching.answer import Difference, Fact

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.profile import Profile


def compare(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return a difference where nothing of the reason a question gives stands in or around the claim."""
    cause = asked.whole.cause
    if asked.is_long or asked.whole.is_open or not cause:
        return []
    known = stored.whole.concepts | stored.around.concepts | stored.whole.terms | stored.around.terms
    if any(not _kin(each, lexicon).isdisjoint(known) for each in cause):
        return []
    named = sorted(cause & lexicon.concepts.keys()) or sorted(cause)
    concept = lexicon.concepts.get(named[0])
    is_deed = concept is not None and concept.kind == "predicate"
    return [Difference(Fact.PREDICATE if is_deed else Fact.OBJECT, named[0], "")]


def _kin(name: str, lexicon: Lexicon) -> frozenset[str]:
    return lexicon.kin(name) if name in lexicon.concepts else frozenset({name})
