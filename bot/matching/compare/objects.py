"""Objects: whom or what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.answer import Difference, Fact

if TYPE_CHECKING:
    from bot.language.lexicon import Concept, Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.profile import Profile

_ALL: Final = "all"
_ONLY: Final = "only"
_NAMED: Final = frozenset({"formation", "weapon"})


def _denied(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return the things a question says it was not ("not with HIMARS") and the claim says it was."""
    things = asked.whole.denied & stored.whole.concepts - stored.whole.denied
    named = sorted(
        c
        for c in things
        if c == _ONLY or (lexicon.concepts[c].kind != "predicate" and "weak" not in lexicon.concepts[c].flags)
    )
    if asked.is_long or _deny_the_same(asked, stored):
        return []
    return [Difference(Fact.POLARITY, f"not {concept}", concept) for concept in named[:1]]


def _deny_the_same(asked: Asked, stored: Profile) -> bool:
    """Tell whether both deny a deed, one of them perhaps by its object: "took no child", "did not take"."""
    denied = {frame.predicate for frame in asked.whole.frames if frame.is_denied}
    return any(frame.is_denied and frame.predicate in denied for frame in stored.whole.frames)


def _shares_people(asked: Asked, own: frozenset[str], lexicon: Lexicon) -> bool:
    return any(
        "counts" in lexicon.concepts[c].flags and "weak" not in lexicon.concepts[c].flags and c != "list"
        for c in asked.whole.concepts & own
    )


def _is_meant(concept: Concept, asked: Asked, lexicon: Lexicon) -> bool:
    """Tell whether a kind of people is what the question is about, not who told it ("a journalist says")."""
    if concept.family != "category":
        return False
    return not any("asserts" in lexicon.concepts[frame.predicate].flags for frame in asked.whole.frames)


def _of_another_topic(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return what a long message is about where all that the claim is about excludes it."""
    mine, own = (
        sorted(
            c
            for c in concepts
            if "topic" in lexicon.concepts[c].flags and "weak" not in lexicon.concepts[c].flags
        )
        for concepts in (asked.whole.concepts, stored.whole.concepts)
    )
    if not (asked.is_long and mine and own) or not all(any(lexicon.exclude(a, b) for b in own) for a in mine):
        return []
    return [Difference(Fact.OBJECT, mine[0], own[0])]


def compare(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return the objects of a question that exclude all of the claim's, or that it does not know at all."""
    found = _denied(asked, stored, lexicon) + _of_another_topic(asked, stored, lexicon)
    own, beside = stored.whole.concepts, stored.around.concepts
    for concept in sorted(asked.whole.concepts - own):
        known = lexicon.concepts[concept]
        if known.kind in {"predicate", "role", "place"} or "weak" in known.flags:
            continue
        clash = next((other for other in sorted(own) if lexicon.exclude(concept, other)), None)
        of_all = (
            clash is not None
            and _ALL in asked.whole.concepts
            and clash not in asked.whole.concepts
            and not _shares_people(asked, own, lexicon)
        )
        if concept in beside and "distinct" not in known.flags and not of_all:
            continue
        if asked.whole.is_open and (concept in beside or clash in asked.whole.concepts):
            continue
        if "distinct" in known.flags and not asked.is_long:
            found.append(Difference(Fact.OBJECT, concept, clash or ""))
            continue
        if clash is not None and not asked.is_long:
            found.append(Difference(Fact.OBJECT, concept, clash))
        elif not asked.is_long and (
            known.kind in _NAMED or known.family == "matter" or _is_meant(known, asked, lexicon)
        ):
            found.append(Difference(Fact.OBJECT, concept, ""))
    return found
