"""What a claim says was done to one thing is not confirmed of another, known or unknown."""

from __future__ import annotations

import pytest

from bot.matching.answer import Fact, Outcome
from bot.matching.engine import Engine
from bot.matching.message import Message
from tests.matching.record import claim, texts

HOSTAGES = claim(
    "poland-refused-87-hostages",
    texts(
        "Poland refused to take 87 hostages in March 2022",
        "Польща відмовилася забрати 87 заручників у березні 2022 року",
        "Польша отказалась забрать 87 заложников в марте 2022 года",
    ),
)
ENGINE = Engine([HOSTAGES])


@pytest.mark.parametrize(
    "text",
    [
        "Did Poland refuse 87 tractors in March 2022?",
        "Did Poland refuse the helicopters in March 2022?",
        "Польща відмовилася від 87 тракторів у березні 2022 року?",
        "Польща відмовилася від тракторів у березні 2022 року?",
        "Польша отказалась от 87 тракторов в марте 2022 года?",
        "Польша в марте 2022 года отказалась от вертолётов?",
    ],
)
def test_what_it_was_done_to_is_compared_though_nobody_knows_the_word(text: str):
    answer = ENGINE.ask(Message(text))
    assert answer.outcome is not Outcome.MATCH
    assert Fact.OBJECT in {each.fact for candidate in answer.candidates for each in candidate.differs}


@pytest.mark.parametrize(
    "text",
    [
        "Did Poland refuse the hostages in March 2022?",
        "Did Poland refuse a mere 87 in March 2022?",
        "Did Poland turn down 87 in March 2022, truth?",
        "Польща відмовилася від 87 заручників у березні 2022 року?",
        "Польща відмовилася у березні 2022 року від 87?",
        "Польша отказалась в марте 2022 года от 87 заложников?",
    ],
)
def test_small_words_and_times_after_a_deed_are_nothing_it_was_done_to(text: str):
    assert ENGINE.ask(Message(text)).claim == HOSTAGES.id


NONE = claim(
    "no-pilots-in-swap",
    texts(
        "There was no pilot in the exchange 40 for 40 in May 2020",
        "В обміні 40 на 40 у травні 2020 року не було жодного льотчика",
        "В обмене 40 на 40 в мае 2020 года не было ни одного лётчика",
    ),
)


@pytest.mark.parametrize(
    "text",
    [
        "Was everyone in the exchange 40 for 40 in May 2020 a pilot?",
        "В обміні 40 на 40 у травні 2020 року всі були льотчиками?",
        "В обмене 40 на 40 в мае 2020 года все были лётчиками?",
    ],
)
def test_that_all_were_is_not_confirmed_by_that_none_was(text: str):
    assert Engine([NONE]).ask(Message(text)).outcome is not Outcome.MATCH


def test_whether_any_were_is_answered_by_that_none_was():
    asked = "Was there any pilot in the exchange 40 for 40 in May 2020?"
    assert Engine([NONE]).ask(Message(asked)).claim == NONE.id
