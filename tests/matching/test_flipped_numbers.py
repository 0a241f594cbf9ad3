"""A figure of a claim in whose place stands another is never confirmed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.matching.answer import Fact, Outcome
from bot.matching.message import Message
from tests.matching.facts.understanding import understood
from tests.matching.stored import FIGURES, WORDINGS, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.matching.engine import Engine

FIGURE = re.compile(r"(?<![\w-])\d+(?:[ \u00a0,]\d{3})*(?!\w)")
ABOUT = re.compile(
    r"more than|(?<!hand )over|about|nearly|less than|понад|близько|майже|менш|более|около|почти|менее",
    re.IGNORECASE,
)
TWICE = 2


def written_figures(wording: Wording) -> Iterator[str]:
    """Yield the figures of a text that count something: no dates, no names such as Il-76."""
    counts = {each.value for each in understood(wording.language, wording.text).quantities}
    for match in FIGURE.finditer(wording.text):
        if value_of(match[0]) in counts:
            yield match[0]


def value_of(figure: str) -> int:
    return int(re.sub(r"\D", "", figure))


COUNTED = [(wording, figure) for wording in WORDINGS for figure in written_figures(wording)]
EXACT = [
    (wording, figure)
    for wording, figure in COUNTED
    if not ABOUT.search(wording.text) and not re.search(rf"hand over {figure}|not {figure}", wording.text)
]
"""Figures meant as they stand; those that cases below name are left to them."""


def ask(engine: Engine, wording: Wording, figure: str, other: int) -> Outcome:
    asked = re.sub(rf"(?<!\d){figure}(?!\d)", str(other), wording.text)
    assume(asked != wording.text)
    return engine.ask(Message(asked, app_language=wording.language)).outcome


def test_the_record_has_figures_to_flip():
    assert len({wording.claim for wording, _ in COUNTED}) > 20
    assert len(EXACT) > 50


@given(st.sampled_from(COUNTED), st.integers(4, 100_000))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_a_figure_that_occurs_nowhere_in_the_record_is_never_confirmed(
    engine: Engine, counted: tuple[Wording, str], other: int
):
    wording, figure = counted
    assume(other not in FIGURES and not 1900 <= other <= 2100)
    assume(max(other, value_of(figure)) >= TWICE * min(other, value_of(figure)))
    assert ask(engine, wording, figure, other) is not Outcome.MATCH


@given(st.sampled_from(EXACT), st.sampled_from([-100, -10, -2, -1, 1, 2, 10, 100]))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_a_figure_is_not_confirmed_by_one_close_to_it(
    engine: Engine, counted: tuple[Wording, str], step: int
):
    wording, figure = counted
    other = value_of(figure) + step
    assume(other > 1 and other not in FIGURES and not 1900 <= other <= 2100)
    assert ask(engine, wording, figure, other) is not Outcome.MATCH


@pytest.mark.parametrize(
    "text",
    [
        "Russia said it was ready to hand over 631 captured Ukrainians at once.",
        ("The list shows that only 339 children, not 19900, are missing and Russia abducted none of them."),
        "Russia and Ukraine will exchange 601 prisoners for 601",
    ],
)
def test_neither_a_figure_after_a_deed_nor_a_denied_one_is_confirmed_by_another(engine: Engine, text: str):
    assert engine.ask(Message(text, app_language="en")).outcome is not Outcome.MATCH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Did Ukraine refuse the 640-person exchange?"),
        ("uk", "Чи відмовилась Україна від обміну 640 військових?"),
        ("ru", "Украина отказалась от обмена 640 военных?"),
        ("en", "Did Ukraine refuse to exchange six hundred and forty soldiers?"),
        ("uk", "Чи відмовилась Україна від обміну шестисот сорока військових?"),
        ("ru", "Украина отказалась от обмена шестисот сорока военных?"),
    ],
)
def test_the_difference_names_both_figures(engine: Engine, language: str, text: str):
    answer = engine.ask(Message(text, app_language=language))
    differences = [each for candidate in answer.candidates for each in candidate.differs]
    assert answer.outcome is Outcome.NEAR
    assert ("640", "630") in [(each.asked, each.stored) for each in differences if each.fact is Fact.NUMBER]
