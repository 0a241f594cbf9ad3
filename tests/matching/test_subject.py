"""What is offered is about what the message asks, not about something else in the same words."""

from __future__ import annotations

import pytest

from bot.matching.answer import Outcome
from bot.matching.engine import Engine
from bot.matching.message import Message
from tests.matching.record import NEVER, RECORD


@pytest.fixture(scope="module")
def small() -> Engine:
    return Engine(RECORD)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "how do I swap two columns in Excel"),
        ("en", "cheap flights to Romania in November 2024"),
        ("uk", "яка завтра погода в Україні"),
        ("uk", "рецепт борщу на 17 осіб"),
        ("ru", "обмен квартиры на дом в 2024 году"),
        ("ru", "курс доллара на 11 июня 2025"),
    ],
)
def test_a_state_a_date_a_figure_or_a_word_in_another_sense_is_no_subject(
    small: Engine, language: str, text: str
):
    assert small.ask(Message(text, app_language=language)).outcome is Outcome.NONE


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Did Iran refuse to take back 412 prisoners in 1988?"),
        ("uk", "Чи відмовився Іран забрати 412 полонених у 1988 році?"),
        ("ru", "Отказался ли Иран забрать 412 пленных в 1988 году?"),
    ],
)
def test_what_other_states_did_at_another_time_is_not_offered(small: Engine, language: str, text: str):
    assert small.ask(Message(text, app_language=language)).outcome is Outcome.NONE


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "How many captured Indian pilots did Pakistan never return?"),
        ("uk", "Скількох полонених індійських льотчиків Пакистан так і не повернув?"),
        ("ru", "Сколько пленных индийских лётчиков Пакистан так и не вернул?"),
    ],
)
def test_a_claim_without_a_number_does_not_answer_how_many(small: Engine, language: str, text: str):
    assert small.ask(Message(text, app_language=language)).claim != NEVER.id
