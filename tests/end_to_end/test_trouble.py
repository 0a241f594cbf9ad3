"""Telegram's limits and failures cost the reader time at most, never an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.botapi import Limit, Rates
from tests.end_to_end.asked import NOTHING, REFUSED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.botapi import User
    from tests.end_to_end.conftest import Running

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.fixture(autouse=True)
def calm(running: Running) -> Iterator[None]:
    """Leave no trouble behind for other tests."""
    yield
    running.server.dispatcher.faults.clear()
    running.server.dispatcher.rates = None


async def test_an_answer_that_telegram_postpones_comes_when_telegram_says(alice: User, running: Running):
    running.server.fail_next("sendMessage", 429, retry_after=1)
    await alice.send(REFUSED["en"])
    assert REFUSED["en"] in (await alice.next_reply()).text
    first, second = running.server.calls_of("sendMessage")[-2:]
    assert first.status == 429
    assert second.at - first.at >= 1


@pytest.mark.parametrize("status", [500, 502, 504])
async def test_an_answer_survives_a_failure_of_the_server(alice: User, running: Running, status: int):
    running.server.fail_next("sendMessage", status, times=2)
    await alice.send(REFUSED["en"])
    assert REFUSED["en"] in (await alice.next_reply()).text
    await alice.hears_nothing(0.2)


async def test_an_answer_survives_a_dropped_connection(alice: User, running: Running):
    running.server.drop_next("sendMessage")
    await alice.send(REFUSED["en"])
    assert REFUSED["en"] in (await alice.next_reply()).text


async def test_a_correction_survives_a_failure_too(alice: User, running: Running):
    question = await alice.send(NOTHING["en"])
    await alice.next_reply()
    running.server.fail_next("editMessageText", 500)
    running.server.fail_next("editMessageText", 429, retry_after=1)
    await alice.edit(question, REFUSED["en"])
    assert REFUSED["en"] in (await alice.next_edit()).text


async def test_a_chat_that_must_wait_holds_up_no_other(
    alice: User, reader: Callable[[str], User], running: Running
):
    running.server.fail_next("sendMessage", 429, retry_after=2)
    await alice.send(REFUSED["en"])
    await running.server.wait_for("sendMessage", times=len(running.server.calls_of("sendMessage")) + 1)
    bob = reader("en")
    await bob.send(NOTHING["en"])
    await bob.next_reply(within=1.5)
    await alice.next_reply()


async def test_without_typing_the_answer_comes_all_the_same(alice: User, running: Running):
    running.server.fail_next("sendChatAction", 500)
    await alice.send(REFUSED["en"])
    assert REFUSED["en"] in (await alice.next_reply()).text
    running.server.delay_next("sendChatAction", 3.0)
    await alice.send(REFUSED["en"])
    await alice.next_reply(within=1.0)


async def test_typing_that_fails_is_not_shown_again(alice: User, running: Running):
    before = len(running.server.calls_of("sendChatAction"))
    running.server.fail_next("sendChatAction", 500)
    running.server.delay_next("sendMessage", 1.2)
    await alice.send(REFUSED["en"])
    await alice.next_reply()
    assert len(running.server.calls_of("sendChatAction")) == before + 1


async def test_while_telegram_is_slow_nothing_is_answered_twice(alice: User, running: Running):
    running.server.delay_next("getUpdates", 0.1, times=20)
    running.server.delay_next("sendMessage", 0.08, times=20)
    commands = [await alice.send("/help") for _ in range(12)]
    await running.server.all_confirmed(within=10)
    answers = await alice.replies(12)
    assert [answer.reply_to for answer in answers] == [command.id for command in commands]
    await alice.hears_nothing()


async def test_a_chat_that_must_wait_long_hides_nobody_however_many_write(
    alice: User, reader: Callable[[str], User], running: Running
):
    running.server.fail_next("sendMessage", 429, retry_after=12)
    await alice.send("/help")
    people = [reader("en") for _ in range(120)]
    for person in people:
        await person.send("/help")
    assert await people[-1].next_reply(within=11)
    await alice.next_reply(within=12)


async def test_a_reader_who_has_blocked_the_bot_holds_up_nobody(
    alice: User, reader: Callable[[str], User], running: Running
):
    await alice.send(REFUSED["en"])
    await alice.next_reply()
    running.server.delay_next("sendMessage", 0.2)
    await alice.send(REFUSED["en"])
    alice.chat.is_blocked = True
    bob = reader("en")
    await bob.send(REFUSED["en"])
    await bob.next_reply()
    await running.server.all_confirmed()
    assert "Forbidden" not in running.bot.stderr


async def test_what_telegram_refuses_is_owned_up_to_and_its_text_stays_out_of_the_log(
    alice: User, running: Running
):
    running.server.fail_next("sendMessage", 400, description="Bad Request: can't parse entities: Petro")
    await alice.send("where is Petro?")
    assert (await alice.next_reply()).text.startswith("Something went wrong")
    assert "telegram.error.BadRequest" in running.bot.stderr
    assert "Petro" not in running.bot.stderr
    assert "Olena" not in running.bot.stderr


async def test_many_questions_within_telegrams_limits_are_all_answered(
    reader: Callable[[str], User], running: Running
):
    running.server.limit_rates(Rates(private=Limit(2, 1.0), overall=Limit(30, 1.0)))
    people = [reader("en") for _ in range(10)]
    for person in people:
        for text in (REFUSED["en"], NOTHING["en"], REFUSED["uk"]):
            await person.send(text)
    for person in people:
        answers = await person.replies(3, within=15)
        assert REFUSED["en"] in answers[0].text
        assert REFUSED["uk"] in answers[2].text


async def test_the_token_and_what_people_wrote_are_in_no_log(alice: User, running: Running):
    await alice.send(f"{REFUSED['en']} secretword")
    await alice.next_reply()
    said = running.bot.stdout + running.bot.stderr
    assert running.server.token not in said
    assert "secretword" not in said
