"""Starting, stopping, dying and losing the database: nothing received is lost, and nobody is left puzzled."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from bot import replies
from bot.replies.actions import SetLanguage, encode
from tests.botapi import BotApiServer, BotProcess
from tests.botapi.process import ROOT
from tests.end_to_end.asked import BODIES, NOTHING, REFUSED

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.botapi import User

NEW_CLAIM = """\
- id: new-claim
  claim: {{en: {text}}}
  aliases: {{}}
  verdict: unproven
  verdict_by: {{en: nobody}}
  summary: {{en: Nothing more is known.}}
  tags: []
  statements:
  - stance: asserts
    speaker: {{name: {{en: Somebody}}, role: {{en: speaker}}, side: third-party}}
    text: {{en: Said so.}}
    sources: [{{url: "https://example.org/77"}}]
"""


@pytest.fixture
async def server() -> AsyncIterator[BotApiServer]:
    async with BotApiServer() as server:
        yield server


@pytest.fixture
async def alice(server: BotApiServer) -> User:
    return server.user(11, "Alice", "en")


async def test_what_was_received_before_sigterm_is_answered_and_confirmed(
    server: BotApiServer, alice: User, tmp_path: Path
):
    async with BotProcess(server, tmp_path) as bot:
        server.delay_next("sendMessage", 0.5, times=3)
        questions = [await alice.send(text) for text in (REFUSED["en"], NOTHING["en"], BODIES)]
        await server.world.bell.until(lambda: server.calls_of("sendMessage"), 5)
        assert await bot.stop() == 0
        answers = await alice.replies(3)
        assert [answer.reply_to for answer in answers] == [question.id for question in questions]
        assert not server.world.updates.pending
        await bot.restart()
        await alice.hears_nothing()


async def test_an_idle_bot_stops_at_once(server: BotApiServer, tmp_path: Path):
    async with BotProcess(server, tmp_path) as bot:
        assert await bot.stop(within=2) == 0
        assert "Traceback" not in bot.stderr


async def test_ctrl_c_stops_as_cleanly(server: BotApiServer, tmp_path: Path):
    async with BotProcess(server, tmp_path) as bot:
        bot._send(signal.SIGINT)
        assert await bot.wait() == 0


async def test_a_question_a_killed_bot_had_not_answered_is_answered_after_the_restart(
    server: BotApiServer, alice: User, tmp_path: Path
):
    async with BotProcess(server, tmp_path) as bot:
        await alice.send("/language")
        await alice.press(await alice.next_reply(), "l:uk")
        await alice.next_edit()
        server.delay_next("sendMessage", 30)
        await alice.send(REFUSED["en"])
        await server.world.bell.until(lambda: len(server.calls_of("sendMessage")) > 1, 5)
        await bot.kill()
        server.dispatcher.faults.clear()
        await bot.restart()
        assert REFUSED["uk"] in (await alice.next_reply()).text, "the choice of language is kept"
        await server.all_confirmed()


async def test_buttons_of_before_a_restart_work_after_it(server: BotApiServer, alice: User, tmp_path: Path):
    async with BotProcess(server, tmp_path) as bot:
        await alice.send(REFUSED["en"])
        answer = await alice.next_reply()
        await bot.restart()
        await alice.press(answer, answer.rows[0][0]["text"])
        assert (await alice.next_edit()).links


async def test_a_second_bot_with_the_same_token_waits_instead_of_dying(
    server: BotApiServer, alice: User, tmp_path: Path
):
    async with BotProcess(server, tmp_path) as bot:
        server.fail_next("getUpdates", 409, times=2)
        for text in (REFUSED["en"], NOTHING["en"]):
            await alice.send(text)
            await alice.next_reply(within=10)
        assert bot.stderr.count("Cannot receive updates") == 1
        assert "Traceback" not in bot.stderr


async def test_a_bot_that_starts_before_telegram_can_be_reached_serves_once_it_can(
    server: BotApiServer, alice: User, tmp_path: Path
):
    server.fail_next("getMe", 502, times=2)
    server.fail_next("deleteWebhook", 429, retry_after=1)
    async with BotProcess(server, tmp_path):
        await alice.send(REFUSED["en"])
        assert REFUSED["en"] in (await alice.next_reply(within=10)).text


async def test_menus_that_cannot_be_set_stop_nobody(server: BotApiServer, alice: User, tmp_path: Path):
    server.fail_next("setMyCommands", 400, times=10)
    async with BotProcess(server, tmp_path) as bot:
        await alice.send(REFUSED["en"])
        assert REFUSED["en"] in (await alice.next_reply()).text
        assert "Menus and descriptions could not be set" in bot.stderr


async def test_updates_that_came_while_a_webhook_was_set_are_not_dropped(
    server: BotApiServer, alice: User, tmp_path: Path
):
    await alice.send(REFUSED["en"])
    async with BotProcess(server, tmp_path):
        assert REFUSED["en"] in (await alice.next_reply()).text
        assert server.calls_of("deleteWebhook")[0].get("drop_pending_updates", False) is False


async def test_a_wrong_token_is_one_sentence_and_exit_code_1(server: BotApiServer, tmp_path: Path):
    bot = BotProcess(server, tmp_path, env={"BOT_TOKEN": "123:wrong"})
    with pytest.raises(AssertionError):
        await bot.start()
    assert await bot.wait() == 1
    assert bot.stderr.count("\n") == 1
    assert "BOT_TOKEN" in bot.stderr
    assert "123:wrong" not in bot.stderr


async def test_claims_imported_by_another_process_are_found_without_a_restart(
    server: BotApiServer, alice: User, tmp_path: Path
):
    text = "Kazakhstan offered Russia 77 hostages in March 2023"
    file = tmp_path / "claims.yaml"
    file.write_text(NEW_CLAIM.format(text=text), encoding="utf-8")
    async with BotProcess(server, tmp_path) as bot:
        await alice.send(text)
        assert text not in (await alice.next_reply()).text
        command = (sys.executable, "-m", "bot", "import", str(file))
        importing = await asyncio.create_subprocess_exec(*command, env=bot.env, cwd=ROOT)
        assert await importing.wait() == 0
        await alice.send(text)
        assert text in (await alice.next_reply()).text
        assert "Traceback" not in bot.stderr


async def test_when_the_database_breaks_the_reader_is_told_and_once_it_is_back_answered(
    server: BotApiServer, alice: User, tmp_path: Path
):
    async with BotProcess(server, tmp_path) as bot:
        with closing(sqlite3.connect(bot.database)) as other:
            other.execute("ALTER TABLE claims RENAME TO lost")
            await alice.send(REFUSED["uk"])
            assert (await alice.next_reply()).text == replies.record_unavailable("uk").plain()
            await alice.send("/start")
            assert (await alice.next_reply()).text == replies.start("en").plain()
            other.execute("ALTER TABLE lost RENAME TO claims")
        await alice.send(REFUSED["uk"])
        assert REFUSED["uk"] in (await alice.next_reply()).text
        assert "The record is not available" in bot.stderr
        assert "Traceback" not in bot.stderr


async def test_when_the_database_file_is_deleted_the_bot_goes_on_answering(
    server: BotApiServer, alice: User, tmp_path: Path
):
    async with BotProcess(server, tmp_path) as bot:
        bot.database.unlink()
        for text in (REFUSED["en"], "/language", "/privacy", NOTHING["en"]):
            await alice.send(text)
            assert (await alice.next_reply()).text
        assert "Traceback" not in bot.stderr


async def test_while_the_database_is_locked_questions_are_answered_and_choices_politely_refused(
    server: BotApiServer, alice: User, tmp_path: Path
):
    async with BotProcess(server, tmp_path) as bot:
        await alice.send("/language")
        menu = await alice.next_reply()
        with closing(sqlite3.connect(bot.database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await alice.send(REFUSED["en"])
            assert REFUSED["en"] in (await alice.next_reply()).text
            press = await alice.press(menu, encode(SetLanguage("uk")))
            assert (await alice.next_reply(within=15)).text == replies.record_unavailable("en").plain()
            assert await press.answer()
        await alice.press(menu, encode(SetLanguage("uk")))
        assert (await alice.next_edit()).text == replies.language_set("uk", "uk").plain()
        assert "Traceback" not in bot.stderr


async def test_a_database_that_cannot_be_opened_is_one_sentence_and_exit_code_1(
    server: BotApiServer, tmp_path: Path
):
    (tmp_path / "bot.db").write_text("this is no database, only a text that is long enough to be one")
    bot = BotProcess(server, tmp_path)
    with pytest.raises(AssertionError):
        await bot.start()
    assert await bot.wait() == 1
    assert bot.stderr.count("\n") == 1
