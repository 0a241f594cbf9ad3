"""What is kept of readers: a language and the questions they sent in, until they say otherwise."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from storage.records import KeptQuestion
from tests.storage.rows import rows

if TYPE_CHECKING:
    from storage.store import Store

READER = 2**52 - 1
"""The largest id that Telegram gives, far beyond 32 bits."""

QUESTION = KeptQuestion(
    text="Чи відмовилась Україна?",
    language="uk",
    chat_id=-(10**12) - 7,
    message_id=2**40,
    user_id=READER,
    asked_at=datetime(2024, 12, 2, 12, 0, tzinfo=timezone(timedelta(hours=2))),
)


async def test_a_reader_without_a_choice_has_no_language(store: Store):
    assert await store.language_of(READER) is None


async def test_a_language_is_remembered_changed_and_forgotten(store: Store):
    await store.set_language(READER, "uk")
    await store.set_language(READER + 1, "ru")
    await store.set_language(READER, "en")
    assert await store.language_of(READER) == "en"
    await store.set_language(READER, None)
    await store.set_language(READER, None)
    assert await store.language_of(READER) is None
    assert await store.language_of(READER + 1) == "ru"


async def test_a_question_is_kept_once_per_message(store: Store):
    assert await store.keep_question(QUESTION)
    assert not await store.keep_question(QUESTION)
    assert not await store.keep_question(replace(QUESTION, text="edited"))
    assert await store.keep_question(replace(QUESTION, message_id=1))
    assert await store.keep_question(replace(QUESTION, chat_id=1))
    assert await store.questions_of(READER) == 3


async def test_a_button_pressed_twice_at_once_keeps_the_question_once(store: Store, other: Store):
    kept = await asyncio.gather(*(replica.keep_question(QUESTION) for replica in (store, other) * 5))
    assert sorted(kept) == [False] * 9 + [True]
    assert await store.questions_of(READER) == 1


async def test_a_question_is_kept_as_it_was_asked_with_the_time_in_utc(store: Store):
    await store.keep_question(QUESTION)
    (row,) = await rows(store, "SELECT text, language, chat_id, message_id, user_id FROM questions")
    assert tuple(row) == (QUESTION.text, "uk", QUESTION.chat_id, QUESTION.message_id, READER)
    (kept,) = await store.desk.questions.open()
    assert (kept.asked_at, kept.asked_at.utcoffset()) == (QUESTION.asked_at, timedelta(0))


async def test_characters_no_database_holds_do_not_lose_the_question(store: Store):
    assert await store.keep_question(replace(QUESTION, text="half \ud83d and nul \0"))
    assert [kept.text for kept in await store.desk.questions.open()] == ["half ? and nul \ufffd"]


async def test_forgetting_a_reader_forgets_everything_of_theirs_and_nothing_of_others(store: Store):
    other = replace(QUESTION, user_id=7, message_id=7)
    await store.set_language(READER, "uk")
    await store.set_language(7, "ru")
    await store.keep_question(QUESTION)
    await store.keep_question(other)
    await store.forget_reader(READER)
    assert (await store.language_of(READER), await store.questions_of(READER)) == (None, 0)
    assert (await store.language_of(7), await store.questions_of(7)) == ("ru", 1)
    await store.forget_reader(READER)
