"""The bot as a process: how a test starts it, talks to it, stops and kills it."""

import signal
from pathlib import Path

import pytest

from tests.botapi import BotApiServer, BotProcess

ECHO = ("-m", "tests.botapi.echo_bot")


async def test_a_person_writes_and_the_bot_answers(tmp_path: Path) -> None:
    async with BotApiServer() as server, BotProcess(server, tmp_path, command=ECHO):
        alice = server.user(11, "Alice", "en")
        question = await alice.send("is it 1 < 2?")
        reply = await alice.next_reply()
        assert reply.text == "You said is it 1 < 2?"
        assert reply.styled("bold") == ["is it 1 < 2?"]
        assert reply.reply_to == question.id
        assert reply.buttons == ["Again"]


async def test_a_press_is_answered_and_edits_the_message(tmp_path: Path) -> None:
    async with BotApiServer() as server, BotProcess(server, tmp_path, command=ECHO):
        alice = server.user(11, "Alice")
        await alice.send("hello")
        press = await alice.press(await alice.next_reply(), "Again")
        assert (await press.answer())["text"] == "Once more"
        edited = await alice.next_edit()
        assert (edited.text, edited.buttons) == ("You pressed again", [])


async def test_sigterm_ends_the_bot_and_tells_the_exit_code(tmp_path: Path) -> None:
    async with BotApiServer() as server, BotProcess(server, tmp_path, command=ECHO) as bot:
        assert await bot.stop() == 0


async def test_a_killed_bot_gets_again_what_it_had_not_confirmed(tmp_path: Path) -> None:
    async with BotApiServer() as server, BotProcess(server, tmp_path, command=ECHO) as bot:
        assert await bot.kill() == -signal.SIGKILL
        alice = server.user(11, "Alice")
        await alice.send("are you there?")
        await bot.restart()
        assert (await alice.next_reply()).text == "You said are you there?"
        await server.all_confirmed()


async def test_a_bot_that_does_not_start_shows_its_error(tmp_path: Path) -> None:
    async with BotApiServer() as server:
        with pytest.raises(AssertionError, match="No module named no_such_bot"):
            await BotProcess(server, tmp_path, command=("-m", "no_such_bot")).start()
