"""What people are told unasked reaches them once, in their language, unless they want none of it."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot import replies
from bot.replies.actions import SendQuestion, StopNotices, encode
from storage.desk.records import Publication
from storage.records import Status, Verdict
from storage.store import Store
from tests.botapi import BotApiServer, BotProcess
from tests.end_to_end.asked import NOTHING, REFUSED, REFUSED_ID, SEVERAL

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from storage.records import Claim
    from tests.botapi import User

SOON = 10.0
"""Seconds in which a notice that another process posted is there."""


@pytest.fixture
async def server() -> AsyncIterator[BotApiServer]:
    async with BotApiServer() as server:
        yield server


@pytest.fixture
async def bot(server: BotApiServer, tmp_path: Path) -> AsyncIterator[BotProcess]:
    async with BotProcess(server, tmp_path) as bot:
        yield bot
        assert "Traceback" not in bot.stderr


@pytest.fixture
async def olena(server: BotApiServer) -> User:
    return server.user(11, "Olena", "uk")


@asynccontextmanager
async def desk(bot: BotProcess) -> AsyncIterator[Store]:
    """Open the record beside the running bot, as the command line or another replica does."""
    async with Store.open(f"sqlite:///{bot.database}") as store:
        yield store


async def claim(store: Store) -> Claim:
    return (await store.claims_by_id([REFUSED_ID]))[REFUSED_ID]


async def publish(bot: BotProcess, **changes: object) -> None:
    """Correct the claim, once it is written down who was shown it."""
    await bot.server.all_confirmed()
    async with desk(bot) as store:
        changed = replace(await claim(store), **changes)
        await store.desk.publish(Publication("cli:test", (changed,), corrects=frozenset({REFUSED_ID})))


async def answer(bot: BotProcess) -> None:
    """Answer the open questions by the claim."""
    await bot.server.all_confirmed()
    async with desk(bot) as store:
        numbers = tuple(question.number for question in await store.desk.questions.open())
        held = await claim(store)
        await store.desk.publish(
            Publication("cli:test", (held,), answers=numbers, answered_by=REFUSED_ID),
        )


async def send_in(user: User, text: str) -> int:
    """Ask what the record has nothing on, and send it to the moderators; return the message's id."""
    question = await user.send(text)
    await user.press(await user.next_reply(), encode(SendQuestion()))
    await user.next_reply()
    await user.next_edit()
    return question.id


async def test_whoever_sent_a_question_in_is_told_once_and_in_their_language_that_it_is_answered(
    bot: BotProcess, olena: User
):
    question = await send_in(olena, NOTHING["uk"])
    await answer(bot)
    told = await olena.next_reply(SOON)
    assert told.text.startswith("На ваше запитання тепер є відповідь.")
    assert NOTHING["uk"] in told.text
    assert REFUSED["uk"] in told.text
    assert told.reply_to == question
    await answer(bot)
    await olena.hears_nothing(4)


async def test_the_note_on_a_question_that_is_closed_reaches_its_asker(bot: BotProcess, olena: User):
    await send_in(olena, NOTHING["uk"])
    async with desk(bot) as store:
        numbers = [question.number for question in await store.desk.questions.open()]
        now = (await store.desk.questions.open())[0].asked_at
        await store.desk.questions.close(numbers, "Місяць <не> із сиру.", by="cli:test", at=now)
    assert "Місяць <не> із сиру." in (await olena.next_reply(SOON)).text


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"verdict": Verdict.TRUE}, "тепер — правда"),
        ({"status": Status.RETIRED}, "вилучили це твердження"),
        ({"statements": ()}, "заяви або їхні джерела"),
    ],
)
async def test_whoever_got_an_answer_that_was_corrected_is_told_what_changed(
    bot: BotProcess, olena: User, changes: dict[str, object], words: str
):
    await olena.send(REFUSED["uk"])
    await olena.next_reply()
    await publish(bot, **changes)
    told = await olena.next_reply(SOON)
    assert told.text.startswith("Відповідь, яку ви тут отримали, виправлено.")
    assert words in told.text


async def test_a_claim_opened_from_a_choice_counts_as_an_answer_and_a_near_one_does_not(
    bot: BotProcess, server: BotApiServer
):
    chooser, near = server.user(21, "Ann", "en"), server.user(22, "Bob", "en")
    await near.send("Did Ukraine refuse to take back 640 of its prisoners of war in December 2024?")
    await near.press(await near.next_reply(), "Show claim 1")
    await near.next_reply()
    await chooser.send(SEVERAL)
    choice = await chooser.next_reply()
    await chooser.press(choice, "Show claim 1")
    await chooser.next_reply()
    await server.all_confirmed()
    async with desk(bot) as store:
        assert len(await store.desk.shown.of(21)) == 1
        assert await store.desk.shown.of(22) == []


