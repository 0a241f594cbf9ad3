"""A deed that only says of whom, when or where is the background of another."""

from __future__ import annotations

import pytest

from tests.matching.facts.understanding import understood


@pytest.mark.parametrize(
    ("language", "text", "predicate", "expected"),
    [
        ("en", "The observers counted the votes after the strike", "strike", True),
        ("en", "Did the strike end the vote?", "strike", False),
        ("en", "Did Sudan free the captives who remain in Khartoum?", "remain", True),
        ("en", "Who captured the town?", "capture", False),
        ("en", "Was it Sudan who captured the town?", "capture", False),
        ("uk", "У збитому літаку були лікарі", "shoot-down", True),
        ("uk", "Літак збили над морем", "shoot-down", False),
        ("uk", "Після удару порт зачинили", "strike", True),
        ("uk", "Хто вдарив по порту?", "strike", False),
        ("ru", "В сбитом самолёте были врачи", "shoot-down", True),
        ("ru", "Во время удара порт был закрыт", "strike", True),
        ("ru", "Судан вернул бойцов, которых захватили весной", "capture", True),
    ],
)
def test_an_occasion_an_attribute_and_a_relative_clause_are_background(
    language: str, text: str, predicate: str, *, expected: bool
):
    frames = [frame for frame in understood(language, text).frames if frame.predicate == predicate]
    assert [frame.is_aside for frame in frames] == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Chad varnished the ballots", True),
        ("en", "Did the varnished ballots reach Chad?", False),
        ("en", "Chad thanked those who varnished the ballots", False),
        ("uk", "Чад полірував бюлетені", True),
        ("uk", "Поліруємо бюлетені для Чаду", False),
        ("uk", "Чад подякував тим, хто полірував бюлетені", False),
        ("ru", "Чад полировал бюллетени", True),
        ("ru", "Чад вернул бюллетени, полируя столы", False),
        ("ru", "Полирую столы и спрашиваю про бюллетени Чада", False),
    ],
)
def test_a_verb_of_the_writer_or_of_a_minor_clause_is_no_strange_deed(
    language: str, text: str, *, expected: bool
):
    assert (
        any(verb.startswith(("varnish", "поліру", "полиро")) for verb in understood(language, text).strange)
        is expected
    )
