"""Judge a question against a claim: what agrees, what disagrees, and how much of either."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

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


class _Likened(NamedTuple):
    """A claim beside what of a question bears on it.

    `weights` are those of the question's items, `degrees` how far the claim has each, and `evidence` what
    it has of them all.
    """

    asked: Asked
    stored: Profile
    weights: Mapping[str, float]
    degrees: Mapping[str, float]
    evidence: float


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
        likened = [self._liken(*focus.on(stored), stored) for stored in claims]
        most = max((each.evidence for each in likened), default=0.0) or 1.0
        alike = [(_judged(each, heft, most), each) for each in likened]
        judged: list[Judgement] = []
        for judgement, each in sorted(alike, key=lambda found: -found[0].likeness):
            if is_settled and judged and is_settled(judged, judgement):
                continue
            if _is_hopeless(judgement) and any(known.differs for known in judged):
                continue
            insort(judged, self._compared(judgement, each), key=_order)
        return judged

    def _liken(self, asked: Asked, weights: Mapping[str, float], stored: Profile) -> _Likened:
        """Set a claim beside what of a question bears on it."""
        whole, lexicon = asked.whole, self._lexicon
        degrees = {item: covered(item, whole, stored, lexicon) for item in weights}
        evidence = sum(weight * degrees[item] for item, weight in weights.items())
        return _Likened(asked, stored, weights, degrees, evidence)

    def _compared(self, judgement: Judgement, likened: _Likened) -> Judgement:
        """Find what a claim disagrees in, and how far it is about what is asked about."""
        asked, stored = likened.asked, likened.stored
        return replace(
            judgement,
            differs=differences(asked, stored, self._lexicon),
            subject=subject_of(asked.whole, stored, likened.degrees, self._lexicon),
        )


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


def _judged(likened: _Likened, heft: _Heft, most: float) -> Judgement:
    """Return how alike a claim and a question are, where the most any candidate has of it is known."""
    weights, degrees, evidence = likened.weights, likened.degrees, likened.evidence
    told = {item: weight * degrees[item] for item, weight in weights.items()}
    missing = (item for item, weight in told.items() if not weight)
    return Judgement(
        likened.stored.id,
        coverage=evidence / (sum(weights.values()) or 1.0),
        evidence=evidence,
        fullness=_fullness(weights, likened.stored, heft),
        content=_content(told, degrees),
        missing=tuple(sorted(missing, key=lambda item: (-weights[item], item))),
        share=evidence / most,
    )


def _fullness(weights: Mapping[str, float], stored: Profile, heft: _Heft) -> float:
    """Return the largest share of one of the claim's wordings that a question mentions."""
    best = 0.0
    for items in stored.items:
        total = sum(map(heft.__getitem__, items))
        shared = sum([heft[item] for item in items if item[0] in weights])
        best = max(best, shared / total if total else 0.0)
    return best
