"""Figures and their deeds: of whom a claim says one thing, a question must not say the other."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from bot.matching.answer import Difference, Fact

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.profile import Profile
    from bot.matching.proposition import Proposition


def compare(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return the deed a question tells of a figure of which the claim tells another.

    Either the two trade places ("turned down 38 and asked for 500" beside "turned down 500 and asked
    for 38"), or only a refusal goes over to the other figure, or the question says done what the claim
    says was not ("exchanged 70" beside "refused 70").
    """
    if asked.is_long or asked.whole.is_open:
        return []
    mine, own = _governed(asked.whole, lexicon), _governed(stored.whole, lexicon)
    shared = [value for value in mine if value in own]
    for one, other in permutations(shared, 2):
        first, second = mine[one] - own[one], mine[other] - own[other]
        if _traded(_one_sided(first, lexicon), _one_sided(second, lexicon), own[one], own[other]):
            return [Difference(Fact.PREDICATE, min(mine[one]), min(own[one]))]
        undone = _moved(mine[one] - own[one], own[other] - mine[other], lexicon)
        if undone and own[one]:
            return [Difference(Fact.PREDICATE, undone, min(own[one]))]
    if any(_undoes(frame.predicate, lexicon) or frame.is_denied for frame in asked.whole.frames):
        return []
    for value in shared:
        done = mine[value] & _done(asked.whole)
        if done and not done & own[value] and all(_undoes(deed, lexicon) for deed in own[value]):
            return [Difference(Fact.PREDICATE, min(done), min(own[value]))]
    return []


def _one_sided(deeds: set[str], lexicon: Lexicon) -> set[str]:
    """Return the deeds that one side does; what both do, such as an exchange, is told of all the figures."""
    return {deed for deed in deeds if "symmetric" not in lexicon.concepts[deed].flags}


def _traded(first: set[str], second: set[str], own_first: set[str], own_second: set[str]) -> bool:
    return bool(first & own_second and second & own_first)


def _moved(mine: set[str], others: set[str], lexicon: Lexicon) -> str:
    """Return what a question says was refused of one figure and the claim of another, "" if nothing."""
    return min((deed for deed in mine & others if _undoes(deed, lexicon)), default="")


def _governed(proposition: Proposition, lexicon: Lexicon) -> dict[float, set[str]]:
    """Return the deeds that stand nearest to each figure of people or things."""
    found: dict[float, set[str]] = {}
    for quantity in proposition.quantities:
        deed = lexicon.concepts.get(quantity.predicate)
        if quantity.role != "ordinal" and deed is not None and not deed.flags & {"speech", "weak", "event"}:
            found.setdefault(quantity.value, set()).add(quantity.predicate)
    return found


def _done(proposition: Proposition) -> set[str]:
    """Return the deeds that a text says were done, and of which it denies none."""
    undone = {frame.predicate for frame in proposition.frames if frame.negated == 1 or frame.mode}
    return {frame.predicate for frame in proposition.frames if frame.is_told} - undone


def _undoes(deed: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.concepts[deed].flags & {"implies-not", "ends-doing"})
