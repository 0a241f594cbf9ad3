"""The numbers of some days: what belongs to them, what is most, and shares that make a hundred."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.moderation.statistics import Asked, Questions, statistics
from storage.desk.figures import Counted, Event

TODAY = date(2024, 12, 3)
YESTERDAY = TODAY - timedelta(days=1)


def answered(outcome: str, day: date = TODAY, language: str = "uk") -> Counted:
    return Counted(day, Event.ANSWERED, outcome, language)


def shown(claim: str, day: date = TODAY) -> Counted:
    return Counted(day, Event.SHOWN, claim)


def test_every_day_has_its_numbers_also_one_without_questions():
    counts = {answered("match"): 3, answered("match", language="en"): 1, answered("none", YESTERDAY): 2}
    found = statistics(counts, TODAY, 3)
    assert (found.first, found.last) == (TODAY - timedelta(days=2), TODAY)
    assert found.days == (Questions(), Questions(none=2), Questions(answered=4))


def test_a_choice_is_an_answer_and_small_talk_is_no_question():
    found = statistics({answered("choose"): 1, answered("match"): 2, answered("chat"): 9}, TODAY, 7)
    assert found.questions == Questions(answered=3)


@pytest.mark.parametrize("day", [TODAY - timedelta(days=7), TODAY + timedelta(days=1)])
def test_other_days_count_for_nothing(day: date):
    counts = {answered("match", day): 1, shown("a", day): 1, Counted(day, Event.SENT_IN): 1}
    found = statistics(counts, TODAY, 7)
    assert (found.questions.total, found.asked, found.sent_in) == (0, (), 0)


def test_the_most_asked_claims_come_first_with_the_complaints_about_them():
    counts = {shown(letter): number for number, letter in enumerate("abcdefg", start=1)}
    counts |= {shown("a", YESTERDAY): 20, Counted(TODAY, Event.NOT_THIS, "g"): 2}
    found = statistics(counts, TODAY, 7)
    assert found.asked == (Asked("a", 21), Asked("g", 7, 2), Asked("f", 6), Asked("e", 5))
    assert found.not_this == 2


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.integers(0, 10**9))
def test_shares_make_a_hundred_and_each_is_less_than_one_percent_off(answered: int, near: int, none: int):
    questions = Questions(answered, near, none)
    if not questions.total:
        assert questions.percent == (0, 0, 0)
        return
    assert sum(questions.percent) == 100
    for part, percent in zip((answered, near, none), questions.percent, strict=True):
        assert abs(part * 100 - percent * questions.total) < questions.total
