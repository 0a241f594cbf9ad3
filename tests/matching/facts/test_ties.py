"""What each state of a sentence is tied to: what it owns and what it does."""

from __future__ import annotations

import pytest

from tests.matching.facts.understanding import understood


@pytest.mark.parametrize(
    ("language", "sentence", "state", "relation", "to"),
    [
        ("en", "They came home from Russian captivity.", "russia", "owns", "captivity"),
        ("en", "They spoke of the refusal of Ukraine.", "ukraine", "owns", "refuse"),
        ("en", "Ukraine broke the terms.", "ukraine", "does", "break"),
        ("uk", "Вони повернулися з російської неволі.", "russia", "owns", "captivity"),
        ("uk", "Вони говорили про відмову України.", "ukraine", "owns", "refuse"),
        ("ru", "Украина нарушила условия.", "ukraine", "does", "break"),
        ("ru", "Они говорили об отказе России.", "russia", "owns", "refuse"),
    ],
)
def test_a_state_is_tied_to_what_is_its_own_and_to_what_it_does(
    language: str, sentence: str, state: str, relation: str, to: str
):
    assert (state, relation, to) in understood(language, sentence).ties


def test_a_state_is_not_tied_to_a_deed_that_two_sides_share():
    assert not understood("en", "Ukraine swaps prisoners.").ties
