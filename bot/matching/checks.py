"""What a claim has to reach before it is confirmed, left to the reader to choose, or offered as near."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from bot.matching.answer import Fact
from bot.matching.items import thresholds

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.judge import Judgement
    from bot.matching.subject import Subject

MEANINGS: Final = {
    "coverage": "the share of the message that the claim has",
    "evidence": "the weight of what both say",
    "content": "the weight of what both say beside a figure and states",
    "fullness": "the share of the claim that the message tells",
    "likeness": "how alike both are; the likest claim that differs is the measure",
    "rank": "the score",
    "answer": "whether the claim has the number that is asked for",
    "told": "how many things both are about",
    "subject": "the share of what the message is about that the claim is about",
    "anchor": "whether both name the same somebody or something",
    "scene": "whether it is no other states, names or times",
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

    `most_alike` is the likeness of the likest claim that differs; where a claim has all that the message
    says, another that differs cannot be meant. Much evidence needs no content: several figures and a time.
    """
    rule, confirm = thresholds()["choose"], thresholds()["confirm"]
    content = 0.0 if judgement.evidence >= rule["figures"] else rule["content"]
    is_all_had = judgement.coverage >= confirm["all"]
    return (
        Check("coverage", judgement.coverage, rule["coverage-long" if asked.tells_more else "coverage"]),
        Check("evidence", judgement.evidence, rule["evidence"]),
        Check("content", judgement.content, content),
        Check("likeness", judgement.likeness, 0.0 if is_all_had else most_alike - confirm["doubt"]),
    )


def to_confirm(asked: Asked, judgement: Judgement, lexicon: Lexicon) -> tuple[Check, ...]:
    """Return what an agreeing claim must reach to be confirmed."""
    rule = thresholds()["confirm"]
    return (
        Check("rank", judgement.rank, rule["rank"]),
        Check("coverage", judgement.coverage, rule["coverage-long" if asked.tells_more else "coverage"]),
        Check("evidence", judgement.evidence, rule["evidence"]),
        Check("fullness", judgement.fullness, rule["fullness"][_manner(asked, lexicon)]),
        Check("answer", float(judgement.subject.answers), 1),
    )


def to_offer(asked: Asked, judgement: Judgement) -> tuple[Check, ...]:
    """Return what a claim must reach to be offered as near: about the same things and nobody foreign."""
    rule, subject = thresholds()["near"], judgement.subject
    is_about = subject.is_anchored or (not asked.is_long and _is_the_same(subject))
    return (
        Check("coverage", judgement.coverage, rule["coverage"]),
        Check("evidence", judgement.evidence, rule["evidence"]),
        Check("rank", judgement.rank, rule["rank"]),
        Check("told", subject.told, 0 if asked.is_long else rule["told"]),
        Check("subject", subject.share, 0 if asked.is_long else rule["share"]),
        Check("anchor", float(is_about), 1),
        Check("scene", float(not _is_of_others(judgement)), 1),
    )


def _is_the_same(subject: Subject) -> bool:
    """Tell whether most of what a message is about is what the claim is about."""
    rule = thresholds()["near"]["same"]
    return bool(subject.told >= rule["told"] and subject.share >= rule["share"])


def _is_of_others(judgement: Judgement) -> bool:
    """Tell whether a message is about other states, names or times, with nothing that holds it here."""
    subject = judgement.subject
    is_elsewhen = any(d.fact is Fact.DATE for d in judgement.differs)
    if subject.is_foreign:
        return is_elsewhen or not (subject.is_held or judgement.likeness >= thresholds()["near"]["foreign"])
    is_elsewhere = is_elsewhen or any(d.fact is Fact.NAME for d in judgement.differs)
    return is_elsewhere and not subject.is_certain


def _manner(asked: Asked, lexicon: Lexicon) -> str:
    """Name how a message asks: one that names who spoke, or asks what was said, need not retell the claim."""
    if asked.is_long or asked.whole.is_open:
        return "open"
    names = asked.whole.persons or any(lexicon.concepts[c].kind == "role" for c in asked.whole.concepts)
    return "named" if names else "closed"
