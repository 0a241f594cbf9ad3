"""The command line's frame: commands are listed, errors are one sentence, exit codes are 0 and 1."""

from __future__ import annotations

import inspect
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.__main__ import main
from bot.commands import COMMANDS
from tests.commands.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.commands.command import Command

    Bot = Callable[..., subprocess.CompletedProcess[str]]


def test_help_lists_every_command_with_what_it_does(bot: Bot):
    done = bot("--help")
    assert done.returncode == 0
    words = " ".join(done.stdout.split())
    assert all(f"{command.name} {command.help}" in words for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_can_be_loaded_and_configured(command: Command):
    module = command.load()
    module.configure(ArgumentParser())
    assert inspect.iscoroutinefunction(module.run)
    assert inspect.getdoc(module)


def test_names_of_commands_differ():
    names = [command.name for command in COMMANDS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "the following arguments are required: COMMAND"),
        (["fly"], "invalid choice: 'fly'"),
        (["import"], "the following arguments are required: FILE"),
        (["export", "--format", "pdf"], "invalid choice: 'pdf' (choose from"),
    ],
)
def test_wrong_use_is_one_line_that_points_to_the_help(
    words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
):
    with pytest.raises(SystemExit) as ended:
        main(words)
    output, errors = capsys.readouterr()
    assert (ended.value.code, output) == (1, "")
    assert sentence in errors
    assert "--help" in errors
    assert errors.count("\n") == 1


def test_a_wrong_setting_is_one_sentence(bot: Bot):
    done = bot("export", PORT="eighty")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "PORT must be a number from 1 to 65535, not 'eighty'.\n"


def test_a_token_never_stands_in_an_error(bot: Bot):
    done = bot("export", BOT_TOKEN="123:secret with a slip")
    assert done.returncode == 1
    assert "secret" not in done.stderr


def test_a_database_that_is_none_is_one_sentence(bot: Bot):
    done = bot("export", DATABASE_URL="sqlite:////dev/null/claims.db")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "The database file /dev/null/claims.db cannot be opened: File exists.\n"


def redirected(words: str, streams: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a command in a shell that closes or redirects its streams."""
    command = ("sh", "-c", f'echo "[]" | "$0" -m bot {words} {streams}', sys.executable)
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )


COMMAND_LINES = ("run", "ask hello", "ask --jsonl", "export", "import -", "health")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("words", COMMAND_LINES)
def test_closed_streams_disturb_no_command(words: str, closed: str, environment: dict[str, str]):
    assert "Traceback" not in redirected(words, closed, environment).stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("words", COMMAND_LINES[:-1])
def test_output_that_cannot_be_written_is_one_sentence(words: str, environment: dict[str, str]):
    done = redirected(words, "> /dev/full", environment)
    assert done.returncode == 1
    assert done.stderr.endswith("Standard input or output fails: No space left on device.\n")
    assert "Traceback" not in done.stderr


def test_answers_are_utf_8_whatever_the_terminal_is_set_to(bot: Bot):
    for words, given in ((("run",), "привіт\n"), (("ask", "привіт"), "")):
        done = bot(*words, given=given, PYTHONIOENCODING="latin-1")
        assert done.returncode == 0
        assert done.stdout.startswith("Вітаю!")
