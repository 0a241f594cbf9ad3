"""To what it was done: a deed of the claim done to another thing, a figure of the claim counting others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.answer import Difference, Fact
from bot.matching.compare.wording import resembles_any

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.profile import Profile
    from bot.matching.proposition import Proposition

_NO_THINGS: Final = frozenset({"predicate", "role", "place", "aside"})


def compare(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return the thing to which a question says that was done what the claim says was done to others.

    Only where the question names nothing of what the claim is about, or gives the thing a figure of the
    claim that counts people there.
    """
    if asked.tells_more or asked.whole.is_open or not asked.whole.undergoers:
        return []
    own = _things(stored.whole, lexicon)
    known = own | stored.whole.terms | stored.around.terms | stored.around.concepts
    others = sorted(each for each in asked.whole.undergoers if not _is_known(each.thing, known, lexicon))
    is_about_the_same = any(_is_known(thing, own, lexicon) for thing in _things(asked.whole, lexicon))
    for deed, thing in others:
        is_other = _counts_others(asked, stored) if not deed else not is_about_the_same
        if own and is_other and (not deed or not lexicon.kin(deed).isdisjoint(stored.whole.concepts)):
            return [Difference(Fact.OBJECT, thing, min(own))]
    return []


def _counts_others(asked: Asked, stored: Profile) -> bool:
    """Tell whether a figure of which a question does not know what it counts counts people in the claim."""
    loose = [quantity for quantity in asked.whole.quantities if not quantity.unit]
    return any(one.same_value(other) and other.kinds for one in loose for other in stored.whole.quantities)


def _things(told: Proposition, lexicon: Lexicon) -> frozenset[str]:
    """Return whom and what a text is about, but for names, places, offices and small words."""
    concepts = (lexicon.concepts[name] for name in told.concepts)
    named = (c.id for c in concepts if c.kind not in _NO_THINGS and "weak" not in c.flags)
    return (told.things - told.names).union(named)


def _is_known(thing: str, others: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell whether a thing is among others: itself, one of its kind, or the same word written otherwise."""
    if thing in lexicon.concepts:
        return not lexicon.kin(thing).isdisjoint(others)
    return resembles_any(thing, others)
