"""Whoever told it, and however they felt about it, a question at second hand asks what was told."""

from __future__ import annotations

import pytest

from bot.matching.answer import Chat, Outcome
from bot.matching.engine import Engine
from bot.matching.message import Message
from tests.matching.record import claim, texts

CLAIM = claim(
    "ballots",
    texts(
        "Brazil refused to exchange 700 ballots in October 2022.",
        "Бразилія відмовилась обміняти 700 бюлетенів у жовтні 2022 року.",
        "Бразилия отказалась обменять 700 бюллетеней в октябре 2022 года.",
    ),
)
ENGINE = Engine([CLAIM])
TOLD = {
    "en": "Brazil refused to exchange 700 ballots in October 2022",
    "uk": "Бразилія відмовилась обміняти 700 бюлетенів у жовтні 2022 року",
    "ru": "Бразилия отказалась обменять 700 бюллетеней в октябре 2022 года",
}


@pytest.mark.parametrize(
    ("language", "frame"),
    [
        ("en", "My son's tutor confided that {}. Whose words are these?"),
        ("en", "My nephew in Germany asks whether {}. What should I tell him?"),
        ("en", "Someone dropped into our alumni chat that {}. Could you check?"),
        ("en", "It's all over Facebook that {}. Who's behind it?"),
        ("en", "Someone in our parish claims {}. Is that so?"),
        ("en", "For those who missed it. {}. Confirmed?"),
        ("uk", "Репетиторка сина ділилася, що {}. Чиї це слова?"),
        ("uk", "Племінник з Німеччини питає, чи правда, що {}. Що відповісти?"),
        ("uk", "Водій маршрутки всю дорогу розпинався, що {}. Звідки він це взяв?"),
        ("uk", "По селу пішли балачки, буцім {}. Це десь підтверджували?"),
        ("uk", "Для тих, хто пропустив. {}. Є якесь першоджерело?"),
        ("ru", "Отчим убеждает всех, что {}. Он прав?"),
        ("ru", "В чате выпускников кто-то вбросил, что {}. Можете проверить?"),
        ("ru", "По посёлку пошли толки, что {}. Это вообще где-то подтверждали?"),
        ("ru", "Бабушка насмотрелась телевизора и твердит, что {}. С какого перепугу?"),
    ],
)
def test_the_words_around_what_was_told_are_no_part_of_it(language: str, frame: str):
    assert ENGINE.ask(Message(frame.format(TOLD[language]))).claim == CLAIM.id
    other = frame.format(TOLD[language].replace("700", "900"))
    assert ENGINE.ask(Message(other)).outcome is Outcome.NEAR


@pytest.mark.parametrize(
    "text",
    [
        "For those who missed it. Poland refused to exchange 700 ballots in October 2022.",
        "Мер запевнив, що Бразилія не відмовилась обміняти 700 бюлетенів.",
        "Сосед из Аргентины рассказал, что Аргентина отказалась обменять 700 бюллетеней.",
    ],
)
def test_what_was_told_still_has_to_be_the_claim(text: str):
    assert ENGINE.ask(Message(text)).claim is None


@pytest.mark.parametrize(
    "text",
    [
        "My brother-in-law swears that 65 prisoners died in the crash. Is that so?",
        "My nephew in Germany asks whether the prisoners were on the list. What should I tell him?",
    ],
)
def test_whoever_passes_on_what_a_relative_says_is_not_in_distress(text: str):
    assert ENGINE.ask(Message(text)).chat is not Chat.DISTRESS
