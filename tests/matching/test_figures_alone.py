"""How much figures say by themselves: one may be anybody's, two of two states' people are a deal."""

from __future__ import annotations

import pytest

from bot.matching.answer import Outcome
from bot.matching.engine import Engine
from bot.matching.message import Message
from tests.matching.record import claim, texts

FREED = claim(
    "eritrea-ethiopia-318-for-207",
    texts(
        "Eritrea freed 318 Ethiopians and Ethiopia freed 207 Eritreans in a prisoner swap in March 2023",
        "Еритрея звільнила 318 ефіопів, а Ефіопія — 207 еритрейців в обміні полоненими в березні 2023 року",
        "Эритрея освободила 318 эфиопов, а Эфиопия — 207 эритрейцев при обмене пленными в марте 2023 года",
    ),
)


@pytest.fixture(scope="module")
def record() -> Engine:
    return Engine([FREED])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "only 207 Eritreans for 318 Ethiopians in March 2023?"),
        ("en", "318 Ethiopians out and 207 Eritreans in, March 2023?"),
    ],
)
def test_two_figures_with_whose_people_they_count_tell_which_claim_is_meant(
    record: Engine, language: str, text: str
):
    assert record.ask(Message(text, app_language=language)).outcome is Outcome.MATCH


@pytest.mark.parametrize(
    "text", ["318?", "207 Eritreans in March 2023?", "209 Eritreans for 318 Ethiopians?"]
)
def test_one_figure_is_too_little_and_a_wrong_one_too_much(record: Engine, text: str):
    assert record.ask(Message(text, app_language="en")).outcome is not Outcome.MATCH
