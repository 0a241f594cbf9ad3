"""Say in plain sentences why judgements led to an answer, for those who look after the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.answer import Outcome
from bot.matching.checks import MEANINGS, to_agree, to_confirm, to_offer
from bot.matching.items import thresholds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.lexicon import Lexicon
    from bot.matching.answer import Answer, Difference
    from bot.matching.checks import Check
    from bot.matching.compare.asked import Asked
    from bot.matching.judge import Judgement

_LOOKED_AT: Final = 3
_NOTHING: Final = "nothing"
_ENDS: Final = {
    Outcome.CHOOSE: "Several claims agree, or too little was said to tell them apart: the reader chooses.",
    Outcome.NEAR: "So nothing is confirmed; the nearest claims are offered with what differs.",
    Outcome.NONE: "So nothing is offered.",
}


def why(asked: Asked, ranked: Sequence[Judgement], answer: Answer, lexicon: Lexicon) -> tuple[str, ...]:
    """Return a sentence for each of the first claims, and one for the outcome."""
    if not ranked:
        return ("No claim shares anything with the message.",)
    most_alike = max((judgement.likeness for judgement in ranked if judgement.differs), default=0.0)
    agreeing = [j for j in ranked if not j.differs and _holds(to_agree(asked, j, most_alike))]
    told = (
        f"{judgement.claim} {_of(asked, judgement, agreeing, most_alike, lexicon)}"
        for judgement in ranked[:_LOOKED_AT]
    )
    end = _ENDS.get(answer.outcome)
    return (*told, *([end] if end else ()))


def _of(
    asked: Asked, judgement: Judgement, agreeing: Sequence[Judgement], most_alike: float, lexicon: Lexicon
) -> str:
    """Say what became of one claim."""
    if judgement.differs:
        differs = ", ".join(_difference(each, lexicon) for each in judgement.differs)
        return f"cannot be confirmed: it differs in {differs}.{_unoffered(asked, judgement)}"
    agrees = to_agree(asked, judgement, most_alike)
    checks = (*agrees, *to_confirm(asked, judgement, lexicon))
    failed = _failed(checks)
    if failed:
        return f"differs in nothing, but {failed}.{'' if _holds(agrees) else _unoffered(asked, judgement)}"
    if judgement is not agreeing[0]:
        return f"agrees as well, but {agreeing[0].claim} agrees better."
    rival = next(iter(_rivals(agreeing)), None)
    if rival is not None:
        gap, margin = judgement.rank - rival.rank, thresholds()["confirm"]["margin"]
        return (
            f"agrees, but so does {rival.claim}, whose score is only {gap:.2f} behind ({margin} is needed)."
        )
    reached = ", ".join(f"{c.name} {c.value:.2f} of {c.least:.2f}" for c in checks[-4:])
    return f"is confirmed: it differs in nothing and reaches all that is needed ({reached})."


def _rivals(agreeing: Sequence[Judgement]) -> Iterator[Judgement]:
    margin = float(thresholds()["confirm"]["margin"])
    return (other for other in agreeing[1:] if agreeing[0].rank - other.rank < margin)


def _unoffered(asked: Asked, judgement: Judgement) -> str:
    failed = _failed(to_offer(asked, judgement))
    return f" It is not offered either: {failed}." if failed else ""


def _failed(checks: Sequence[Check]) -> str:
    """Name each measure that is not reached, once."""
    failed = {check.name: check for check in checks if not check.holds}
    return " and ".join(
        f"its {c.name} ({MEANINGS[c.name]}) is {c.value:.2f}, below {c.least:.2f}" for c in failed.values()
    )


def _holds(checks: Sequence[Check]) -> bool:
    return all(check.holds for check in checks)


def _difference(difference: Difference, lexicon: Lexicon) -> str:
    asked, stored = (
        lexicon.label(value, "en") if value else _NOTHING for value in (difference.asked, difference.stored)
    )
    return f"{difference.fact} ({asked} in the message, {stored} in the claim)"
