"""Limits: of whom or what alone a question says something, the claim must say it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.answer import Difference, Fact

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.profile import Profile

_ONLY: Final = "only"
_ALL: Final = "all"
_EXCEPT: Final = "except"
_SHARE: Final = "share"


def compare(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return a difference where a question limits to others than the claim, or what the claim does not limit.

    Likewise where it tells of all but some what the claim tells of them, and of few or of half what the
    claim tells of most or of all. "Nobody but them", which denies, limits it to them.
    """
    if asked.is_long or asked.whole.is_open:
        return []
    mine, own = asked.whole.limits, stored.whole.limits
    if mine and own and not any(concept in own for each in mine for concept in lexicon.kin(each)):
        return [Difference(Fact.OBJECT, min(mine), min(own))]
    if mine and not own and stored.whole.concepts.isdisjoint({_ONLY, _ALL}):
        return [Difference(Fact.OBJECT, _ONLY, "")]
    if _EXCEPT in asked.whole.concepts - stored.whole.concepts and not asked.whole.denies:
        return [Difference(Fact.OBJECT, _EXCEPT, _ONLY if own else "")]
    return _other_share(asked, stored, lexicon)


def _other_share(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    told, own = (
        {c for c in each.concepts if lexicon.concepts[c].family == _SHARE}
        for each in (asked.whole, stored.whole)
    )
    if not told or not own or told & own:
        return []
    return [Difference(Fact.OBJECT, min(told), min(own))]
