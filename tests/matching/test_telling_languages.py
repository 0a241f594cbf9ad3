"""Only the language of a text is asked for: the same that an answer to it would be in."""

from __future__ import annotations

import pytest

from bot.matching.engine import Engine
from bot.matching.message import Message
from tests.matching.record import RECORD

TEXTS = [
    ("Did Hamas release 24 hostages?", None, "en"),
    ("Чи відмовилася Україна забрати полонених?", None, "uk"),
    ("Украина отказалась забрать пленных?", None, "ru"),
    ("chy vidmovylasia Ukraina zabraty polonenykh?", None, "uk"),
    ("pravda chto Ukraina otkazalas zabrat plennyh?", None, "ru"),
    ("обмен 412", "uk", "ru"),
    ("412", "ru", "ru"),
    ("🙏", "uk-UA", "uk"),
    ("https://example.org/page", "ru-RU", "ru"),
    ("https://example.org/page хто відмовився?", "en", "uk"),
    ("Дякую!", "en", "uk"),
    ("", None, "en"),
]


@pytest.fixture(scope="module")
def small() -> Engine:
    return Engine(RECORD)


@pytest.mark.parametrize(("text", "app_language", "language"), TEXTS)
def test_the_language_of_a_text_is_told_without_an_answer(
    small: Engine, text: str, app_language: str | None, language: str
):
    assert small.language(text, app_language) == language


@pytest.mark.parametrize(("text", "app_language"), [(text, app) for text, app, _ in TEXTS])
def test_an_answer_is_in_the_language_its_text_is_told_to_be_in(
    small: Engine, text: str, app_language: str | None
):
    answer = small.ask(Message(text, app_language=app_language))
    assert small.language(text, app_language) == answer.language
