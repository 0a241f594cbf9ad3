"""Decide from judgements what a message is answered: a match, near claims, a choice, or nothing."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from bot.matching.answer import Answer, Candidate, Difference, Fact, Outcome, Signal
from bot.matching.checks import to_agree, to_confirm, to_offer
from bot.matching.items import thresholds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.judge import Judgement

_NAMED: Final = 2


def decide(asked: Asked, ranked: Sequence[Judgement], lexicon: Lexicon) -> Answer:
    """Turn judgements, best first, into an answer.

    A claim is confirmed only when it agrees in every fact, covers enough of the question, no
    disagreeing claim looks more like it, and no other agreeing claim comes near.
    """
    agreeing = _agreeing(asked, ranked)
    if agreeing:
        best = agreeing[0]
        rivals = [other for other in agreeing[1:] if _is_rival(best.rank, other.rank)]
        if not rivals and _is_sure(asked, best, lexicon):
            return _answer(Outcome.MATCH, asked, agreeing[:1], lexicon, claim=best.claim)
        fitting = [j for j in (best, *(rivals or agreeing[1:])) if _is_near(asked, j)]
        if len(fitting) > 1:
            return _answer(Outcome.CHOOSE, asked, fitting, lexicon)
    topical = [j for j in ranked if _is_topical(j)]
    if len(topical) > 1:
        return _answer(Outcome.CHOOSE, asked, topical, lexicon)
    near = [judgement for judgement in ranked if _is_near(asked, judgement)]
    if near:
        return _answer(Outcome.NEAR, asked, near, lexicon)
    return Answer(Outcome.NONE, asked.language)


def _is_topical(judgement: Judgement) -> bool:
    """Tell whether a claim has all of a message that only names what it is about: "630"."""
    enough = thresholds()["choose"]["topic"]
    return not judgement.differs and judgement.coverage >= enough and judgement.subject.is_anchored


def is_settled(asked: Asked, ranked: Sequence[Judgement], following: Judgement, lexicon: Lexicon) -> bool:
    """Tell whether comparing a claim that is at most as alike as those judged cannot change the answer.

    Of `following` is known how alike it is, but not yet in what it disagrees.
    """
    agreeing = _agreeing(asked, ranked)
    if _are_all_shown(_first_near(asked, _rivals(agreeing)), following):
        return True
    if agreeing and not _is_rival(agreeing[0].rank, following.likeness):
        if any(_is_rival(agreeing[0].rank, other.rank) for other in agreeing[1:]):
            return True
        if _is_sure(asked, agreeing[0], lexicon) or _are_all_shown(agreeing, following):
            return True
    if not _are_all_shown(ranked, following) or _may_agree(asked, ranked, following):
        return False
    return _are_all_shown(_first_near(asked, ranked), following)


def _are_all_shown(better: Sequence[Judgement], following: Judgement) -> bool:
    """Tell whether as many claims as are shown stand before one in any case; of equals, by their names."""
    most = int(thresholds()["shown"])
    if len(better) < most:
        return False
    last = better[most - 1]
    return (-last.rank, last.claim) < (-following.likeness, following.claim)


def _first_near(asked: Asked, ranked: Sequence[Judgement]) -> list[Judgement]:
    return list(islice((each for each in ranked if _is_near(asked, each)), int(thresholds()["shown"])))


def _may_agree(asked: Asked, ranked: Sequence[Judgement], following: Judgement) -> bool:
    """Tell whether a claim counts as agreeing, or as on the topic, should it disagree in nothing."""
    if following.coverage >= thresholds()["choose"]["topic"]:
        return True
    return all(check.holds for check in to_agree(asked, following, _most_alike(ranked)))


def _is_rival(best: float, rank: float) -> bool:
    """Tell whether an agreeing claim comes so near to the best one that the reader has to choose."""
    return bool(best - rank < thresholds()["confirm"]["margin"])


def _rivals(agreeing: Sequence[Judgement]) -> list[Judgement]:
    """Return the best of the agreeing claims with those that come so near to it, if any does."""
    near = [each for each in agreeing if _is_rival(agreeing[0].rank, each.rank)]
    return near if len(near) > 1 else []


def _agreeing(asked: Asked, ranked: Sequence[Judgement]) -> list[Judgement]:
    """Return the claims that disagree in nothing and are as like the question as any that does."""
    most_alike = _most_alike(ranked)
    return [
        judgement
        for judgement in ranked
        if not judgement.differs and all(check.holds for check in to_agree(asked, judgement, most_alike))
    ]


def _most_alike(ranked: Iterable[Judgement]) -> float:
    """Return how alike the likest claim is that disagrees."""
    return max((judgement.likeness for judgement in ranked if judgement.differs), default=0.0)


def _is_sure(asked: Asked, best: Judgement, lexicon: Lexicon) -> bool:
    return all(check.holds for check in to_confirm(asked, best, lexicon))


def _is_near(asked: Asked, judgement: Judgement) -> bool:
    """Tell whether a claim is near enough to be offered: about the same things and nobody foreign."""
    return all(check.holds for check in to_offer(asked, judgement))


def _answer(
    outcome: Outcome,
    asked: Asked,
    judgements: Sequence[Judgement],
    lexicon: Lexicon,
    claim: str | None = None,
) -> Answer:
    shown = judgements[: int(thresholds()["shown"])]
    return Answer(
        outcome,
        asked.language,
        claim=claim,
        candidates=tuple(as_candidate(outcome, judgement, lexicon) for judgement in shown),
    )


def as_candidate(outcome: Outcome, judgement: Judgement, lexicon: Lexicon) -> Candidate:
    """Return what an answer with an outcome shows of a judgement; of one that only comes near, why."""
    differs = judgement.differs
    if outcome is Outcome.NEAR and not differs:
        differs = _unsaid(judgement, lexicon)
    signals = tuple(
        Signal(name, round(value, 3))
        for name, value in (
            ("coverage", judgement.coverage),
            ("evidence", judgement.evidence),
            ("content", judgement.content),
            ("fullness", judgement.fullness),
            ("share", judgement.share),
        )
    )
    return Candidate(judgement.claim, differs, round(judgement.rank, 4), signals)


def _unsaid(judgement: Judgement, lexicon: Lexicon) -> tuple[Difference, ...]:
    """Name what the question says and the claim does not, where nothing contradicts but much is missing."""
    concepts = (item[2:] for item in judgement.missing if item.startswith("c:"))
    return tuple(
        Difference(
            Fact.PREDICATE if lexicon.concepts[concept].kind == "predicate" else Fact.OBJECT, concept, ""
        )
        for concept in list(concepts)[:_NAMED]
    )
