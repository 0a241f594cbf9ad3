"""Join the answers to the stories of one message: up to three claims, and what comes only near."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.matching.answer import Outcome
from bot.matching.items import thresholds

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from bot.matching.answer import Answer, Candidate


def together(
    whole: Answer,
    parts: Sequence[Answer],
    *,
    is_asked: Sequence[bool],
    is_long: bool,
    strange: Container[str] = (),
) -> Answer:
    """Return the answer to a message from that to all of it and those to its stories, in their order.

    `is_asked` tells of each story whether it is a question. A long message (`is_long`) may well tell
    both what is claimed and what is held against it, and its verbs that nobody knows (`strange`) paint the
    scene: what differs by them alone contradicts nothing.
    """
    near = [_nearest(part) for part in parts]
    scene = strange if is_long else ()
    doubt = _doubt(whole, parts, near, [asked or is_long for asked in is_asked], scene)
    if doubt is not None:
        return doubt
    denied = {each.claim for each, asked in zip(near, is_asked, strict=True) if each and not asked}
    told = [part for part in parts if part.claim is not None and part.claim not in denied]
    confirmed = told if all(is_asked) else _borne_out(whole, told)
    first = whole if whole.claim is not None else max(confirmed, key=_score, default=None)
    return whole if first is None else _joined(first, confirmed, near)


def _borne_out(whole: Answer, told: Sequence[Answer]) -> list[Answer]:
    """Return the answers to stories that the rest of the message does not speak against.

    What differs from a claim in one story may belong to the claim of another; where no other is
    found, it may be meant of the same, told in two sentences.
    """
    claims = {part.claim for part in told}
    if whole.outcome is Outcome.CHOOSE:
        return list(told) if whole.candidates[0].claim in claims else []
    if whole.outcome is Outcome.NEAR and len(claims) == 1:
        differing = {candidate.claim for candidate in whole.candidates if candidate.differs}
        return [part for part in told if part.claim not in differing]
    return list(told)


def _joined(first: Answer, confirmed: Sequence[Answer], near: Sequence[Candidate | None]) -> Answer:
    """Return a match with the claims of the other stories, and the nearest to those that have none."""
    claims = list(dict.fromkeys(claim for part in (first, *confirmed) if (claim := part.claim)))
    claims = claims[: int(thresholds()["several"]["claims"])]
    own = {part.claim: part.candidates[0] for part in confirmed}
    beside = {each.claim: each for each in near if each and _is_worth_naming(each)}
    return replace(
        first,
        also=tuple(claims[1:]),
        candidates=(*first.candidates[:1], *(own[claim] for claim in claims[1:])),
        beside=tuple(beside.values()),
    )


def _doubt(
    whole: Answer,
    parts: Sequence[Answer],
    near: Sequence[Candidate | None],
    may_differ: Sequence[bool],
    scene: Container[str],
) -> Answer | None:
    """Return the answer to the story that contradicts the confirmed claim.

    One that may differ from it leaves it confirmed if another story tells it.
    """
    is_told = whole.claim is None or any(part.claim == whole.claim for part in parts)
    for part, each, may in zip(parts, near, may_differ, strict=True):
        told = [d for d in each.differs if d.stored and d.asked not in scene] if each else []
        contradicts = told and each and each.claim == whole.claim
        if contradicts and not (may and is_told):
            return part
    return None


def _nearest(part: Answer) -> Candidate | None:
    """Return the claim a story comes near to and differs from, if it does."""
    first = part.candidates[0] if part.outcome is Outcome.NEAR else None
    return first if first is not None and first.differs else None


def _is_worth_naming(candidate: Candidate) -> bool:
    is_contrary = any(difference.stored for difference in candidate.differs)
    return is_contrary and candidate.score >= float(thresholds()["several"]["near"])


def _score(part: Answer) -> float:
    return part.candidates[0].score