async def test_one_press_ends_all_notices_and_privacy_begins_them_again(bot: BotProcess, olena: User):
    await olena.send(REFUSED["uk"])
    await olena.next_reply()
    await publish(bot, verdict=Verdict.TRUE)
    told = await olena.next_reply(SOON)
    press = await olena.press(told, encode(StopNotices()))
    assert (await press.answer())["text"] == replies.notices_stopped("uk").plain()
    assert "Більше не надсилати такого" not in (await olena.next_edit()).buttons
    await olena.send(REFUSED["uk"])
    await olena.next_reply()
    await publish(bot, verdict=Verdict.UNPROVEN)
    await olena.hears_nothing(4)
    await olena.send("/privacy")
    await olena.press(await olena.next_reply(), "Сповіщати про новини")
    await olena.next_edit()
    await olena.send(REFUSED["uk"])
    await olena.next_reply()
    await publish(bot, verdict=Verdict.TRUE)
    assert "виправлено" in (await olena.next_reply(SOON)).text


async def test_who_deletes_their_data_is_told_nothing_of_it(bot: BotProcess, olena: User):
    await olena.send(REFUSED["uk"])
    await olena.next_reply()
    await send_in(olena, NOTHING["uk"])
    await olena.send("/privacy")
    await olena.press(await olena.next_reply(), "Видалити мої дані")
    await olena.next_edit()
    await publish(bot, verdict=Verdict.TRUE)
    await answer(bot)
    await olena.hears_nothing(4)


async def test_a_reader_who_blocked_the_bot_keeps_no_notice_waiting_and_nobody_else_from_theirs(
    bot: BotProcess, server: BotApiServer, olena: User
):
    blocker = server.user(31, "Ann", "en")
    for user in (blocker, olena):
        await user.send(REFUSED["uk"])
        await user.next_reply()
    await blocker.block()
    await publish(bot, verdict=Verdict.TRUE)
    await olena.next_reply(SOON)
    async with desk(bot) as store:
        for _ in range(100):
            if not await store.desk.outbox.waiting():
                return
            await asyncio.sleep(0.05)
    pytest.fail("A notice to somebody who blocked the bot still waits.")


async def test_what_a_killed_bot_had_not_delivered_is_delivered_after_the_restart(
    server: BotApiServer, olena: User, tmp_path: Path
):
    async with BotProcess(server, tmp_path) as bot:
        await olena.send(REFUSED["uk"])
        await olena.next_reply()
        await server.all_confirmed()
        server.delay_next("sendMessage", 30)
        before = len(server.calls_of("sendMessage"))
        await publish(bot, verdict=Verdict.TRUE)
        await server.world.bell.until(lambda: len(server.calls_of("sendMessage")) > before, SOON)
        await bot.kill()
        server.dispatcher.faults.clear()
        with closing(sqlite3.connect(bot.database)) as other, other:
            # As if the time had passed for which nobody else may take it.
            other.execute("UPDATE notices SET taken_at = '2020-01-01 00:00:00'")
        await bot.restart()
        assert "виправлено" in (await olena.next_reply(SOON)).text
        await olena.hears_nothing(4)


async def test_a_notice_telegram_does_not_take_now_is_sent_later(
    bot: BotProcess, server: BotApiServer, olena: User
):
    await olena.send(REFUSED["uk"])
    await olena.next_reply()
    server.fail_next("sendMessage", 502)
    await publish(bot, verdict=Verdict.TRUE)
    await server.world.bell.until(lambda: not server.calls_of("sendMessage")[-1].is_ok, SOON)
    with closing(sqlite3.connect(bot.database)) as other, other:
        other.execute("UPDATE notices SET taken_at = '2020-01-01 00:00:00'")
    assert "виправлено" in (await olena.next_reply(SOON)).text


async def test_two_replicas_tell_everybody_once(server: BotApiServer, olena: User, tmp_path: Path):
    people = [olena, *(server.user(number, "Reader", "uk") for number in range(41, 45))]
    async with BotProcess(server, tmp_path) as bot:
        for user in people:
            await user.send(REFUSED["uk"])
            await user.next_reply()
        await server.all_confirmed()
        async with BotProcess(server, tmp_path):
            await publish(bot, verdict=Verdict.TRUE)
            for user in people:
                assert "виправлено" in (await user.next_reply(SOON)).text
            for user in people:
                await user.hears_nothing(1)


async def test_moderators_who_want_to_be_told_hear_of_new_questions_once_an_hour(
    server: BotApiServer, olena: User, tmp_path: Path
):
    owner = server.user(501, "Ivan", "en")
    env = {"OWNER_IDS": "501", "QUEUE_NOTICES": "true"}
    async with BotProcess(server, tmp_path, env=env):
        await owner.send("/queue")
        await owner.next_reply()
        await send_in(olena, NOTHING["uk"])
        assert (await owner.next_reply()).text.startswith("1 запитання чекає")
        await send_in(olena, NOTHING["ru"])
        await owner.hears_nothing(4)
