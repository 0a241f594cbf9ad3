"""Messages that ask about no claim are told apart, and those that do ask are not taken for small talk."""

from __future__ import annotations

import pytest

from bot.matching.answer import Chat, Outcome
from bot.matching.engine import Engine
from bot.matching.message import Message

ENGINE = Engine()


def kind(text: str) -> Chat | None:
    return ENGINE.ask(Message(text)).chat


@pytest.mark.parametrize(
    "text",
    [
        "want to die",
        "хочу умереть",
        "хочу померти",
        "сил більше немає",
        "сил больше нет",
        "I can't go on",
    ],
)
def test_despair_is_heard(text: str):
    assert kind(text) is Chat.DISTRESS


@pytest.mark.parametrize(
    "text",
    [
        "my son is in captivity",
        "мій син в полоні у росії",
        "мой внук в плену",
        "помогите мой внук в плену",
        "help! my husband is missing since 2023",
        "find my son",
        "знайти сина",
        "помогите найти мужа",
        "зник безвісти",
        "куди звертатись?",
        "чи є мій син у списку",
        "чи правда, що мій син є у списку",
        "є в списку",
        "is my son on the list",
        "где скачать список",
        "коли обміняють мого брата",
    ],
)
def test_who_looks_for_a_person_is_heard_before_everything_else(text: str):
    assert kind(text) is Chat.DISTRESS


@pytest.mark.parametrize(
    "text",
    [
        "Moskalkova published the list of 630 prisoners",
        "Список 630 полонених справжній?",
        "где список из 630 пленных, который опубликовала Москалькова",
        "my husband is in captivity, is it true that Ukraine refused the exchange of 630 prisoners?",
        "мій чоловік в полоні. Чи правда, що Україна відмовилась від обміну 630?",
        "мой сын в плену, говорят, Россия блокирует обмен",
        "did Ukraine stop the exchange of 630 prisoners",
        "Ukraine stopped looking for the missing",
        "what is your opinion, did Ukraine refuse to take back 630?",
    ],
)
def test_a_question_about_a_claim_is_no_small_talk_whatever_is_said_around_it(text: str):
    assert ENGINE.ask(Message(text)).outcome is not Outcome.CHAT


@pytest.mark.parametrize(
    "text",
    [
        "who are you",
        "хто ви",
        "кто вы",
        "are you ChatGPT?",
        "who runs this bot",
        "ви за кого",
        "what is your opinion",
        "does Ukraine pay you",
        "are you run by the SBU",
        "вам платит Россия?",
    ],
)
def test_who_asks_about_the_bot_itself_is_answered_about_the_bot(text: str):
    assert kind(text) is Chat.IDENTITY


@pytest.mark.parametrize("text", ["хелп", "стоп", "stop", "menu", "/stop", "допоможіть"])
def test_a_word_alone_may_ask_for_help(text: str):
    assert kind(text) is Chat.HELP


@pytest.mark.parametrize("text", ["did the exchange stop", "когда стоп обменам"])
def test_the_same_word_among_others_does_not(text: str):
    assert kind(text) is not Chat.HELP


@pytest.mark.parametrize(
    "text",
    [
        "Did an air defence system hit the school?",
        "Is the prison system of Peru bankrupt?",
        "Чи вразила систему ППО ракета?",
        "Обрушилась ли система отопления?",
    ],
)
def test_a_system_of_the_world_is_no_attempt_at_manipulation(text: str):
    assert kind(text) is None
