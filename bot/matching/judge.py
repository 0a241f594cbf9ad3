"""Judge a question against a claim: what agrees, what disagrees, and how much of either."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from bot.matching.compare import differences
from bot.matching.items import items_of, thresholds
from bot.matching.profile import merged

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.language.lexicon import Lexicon
    from bot.matching.answer import Difference
    from bot.matching.compare.asked import Asked
    from bot.matching.profile import Profile
    from bot.matching.proposition import Proposition

_FLOOR: Final = 0.3
_MUCH_LONGER: Final = 4


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a claim stands to a question.

    `coverage` is the share of the question's weight the claim has, `evidence` that weight itself,
    `content` the part of it that is more than figures and names of states, `fullness` the share of the claim's best wording that the question mentions, all by rarity;
    `share` is its evidence relative to the best candidate's.
    """

    claim: str
    coverage: float
    evidence: float
    fullness: float
    content: float
    differs: tuple[Difference, ...]
    share: float = 1.0

    @property
    def rank(self) -> float:
        """Return the score by which candidates are ordered."""
        return self.likeness - float(thresholds()["rank"]["conflict"]) * len(self.differs)

    @property
    def likeness(self) -> float:
        """Return how alike question and claim are, whatever they disagree in."""
        share = thresholds()["rank"]
        return (
            float(share["coverage"]) * self.coverage
            + float(share["fullness"]) * self.fullness
            + float(share["share"]) * self.share
        )


class Judge:
    """Compares questions with claims; `rarity` tells how much an item says (0 to 1)."""

    def __init__(self, lexicon: Lexicon, rarity: Callable[[str], float]) -> None:
        self._lexicon = lexicon
        self._rarity = rarity

    def weigh(self, proposition: Proposition) -> dict[str, float]:
        """Return the items of a proposition with what each weighs here."""
        weights = {
            item: weight * (_FLOOR + (1 - _FLOOR) * self._rarity(item))
            for item, weight in items_of(proposition, self._lexicon).items()
        }
        return {item: weight * self._doubt(item, proposition) for item, weight in weights.items()}

    def _doubt(self, item: str, proposition: Proposition) -> float:
        """Return by how much a word the record never uses weighs more or less than a known one."""
        if item[0] != "t" or item[2:] in proposition.names or self._rarity(item) < 1:
            return 1.0
        weight = thresholds()["weight"]
        return float(weight["unknown-verb"] if item[2:] in proposition.verbs else weight["unknown"])

    def judge(self, asked: Asked, stored: Profile, weights: dict[str, float] | None = None) -> Judgement:
        """Return how a claim stands to a question; of a long message only what bears on the claim counts."""
        if asked.is_long:
            asked = self._focused(asked, stored)
            weights = self.weigh(asked.whole)
        weights = self.weigh(asked.whole) if weights is None else weights
        total = sum(weights.values()) or 1.0
        covered = {item: weight * self._covered(item, asked.whole, stored) for item, weight in weights.items()}
        evidence = sum(covered.values())
        return Judgement(
            stored.id,
            coverage=evidence / total,
            evidence=evidence,
            fullness=self._fullness(weights, stored),
            content=sum(weight for item, weight in covered.items() if item[0] in "ctp"),
            differs=differences(asked, stored, self._lexicon),
        )

    def _focused(self, asked: Asked, stored: Profile) -> Asked:
        told = [(self._told(part, weights, stored), part) for part, weights in zip(asked.sentences, asked.weights, strict=True)]
        most = max((amount for amount, _ in told), default=0.0)
        bearing = [part for amount, part in told if amount >= float(thresholds()["bearing"]) * most]
        return replace(asked, whole=merged(bearing)) if bearing else asked

    def _told(self, part: Proposition, weights: Mapping[str, float], stored: Profile) -> float:
        return sum(weight for item, weight in weights.items() if _holds(item, part, stored.whole))

    def _covered(self, item: str, asked: Proposition, stored: Profile) -> float:
        around = float(thresholds()["around"])
        if _holds(item, asked, stored.whole):
            return 1.0
        if item.startswith("p:") and item[2:] in stored.persons:
            return 1.0
        if item.startswith("s:"):
            return float(_was_said(asked, stored))
        if item.startswith("d:"):
            return _timed(item[2:], asked, stored, around)
        if _holds(item, asked, stored.around):
            return around
        if item.startswith("n:") and _has_rival(item[2:], asked, stored.whole):
            return float(thresholds()["rival"])
        if item.startswith("c:") and self._is_related(item[2:], stored.whole.concepts):
            return float(thresholds()["related"])
        return 0.0

    def _is_related(self, concept: str, others: frozenset[str]) -> bool:
        lineage = set(self._lexicon.ancestors(concept))
        return any(lineage.intersection(self._lexicon.ancestors(other)) for other in others)

    def _fullness(self, weights: Mapping[str, float], stored: Profile) -> float:
        best = 0.0
        for items in stored.items:
            total = shared = 0.0
            for item, weight in items.items():
                told = weight * (_FLOOR + (1 - _FLOOR) * self._rarity(item))
                total += told
                shared += told if item in weights else 0.0
            best = max(best, shared / total if total else 0.0)
        return best


def _has_rival(value: str, asked: Proposition, stored: Proposition) -> bool:
    """Tell whether the claim counts the same kind of thing, if otherwise."""
    mine = [q for q in asked.quantities if f"{q.value:g}" == value and q.unit]
    return any(q.unit == other.unit for q in mine for other in stored.quantities)


def _was_said(asked: Proposition, stored: Profile) -> bool:
    """Tell whether a speaker the question names made a statement on a day it names."""
    roles = {concept for concept in asked.concepts}
    return any(
        (said.person in asked.persons or roles & said.roles) and any(p.overlaps(d) for p in asked.periods for d in said.days)
        for said in stored.said
    )


def _timed(month: str, asked: Proposition, stored: Profile, around: float) -> float:
    """Return how well a stated time is met: less by a stored one that is much less exact."""
    mine = [period for period in asked.periods if str(period.start // 100 % 100) == month]
    best = 0.0
    for period in mine:
        for other, share in (
            *((own, 1.0) for own in stored.whole.periods),
            *((day, 1.0) for day in stored.days),
            *((beside, around) for beside in stored.around.periods),
        ):
            if period.overlaps(other):
                exact = other.is_yearless or other.days <= _MUCH_LONGER * max(period.days, 1)
                best = max(best, share if exact else share / 2)
    return best


def _frame(value: str) -> tuple[str, str, int]:
    predicate, _, rest = value.partition(":")
    agent, _, sign = rest.rpartition(":")
    return predicate, agent, int(sign)


def _holds(item: str, asked: Proposition, stored: Proposition) -> bool:
    kind, _, value = item.partition(":")
    match kind:
        case "c":
            return value in stored.concepts
        case "t":
            return value in stored.terms
        case "a":
            return value in stored.actors
        case "p":
            return value in stored.persons
        case "n":
            mine = [q for q in asked.quantities if f"{q.value:g}" == value]
            return any(q.same_value(other) and q.same_unit(other) for q in mine for other in stored.quantities)
        case "q":
            return any((q.role == "ordinal") == (value == "ordinal") for q in stored.quantities)
        case "f":
            predicate, agent, sign = _frame(value)
            return any(
                (predicate, sign) in other.meanings and other.agent == agent for other in stored.frames
            )
        case _:
            mine_periods = [p for p in asked.periods if str(p.start // 100 % 100) == value]
            return any(p.overlaps(other) for p in mine_periods for other in stored.periods)
