"""Judge a question against a claim: what agrees, what disagrees, and how much of either."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from bot.matching.answer import Fact
from bot.matching.compare import differences
from bot.matching.coverage import covered, holds
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


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a claim stands to a question.

    `coverage` is the share of the question's weight the claim has, `evidence` that weight itself,
    `content` the part of it that is more than figures and names of states, `fullness` the share of
    the claim's best wording that the question mentions, all by rarity; `missing` are the items the
    claim lacks, the heaviest first, `share` is its evidence relative to the best candidate's.
    """

    claim: str
    coverage: float
    evidence: float
    fullness: float
    content: float
    differs: tuple[Difference, ...]
    missing: tuple[str, ...] = ()
    share: float = 1.0

    @property
    def rank(self) -> float:
        """Return the score by which candidates are ordered."""
        worst: dict[Fact, float] = {}
        for difference in self.differs:
            worst[difference.fact] = max(worst.get(difference.fact, 0.0), _penalty(difference))
        return self.likeness - sum(worst.values())

    @property
    def likeness(self) -> float:
        """Return how alike question and claim are, whatever they disagree in."""
        share = thresholds()["rank"]
        return (
            float(share["coverage"]) * self.coverage
            + float(share["fullness"]) * self.fullness
            + float(share["share"]) * self.share
        )


def _penalty(difference: Difference) -> float:
    """Return what a disagreement takes off a candidate's rank: a figure less, the nearer it comes."""
    penalty = thresholds()["rank"]["conflict"]
    whole = float(penalty.get(difference.fact, penalty["other"]))
    if difference.fact is not Fact.NUMBER:
        return whole
    asked, stored = (_figure(value) for value in (difference.asked, difference.stored))
    if not asked or not stored:
        return whole
    distance = abs(asked - stored) / max(asked, stored)
    return whole * (float(penalty["least"]) + (1 - float(penalty["least"])) * distance)


def _figure(written: str) -> float:
    digits = written.removesuffix("%")
    return float(digits) if digits.replace(".", "", 1).isdigit() else 0.0


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
        told = {
            item: weight * covered(item, asked.whole, stored, self._lexicon)
            for item, weight in weights.items()
        }
        evidence = sum(told.values())
        return Judgement(
            stored.id,
            coverage=evidence / total,
            evidence=evidence,
            fullness=self._fullness(weights, stored),
            content=sum(weight for item, weight in told.items() if item[0] in "ctp"),
            differs=differences(asked, stored, self._lexicon),
            missing=tuple(sorted((i for i, w in told.items() if not w), key=lambda i: (-weights[i], i))),
        )

    def _focused(self, asked: Asked, stored: Profile) -> Asked:
        told = [
            (self._told(part, weights, stored), part)
            for part, weights in zip(asked.sentences, asked.weights, strict=True)
        ]
        most = max((amount for amount, _ in told), default=0.0)
        bearing = [part for amount, part in told if amount >= float(thresholds()["bearing"]) * most]
        return replace(asked, whole=merged(bearing)) if bearing else asked

    def _told(self, part: Proposition, weights: Mapping[str, float], stored: Profile) -> float:
        return sum(weight for item, weight in weights.items() if holds(item, part, stored.whole))

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
