"""Who is put aside in a sentence does not act in it."""

from __future__ import annotations

import pytest

from tests.matching.facts.understanding import understood


def doer(language: str, text: str, predicate: str = "refuse") -> tuple[str, int]:
    """Return who does the one deed of a kind in a sentence, and whether it is denied."""
    (found,) = (frame for frame in understood(language, text).frames if frame.predicate == predicate)
    return found.agent, found.negated


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Not Ukraine but Russia refused"),
        ("en", "Russia, not Ukraine, refused the exchange"),
        ("en", "Russia refused, not the Ukrainian side"),
        ("en", "The exchange was refused not by Ukraine but by Russia"),
        ("en", "It was not Ukraine but Russia who refused"),
        ("uk", "Відмовилася не Україна, а Росія"),
        ("uk", "відмовилася не україна а росія"),
        ("uk", "Росія, а не Україна, відмовилася від обміну"),
        ("uk", "Від обміну відмовилася Росія, а не українська сторона"),
        ("ru", "Не Украина, а Россия отказалась от обмена"),
        ("ru", "Отказалась не Украина, а Россия"),
        ("ru", "Отказалась Россия, а не Украина"),
    ],
)
def test_the_one_a_sentence_puts_in_the_place_of_another_acts(language: str, text: str):
    assert doer(language, text) == ("russia", 0)


@pytest.mark.parametrize(
    ("language", "text"),
    [("uk", "Від обміну відмовилася не Україна"), ("ru", "Отказалась не Украина, как пишут")],
)
def test_a_deed_is_denied_of_the_one_it_is_said_not_to_be_of(language: str, text: str):
    assert doer(language, text) == ("ukraine", 1)


@pytest.mark.parametrize(
    ("language", "text"),
    [("ru", "Разве не Украина отказалась?"), ("uk", "Хіба не Україна відмовилася?")],
)
def test_a_question_with_a_negation_puts_nobody_aside(language: str, text: str):
    assert doer(language, text)[0] == "ukraine"
