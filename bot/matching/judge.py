"""Judge a question against a claim: what agrees, what disagrees, and how much of either."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from bot.matching.answer import Fact
from bot.matching.compare import differences
from bot.matching.coverage import covered
from bot.matching.focus import Focus
from bot.matching.items import items_of, thresholds
from bot.matching.subject import NOTHING, subject_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from bot.language.lexicon import Lexicon
    from bot.matching.answer import Difference
    from bot.matching.compare.asked import Asked
    from bot.matching.profile import Profile
    from bot.matching.proposition import Proposition
    from bot.matching.subject import Subject

_FLOOR: Final = 0.3


@dataclass(frozen=True)
class Judgement:
    """How a claim stands to a question.

    `coverage` is the share of the question's weight the claim has, `evidence` that weight itself,
    `content` the part of it that is more than a figure and names of states, `fullness` the share of
    the claim's best wording that the question mentions, all by rarity; `missing` are the items the
    claim lacks, the heaviest first, `share` is its evidence relative to the best candidate's;
    `subject` is how far it is about what the question is about.
    """

    claim: str
    coverage: float
    evidence: float
    fullness: float
    content: float
    differs: tuple[Difference, ...] = ()
    missing: tuple[str, ...] = ()
    share: float = 1.0
    subject: Subject = NOTHING

    @cached_property
    def rank(self) -> float:
        """Return the score by which candidates are ordered."""
        worst: dict[Fact, float] = {}
        for difference in self.differs:
            worst[difference.fact] = max(worst.get(difference.fact, 0.0), _penalty(difference))
        return self.likeness - sum(worst.values())

    @cached_property
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


@dataclass(frozen=True, slots=True)
class _Likened:
    """A claim of which it is known how alike it is to what of a question bears on it, but no more."""

    judgement: Judgement
    asked: Asked
    stored: Profile
    degrees: dict[str, float]

    def shared(self, most: float) -> _Likened:
        """Return it with its evidence set beside the most that any candidate has."""
        return replace(self, judgement=replace(self.judgement, share=self.judgement.evidence / most))


def _order(judgement: Judgement) -> tuple[float, str]:
    """Return by what judgements are ordered, the best first."""
    return -judgement.rank, judgement.claim


def _is_hopeless(judgement: Judgement) -> bool:
    """Tell whether too little of a question is in a claim for any answer to name it."""
    choose, near = thresholds()["choose"], thresholds()["near"]
    if judgement.coverage >= choose["topic"]:
        return False
    least = min(near["coverage"], choose["coverage"], choose["coverage-long"])
    return bool(judgement.coverage < least or judgement.evidence < min(near["evidence"], choose["evidence"]))


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

    def uses(self, item: str) -> bool:
        """Tell whether any claim has an item."""
        return self._rarity(item) < 1

    def _doubt(self, item: str, proposition: Proposition) -> float:
        """Return by how much a word the record never uses weighs more or less than a known one."""
        if item[0] != "t" or item[2:] in proposition.names or self._rarity(item) < 1:
            return 1.0
        weight = thresholds()["weight"]
        return float(weight["unknown-verb"] if item[2:] in proposition.verbs else weight["unknown"])

    def judge_all(
        self,
        asked: Asked,
        claims: Iterable[Profile],
        is_settled: Callable[[Sequence[Judgement], Judgement], bool] | None = None,
    ) -> list[Judgement]:
        """Judge candidates, the best first; those that cannot come into any answer are left out.

        What a claim disagrees in takes long to find. So the claims most alike come first, and one is not
        compared when `is_settled` says of those judged, and of how alike it is, that it changes nothing.
        Where too little of a question is in a claim, it counts for one thing more: a disagreeing claim
        that looks more like the question than those that agree. It is compared until one as alike is
        known to disagree.
        """
        focus, heft = Focus(asked, self.weigh), _Heft(self._rarity)
        likened = [self._liken(*focus.on(stored), stored, heft) for stored in claims]
        most = max((each.judgement.evidence for each in likened), default=0.0) or 1.0
        shared = [each.shared(most) for each in likened]
        judged: list[Judgement] = []
        for each in sorted(shared, key=lambda each: -each.judgement.likeness):
            if is_settled and judged and is_settled(judged, each.judgement):
                continue
            if _is_hopeless(each.judgement) and any(known.differs for known in judged):
                continue
            insort(judged, self._compared(each), key=_order)
        return judged

    def _compared(self, likened: _Likened) -> Judgement:
        """Find what a claim disagrees in, and how far it is about what is asked about."""
        asked, stored = likened.asked, likened.stored
        return replace(
            likened.judgement,
            differs=differences(asked, stored, self._lexicon),
            subject=subject_of(asked.whole, stored, likened.degrees, self._lexicon),
        )

    def _liken(self, asked: Asked, weights: dict[str, float], stored: Profile, heft: _Heft) -> _Likened:
        """Return how alike a claim and what of a question bears on it are."""
        total = sum(weights.values()) or 1.0
        degrees = {item: covered(item, asked.whole, stored, self._lexicon) for item in weights}
        told = {item: weight * degrees[item] for item, weight in weights.items()}
        evidence = sum(told.values())
        judgement = Judgement(
            stored.id,
            coverage=evidence / total,
            evidence=evidence,
            fullness=self._fullness(weights, stored, heft),
            content=_content(told, degrees),
            missing=tuple(sorted((i for i, w in told.items() if not w), key=lambda i: (-weights[i], i))),
        )
        return _Likened(judgement, asked, stored, degrees)

    def _fullness(self, weights: Mapping[str, float], stored: Profile, heft: _Heft) -> float:
        best = 0.0
        for items in stored.items:
            total = sum(map(heft.__getitem__, items))
            shared = sum(heft[item] for item in items if item[0] in weights)
            best = max(best, shared / total if total else 0.0)
        return best


def _content(told: Mapping[str, float], degrees: Mapping[str, float]) -> float:
    """Return the weight of what is more than a figure and names of states: a second figure is, too."""
    figures = sorted(told[item] for item in told if item[0] == "n" and degrees[item] >= 1)
    return sum(weight for item, weight in told.items() if item[0] in "ctp") + sum(figures[:-1])


class _Heft(dict[tuple[str, float], float]):
    """What items weigh here, by item and the weight of its kind; candidates share most of theirs."""

    def __init__(self, rarity: Callable[[str], float]) -> None:
        super().__init__()
        self._rarity = rarity

    def __missing__(self, item: tuple[str, float]) -> float:
        name, weight = item
        heft = self[item] = weight * (_FLOOR + (1 - _FLOOR) * self._rarity(name))
        return heft
