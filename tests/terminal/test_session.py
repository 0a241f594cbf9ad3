"""`python -m bot run` without a token: the whole bot in the terminal, typed to or piped into."""

from __future__ import annotations

import asyncio
import os
import pty
import re
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot import replies
from bot.terminal.chat import USER_ID
from bot.terminal.request import EDITED, FILE
from bot.terminal.session import PROMPT, app_language
from storage.desk.records import Notice, NoticeKind
from storage.store import Store
from tests.end_to_end.asked import NOTHING, REFUSED

ROOT = Path(__file__).resolve().parents[2]
RUN = (sys.executable, "-m", "bot", "run")
PATIENCE = 60.0


@dataclass(frozen=True)
class Shell:
    """A place to run the bot in, with a database that stays between runs."""

    database: Path
    locale: str = "en_US.UTF-8"
    owner: str = ""

    @property
    def env(self) -> dict[str, str]:
        """Return the environment of a newcomer."""
        address = f"sqlite:///{self.database}"
        return {
            "PATH": os.environ["PATH"],
            "LANG": self.locale,
            "DATABASE_URL": address,
            "OWNER_IDS": self.owner,
        }

    async def pipe(self, *lines: str) -> tuple[str, str, int]:
        """Pipe lines into the bot; return what it wrote to stdout and stderr, and its exit code."""
        process = await asyncio.create_subprocess_exec(
            *RUN, env=self.env, cwd=ROOT, stdin=-1, stdout=-1, stderr=-1
        )
        async with asyncio.timeout(PATIENCE):
            out, err = await process.communicate("".join(f"{line}\n" for line in lines).encode())
        return out.decode(), err.decode(), process.returncode


@pytest.fixture(scope="session")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    return Shell(tmp_path_factory.mktemp("terminal") / "claims.db")


async def test_piped_questions_are_answered_in_order_without_prompts(shell: Shell):
    out, err, code = await shell.pipe(REFUSED["en"], "", NOTHING["uk"], REFUSED["ru"])
    assert code == 0
    nothing = "У базі про це"
    assert out.index(REFUSED["en"]) < out.index(nothing) < out.index(REFUSED["ru"])
    assert PROMPT.strip() not in [line.strip() for line in out.splitlines()]
    assert "Traceback" not in err


async def test_how_to_get_and_set_a_token_is_said_apart_from_the_answers(shell: Shell):
    out, err, _ = await shell.pipe()
    assert "@BotFather" in err
    assert "BOT_TOKEN=" in err
    assert out == ""


async def test_a_typed_number_presses_a_button_and_the_edited_message_appears(shell: Shell):
    out, _, code = await shell.pipe(REFUSED["en"], "1")
    assert code == 0
    assert "  [1] " in out
    assert out.index("  [1] ") < out.index(f"\n{EDITED}\n")


async def test_a_number_that_no_button_has_is_said_to_be_none_in_the_language_of_the_question(shell: Shell):
    out, _, _ = await shell.pipe(NOTHING["uk"], "9")
    assert out.endswith(replies.no_such_button("uk", 9).plain() + "\n\n")
    assert out.count("У базі про це") == 1


async def test_a_question_sent_to_the_moderators_is_kept_and_each_session_asks_anew(shell: Shell):
    kept = replies.question_kept("en").plain()
    for _ in range(2):
        out, _, _ = await shell.pipe(NOTHING["en"], "1")
        assert kept in out
    out, _, _ = await shell.pipe("/privacy", "1", "/privacy")
    assert replies.privacy("en").plain().splitlines()[0] in out
    assert replies.forgotten("en").plain() in out


async def test_a_picture_is_written_into_a_file_that_is_named_below_its_words(shell: Shell):
    out, _, code = await Shell(shell.database, owner=str(USER_ID)).pipe("/stats", "2")
    assert code == 0
    shown, changed = out.split(f"\n{EDITED}\n")
    for text, days in ((shown, 7), (changed, 30)):
        assert f"• {days} days •" in text
        path = Path(re.search(rf"^{FILE} (.+)$", text, re.MULTILINE)[1])
        assert (await asyncio.to_thread(path.read_bytes)).startswith(b"\x89PNG")


async def test_a_notice_to_the_person_at_the_keyboard_is_printed_and_none_to_anybody_else(tmp_path: Path):
    shell = Shell(tmp_path / "claims.db")
    await shell.pipe(NOTHING["en"], "1")
    async with Store.open(f"sqlite:///{shell.database}") as store:
        (question,) = await store.desk.questions.open()
        other = Notice(77, NoticeKind.CLOSED, "closed:77", {"question": 0, "note": "Not for this person."})
        await store.desk.outbox.post([other], at=question.asked_at)
        await store.desk.questions.close([question.number], "It is not.", by="test", at=question.asked_at)
    out, _, _ = await shell.pipe()
    assert "It is not." in out
    assert "Not for this person." not in out
    async with Store.open(f"sqlite:///{shell.database}") as store:
        assert await store.desk.outbox.waiting() == 1


async def test_the_language_of_the_terminal_is_that_of_the_bot(shell: Shell):
    out, _, _ = await Shell(shell.database, "uk_UA.UTF-8").pipe("/start")
    assert out.startswith(replies.start("uk").plain())


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({"LANG": "uk_UA.UTF-8"}, "uk-UA"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "ru_RU.UTF-8"}, "ru-RU"),
        ({"LANG": "uk_UA.UTF-8", "LC_ALL": ""}, "uk-UA"),
        ({"LANG": "de_DE@euro"}, "de-DE"),
        ({"LANG": "C.UTF-8"}, None),
        ({}, None),
    ],
)
def test_the_language_is_read_from_the_locale(environ: dict[str, str], language: str | None):
    assert app_language(environ) == language


@pytest.mark.parametrize("times", [1_000, 100_000])
async def test_a_text_beyond_telegrams_limit_is_said_to_be_too_long(shell: Shell, times: int):
    out, _, code = await shell.pipe("630? " * times)
    assert replies.too_long("en").plain() in out
    assert code == 0


async def test_a_reader_of_the_output_who_leaves_ends_the_bot_without_a_traceback(shell: Shell):
    command = f"yes '{NOTHING['en']}' | {' '.join(RUN)} | head -1"
    process = await asyncio.create_subprocess_shell(command, env=shell.env, cwd=ROOT, stdout=-1, stderr=-1)
    async with asyncio.timeout(PATIENCE):
        _, err = await process.communicate()
    assert b"Traceback" not in err


async def test_at_a_keyboard_there_is_a_prompt_and_ctrl_d_ends(shell: Shell):
    keyboard, terminal = pty.openpty()
    process = await asyncio.create_subprocess_exec(
        *RUN, env=shell.env, cwd=ROOT, stdin=terminal, stdout=-1, stderr=-1
    )
    os.write(keyboard, f"{NOTHING['en']}\n\x04".encode())
    async with asyncio.timeout(PATIENCE):
        out, _ = await process.communicate()
    os.close(keyboard)
    os.close(terminal)
    assert process.returncode == 0
    assert out.decode().startswith(PROMPT)
    assert out.decode().count(PROMPT) == 2


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_ends_it_cleanly(shell: Shell, number: signal.Signals):
    process = await asyncio.create_subprocess_exec(
        *RUN, env=shell.env, cwd=ROOT, stdin=-1, stdout=-1, stderr=-1
    )
    async with asyncio.timeout(PATIENCE):
        process.stdin.write(b"/start\n")
        await process.stdout.readline()
        process.send_signal(number)
        _, err = await process.communicate()
    assert process.returncode == 0
    assert b"Traceback" not in err
