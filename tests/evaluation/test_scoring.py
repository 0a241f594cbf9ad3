"""What counts as right, offered, missed and wrong, and as a false confirmation."""

from __future__ import annotations

import pytest

from bot.evaluation import NEGATIVES, QUESTIONS, Case, Result
from bot.evaluation.scoring import score
from bot.matching.answer import Answer, Outcome
from tests.evaluation.samples import listing, match, near, scored


@pytest.mark.parametrize(
    ("answer", "result"),
    [
        (match("a"), Result.RIGHT),
        (match("a", "b"), Result.RIGHT),
        (match("b"), Result.WRONG),
        (match("b", "a"), Result.WRONG),
        (near("b", "c", "a"), Result.OFFERED),
        (listing(Outcome.CHOOSE, "b", "a"), Result.OFFERED),
        (near("b", "c", "d", "a"), Result.MISSED),
        (listing(Outcome.CHOOSE, "b", "c"), Result.MISSED),
        (Answer(Outcome.NONE, "uk"), Result.MISSED),
        (Answer(Outcome.CHAT, "uk"), Result.MISSED),
    ],
)
def test_a_question_is_right_offered_missed_or_wrong(answer: Answer, result: Result):
    outcome = scored(answer)
    assert outcome.result is result
    assert outcome.is_as_hoped == (result is Result.RIGHT)


@pytest.mark.parametrize(
    ("answer", "result"),
    [
        (match("a", "b"), Result.RIGHT),
        (match("b", "a"), Result.RIGHT),
        (match("a", "c"), Result.OFFERED),
        (match("c", "a", "b"), Result.WRONG),
        (near("b"), Result.OFFERED),
        (Answer(Outcome.NONE, "uk"), Result.MISSED),
    ],
)
def test_a_message_that_tells_several_claims_is_right_when_all_are_confirmed(answer: Answer, result: Result):
    case = Case(QUESTIONS, 1, "630 and 95?", "en", "several", "a", ("b",))
    assert score(case, answer, 1.0).result is result


@pytest.mark.parametrize(
    ("answer", "result"),
    [
        (match("a"), Result.FALSE_CONFIRMATION),
        (match("b"), Result.FALSE_CONFIRMATION),
        (near("b", "a"), Result.NEAR_NAMED),
        (near("a", differs=()), Result.NEAR_WITHOUT),
        (near("b"), Result.NEAR_WITHOUT),
        (near("b", "c", "d", "a"), Result.NEAR_WITHOUT),
        (listing(Outcome.CHOOSE, "a"), Result.CHOOSE),
        (Answer(Outcome.NONE, "uk"), Result.NONE),
        (Answer(Outcome.CHAT, "uk"), Result.CHAT),
    ],
)
def test_a_negative_is_a_false_confirmation_when_anything_is_confirmed(answer: Answer, result: Result):
    outcome = scored(answer, "a", sheet=NEGATIVES)
    assert outcome.result is result
    assert outcome.is_as_hoped == (result is Result.NEAR_NAMED)


@pytest.mark.parametrize(
    ("answer", "as_hoped"),
    [
        (Answer(Outcome.NONE, "uk"), True),
        (Answer(Outcome.CHAT, "uk"), True),
        (near("b"), False),
        (listing(Outcome.CHOOSE, "b"), False),
        (match("b"), False),
    ],
)
def test_a_negative_that_is_near_to_nothing_should_bring_up_nothing(answer: Answer, as_hoped: bool):  # noqa: FBT001
    assert scored(answer, None, sheet=NEGATIVES).is_as_hoped is as_hoped
