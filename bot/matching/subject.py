"""Whether a claim is about what a message asks: a state, a date or a word in another sense is no subject."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from bot.matching.items import thresholds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.language.lexicon import Concept, Lexicon
    from bot.matching.profile import Profile
    from bot.matching.proposition import Proposition

_REMEMBERED: Final = 20_000
_SMALL: Final = 5
_MONTH: Final = 31
_BESIDE: Final = frozenset({"a", "d"})
"""Kinds of items that only accompany a subject; however many there are, they count once."""

_NAMED: Final = frozenset({"place", "formation", "weapon"})
_PEOPLE: Final = frozenset({"people", "distinct", "topic"})


@dataclass(frozen=True, slots=True)
class Subject:
    """How much of what a message is about a claim is about too.

    `told` counts the things they share: deeds, objects, names, figures, half for what only goes
    with them; `share` is that beside all the message names. `is_anchored` says that they share
    somebody or something in particular, `is_certain` that it is no mere kind of people, and
    `is_held` that it is a person, a place or a time, which no story of other states shares.
    `is_foreign` says that the message is about states which neither the claim nor its speakers are of,
    `answers` that the claim has what kind of number a question asks for, if any.
    """

    told: float = 0.0
    share: float = 0.0
    is_anchored: bool = False
    is_certain: bool = False
    is_held: bool = False
    is_foreign: bool = False
    answers: bool = True


NOTHING: Final = Subject()


def subject_of(
    asked: Proposition, stored: Profile, degrees: Mapping[str, float], lexicon: Lexicon
) -> Subject:
    """Return how far a claim is about the items of a message, each with the degree to which it has it."""
    told, whole = _shared(degrees, lexicon)
    had = [item for item, degree in degrees.items() if degree >= thresholds()["around"]]
    shortest = min((period.days for period in asked.periods), default=0) if _times(had) else 0
    is_held = 0 < shortest <= _MONTH or any(_holds(item, lexicon) for item in had)
    is_certain = shortest == 1 or any(_is_certain(item, degrees[item], lexicon) for item in had)
    return Subject(
        told,
        told / whole if whole else 0.0,
        is_anchored=is_certain
        or is_held
        or any(degrees[item] >= 1 and _is_of_people(item, lexicon) for item in had),
        is_certain=is_certain,
        is_held=is_held,
        is_foreign=_is_of_others(asked, stored),
        answers=all(degree >= _enough(item) for item, degree in degrees.items() if item[0] == "q"),
    )


def _enough(sought: str) -> float:
    """Return how far a claim must have what is asked for: of things in particular others may have told it."""
    return float(thresholds()["around"]) if sought.count(":") > 1 else 1.0


def _is_of_others(asked: Proposition, stored: Profile) -> bool:
    """Tell whether a message is about states which neither the claim nor its speakers are of."""
    return (
        bool(asked.actors)
        and asked.actors.isdisjoint(stored.whole.actors)
        and asked.actors.isdisjoint(stored.around.actors)
        and all(said.side not in asked.actors for said in stored.said)
    )


def _times(items: Iterable[str]) -> bool:
    return any(item[0] == "d" for item in items)


def _holds(item: str, lexicon: Lexicon) -> bool:
    kind, _, value = item.partition(":")
    return kind == "p" or (kind == "c" and lexicon.concepts[value].kind in _NAMED)


def _shared(degrees: Mapping[str, float], lexicon: Lexicon) -> tuple[float, float]:
    """Return how much a claim is about of what a message is about, and how much that is in all."""
    told = whole = 0.0
    beside = dict.fromkeys(_BESIDE, (0.0, 0.0))
    for item, degree in degrees.items():
        points, kind = _points(item, lexicon), item[0]
        if kind in beside:
            beside[kind] = max(beside[kind][0], points * degree), max(beside[kind][1], points)
        else:
            told, whole = told + points * degree, whole + points
    return told + sum(most for most, _ in beside.values()), whole + sum(most for _, most in beside.values())


@lru_cache(maxsize=_REMEMBERED)
def _points(item: str, lexicon: Lexicon) -> float:
    """Return how much an item says of what a message is about."""
    rule = thresholds()["subject"]
    kind, value = item[0], item[2:]
    if kind == "c":
        return float(rule[_grade(lexicon.concepts[value])])
    return float(rule.get(kind, 0.0))


def _grade(concept: Concept) -> str:
    if concept.flags & {"weak", "speech"} or concept.kind in {"role", "place"}:
        return "weak"
    return "topic" if "topic" in concept.flags else "concept"


def _is_certain(item: str, degree: float, lexicon: Lexicon) -> bool:
    """Tell whether sharing an item means to speak of the same: a state, a name, a figure, a rare word."""
    kind, _, value = item.partition(":")
    if kind == "n":
        return degree >= 1 and float(value) > _SMALL
    if kind == "t":
        return degree >= 1
    return kind in {"a", "f"} or _holds(item, lexicon)


def _is_of_people(item: str, lexicon: Lexicon) -> bool:
    return item[:2] == "c:" and bool(lexicon.concepts[item[2:]].flags & _PEOPLE)
