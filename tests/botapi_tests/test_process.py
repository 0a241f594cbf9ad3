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


POLLS_ONCE = """
import os, signal, sys, urllib.request
signal.signal(signal.SIGTERM, lambda *_: {on_sigterm})
print("leaked" if "SECRET_OF_THE_TEST_RUN" in os.environ else "clean", os.environ["DATABASE_URL"], flush=True)
urllib.request.urlopen(os.environ["API_BASE_URL"] + os.environ["BOT_TOKEN"] + "/getUpdates")
while True:
    signal.pause()
"""


async def test_a_bot_that_does_not_end_cleanly_fails_the_test(tmp_path: Path) -> None:
    command = ("-c", POLLS_ONCE.format(on_sigterm="sys.exit(3)"))
    async with BotApiServer() as server:
        with pytest.raises(AssertionError, match="ended with exit code 3"):
            async with BotProcess(server, tmp_path, command=command):
                pass


async def test_a_bot_that_does_not_end_in_time_is_killed(tmp_path: Path) -> None:
    command = ("-c", POLLS_ONCE.format(on_sigterm="None"))
    async with BotApiServer() as server, BotProcess(server, tmp_path, command=command) as bot:
        with pytest.raises(AssertionError, match="did not end in"):
            await bot.stop(within=0.2)
        assert await bot.wait() == -signal.SIGKILL


async def test_the_environment_of_the_test_run_does_not_leak(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_OF_THE_TEST_RUN", "1")
    command = ("-c", POLLS_ONCE.format(on_sigterm="sys.exit(0)"))
    async with BotApiServer() as server, BotProcess(server, tmp_path, command=command) as bot:
        await bot.stop()
    assert bot.stdout.split() == ["clean", f"sqlite+aiosqlite:///{tmp_path / 'bot.db'}"]
