"""States, weapons and people that are only spoken of are not taken for those who acted."""

from __future__ import annotations

from datetime import date

import pytest

from bot.matching.answer import Fact, Outcome
from bot.matching.engine import Engine
from bot.matching.message import Message
from storage.records import Speaker, Stance
from tests.matching.record import claim, said, texts

ANALYSTS = Speaker(
    texts("Institute of Things", "Інститут справ", "Институт дел"),
    texts("American think tank", "американський аналітичний центр", "американский аналитический центр"),
    "third-party",
)
SHELLED = claim(
    "georgia-shelled-prison",
    texts(
        "Georgia shelled the prison with HIMARS in May 2019",
        "Грузія обстріляла в'язницю з HIMARS у травні 2019 року",
        "Грузия обстреляла тюрьму из HIMARS в мае 2019 года",
    ),
    [
        said(
            Stance.ASSERTS,
            ANALYSTS,
            date(2019, 5, 9),
            texts("Georgia shelled the prison.", "Грузія обстріляла в'язницю.", "Грузия обстреляла тюрьму."),
        )
    ],
)
ENGINE = Engine([SHELLED])


@pytest.mark.parametrize(
    "text",
    [
        "Did Georgia shell the prison in May 2019 with American HIMARS?",
        "American analysts say Georgia shelled the prison with HIMARS in May 2019",
        "Чи обстріляла Грузія в'язницю американським HIMARS у травні 2019 року?",
        "Американские аналитики пишут, что Грузия обстреляла тюрьму из HIMARS в мае 2019 года",
    ],
)
def test_whose_weapon_it_was_or_who_tells_of_it_is_no_other_story(text: str):
    assert ENGINE.ask(Message(text)).claim == SHELLED.id


@pytest.mark.parametrize(
    "text",
    [
        "Did American forces shell the prison with HIMARS in May 2019?",
        "Американські військові обстріляли в'язницю з HIMARS у травні 2019 року?",
        "Американские войска обстреляли тюрьму из HIMARS в мае 2019 года?",
        "США обстреляли тюрьму из HIMARS в мае 2019 года?",
    ],
)
def test_whoever_did_it_is_another_story(text: str):
    answer = ENGINE.ask(Message(text))
    assert answer.outcome is not Outcome.MATCH
    assert Fact.ACTOR in {each.fact for candidate in answer.candidates for each in candidate.differs}
