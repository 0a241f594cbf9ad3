"""What a claim has to reach before it is confirmed, left to the reader to choose, or offered as near."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from bot.matching.items import thresholds

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.judge import Judgement

MEANINGS: Final = {
    "coverage": "the share of the message that the claim has",
    "evidence": "the weight of what both say",
    "content": "the weight of what both say beside figures and states",
    "fullness": "the share of the claim that the message tells",
    "likeness": "how alike both are; the likest claim that differs is the measure",
    "rank": "the score",
}
"""What each measure says, for explanations."""


class Check(NamedTuple):
    """A measure of a judgement and the least it has to be."""

    name: str
    value: float
    least: float

    @property
    def holds(self) -> bool:
        """Tell whether it is reached."""
        return self.value >= self.least


def to_agree(asked: Asked, judgement: Judgement, most_alike: float) -> tuple[Check, ...]:
    """Return what a claim that differs in nothing must reach to count as agreeing.

    `most_alike` is the likeness of the likest claim that differs.
    """
    rule = thresholds()["choose"]
    return (
        Check("coverage", judgement.coverage, rule["coverage-long" if asked.tells_more else "coverage"]),
        Check("evidence", judgement.evidence, rule["evidence"]),
        Check("content", judgement.content, rule["content"]),
        Check("likeness", judgement.likeness, most_alike - thresholds()["confirm"]["doubt"]),
    )


def to_confirm(asked: Asked, judgement: Judgement, lexicon: Lexicon) -> tuple[Check, ...]:
    """Return what an agreeing claim must reach to be confirmed."""
    rule = thresholds()["confirm"]
    return (
        Check("rank", judgement.rank, rule["rank"]),
        Check("coverage", judgement.coverage, rule["coverage-long" if asked.tells_more else "coverage"]),
        Check("evidence", judgement.evidence, rule["evidence"]),
        Check("fullness", judgement.fullness, rule["fullness"][_manner(asked, lexicon)]),
    )


def to_offer(judgement: Judgement) -> tuple[Check, ...]:
    """Return what a claim must reach to be offered as near."""
    rule = thresholds()["near"]
    return (
        Check("coverage", judgement.coverage, rule["coverage"]),
        Check("evidence", judgement.evidence, rule["evidence"]),
        Check("content", judgement.content, rule["content"]),
        Check("rank", judgement.rank, rule["rank"]),
    )


def _manner(asked: Asked, lexicon: Lexicon) -> str:
    """Name how a message asks: one that names who spoke, or asks what was said, need not retell the claim."""
    if asked.is_long or asked.whole.is_open:
        return "open"
    names = asked.whole.persons or any(lexicon.concepts[c].kind == "role" for c in asked.whole.concepts)
    return "named" if names else "closed"
