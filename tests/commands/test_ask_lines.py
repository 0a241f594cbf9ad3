"""`ask --jsonl`: a line of JSON for every line, in order, at once, whatever the lines hold."""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from bot.commands.answering import Answered
from bot.commands.json_lines import LineError, read_question, write_answer
from bot.language.lexicon import default_lexicon
from bot.matching.answer import Answer, Candidate, Difference, Fact, Outcome
from bot.matching.message import Message
from tests.commands.conftest import ROOT
from tests.storage.samples import OFFER

Bot = Callable[..., subprocess.CompletedProcess[str]]

COMMAND = (sys.executable, "-m", "bot", "ask", "--jsonl")
PATIENCE = 60.0
FIELDS = ["outcome", "claim", "also", "candidates", "language", "reply", "ms"]


def question(text: object, **fields: object) -> str:
    return json.dumps({"text": text, **fields}, ensure_ascii=False)


@asynccontextmanager
async def asking(environment: dict[str, str]) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run `ask --jsonl` with pipes, and end it if the test does not."""
    process = await asyncio.create_subprocess_exec(
        *COMMAND, cwd=ROOT, env=environment, stdin=-1, stdout=-1, stderr=-1
    )
    try:
        async with asyncio.timeout(PATIENCE):
            yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


@pytest.mark.usefixtures("record")
def test_each_line_gets_its_line_in_order_and_a_broken_one_stops_nothing(bot: Bot):
    lines = [
        question(OFFER.claim["en"], lang="en"),
        "{broken",
        "",
        question("", lang="en"),
        '["text"]',
        question(None),
        question(OFFER.claim["uk"], more="ignored"),
        '{"text": "\\ud83d"}',
        question(7),
        question(OFFER.claim["ru"], lang=None),
    ]
    done = bot("ask", "--jsonl", given="\n".join(lines))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, "")
    assert [answer.get("outcome", "error") for answer in answers] == [
        "match",
        "error",
        "error",
        "chat",
        "error",
        "error",
        "match",
        "chat",
        "error",
        "match",
    ]
    assert [list(answer) for answer in answers if "error" not in answer] == [FIELDS] * 5
    assert [answer["language"] for answer in answers if answer.get("claim")] == ["en", "uk", "ru"]


@pytest.mark.usefixtures("record")
def test_an_answer_holds_what_matching_says_and_the_reply_as_a_reader_sees_it(bot: Bot):
    text = OFFER.claim["uk"]
    answer = json.loads(bot("ask", "--jsonl", given=question(text)).stdout)
    assert (answer["outcome"], answer["claim"], answer["also"]) == ("match", OFFER.id, [])
    assert bot("ask", text).stdout == f"{answer['reply']}\n"
    assert 0 < answer["ms"] < PATIENCE * 1000


@pytest.mark.usefixtures("record")
def test_lines_are_utf8_in_and_out_where_the_terminal_knows_no_unicode(bot: Bot):
    given = "\ufeff" + question(OFFER.claim["uk"])
    done = bot("ask", "--jsonl", given=given, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert OFFER.claim["uk"] in done.stdout


@pytest.mark.usefixtures("record")
async def test_a_line_is_answered_before_the_next_is_written(environment: dict[str, str]):
    async with asking(environment) as process:
        assert process.stdin
        assert process.stdout
        for text in (OFFER.claim["en"], "", OFFER.claim["ru"]):
            process.stdin.write(f"{question(text)}\n".encode())
            answer = json.loads(await process.stdout.readline())
            assert answer["claim"] == (OFFER.id if text else None)


@pytest.mark.usefixtures("record")
async def test_ctrl_c_ends_it_while_it_waits_for_a_line(environment: dict[str, str]):
    async with asking(environment) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(b"{}\n")
        await process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert await process.wait() == 130


@pytest.mark.usefixtures("record")
def test_the_reader_of_the_lines_may_go_away(environment: dict[str, str]):
    done = subprocess.run(
        ["sh", "-c", f"{' '.join(COMMAND)} | head -n 1"],
        cwd=ROOT,
        env=environment,
        input="{}\n" * 10_000,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.count("\n"), done.stderr) == (1, "")


def test_a_line_may_leave_open_what_the_command_line_says_of_the_reader():
    pattern = Message("", app_language="ru")
    assert read_question(question("630?"), pattern) == Message("630?", app_language="ru")
    assert read_question(question("630?", lang="uk"), pattern) == Message("630?", app_language="uk")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("text", "not JSON"),
        ("[" * 100_000, "not JSON"),
        (f'{{"text": {"9" * 5000}}}', "not JSON"),
        ('"text"', "not an object"),
        ("{}", '"text" must be there and be a string'),
        ('{"text": ["a"]}', '"text" must be there and be a string'),
        ('{"text": "a", "lang": 1}', '"lang" must be a language code'),
    ],
)
def test_a_line_that_is_no_question_is_explained(line: str, reason: str):
    with pytest.raises(LineError, match=reason):
        read_question(line, Message(""))


def test_what_differs_is_told_in_the_words_of_the_questions_language():
    differs = (Difference(Fact.NUMBER, "640", "630"), Difference(Fact.ACTOR, "ukraine", ""))
    answer = Answer(Outcome.NEAR, "uk", candidates=(Candidate("a", differs), Candidate("b")))
    written = write_answer(Answered(answer, "Відповідь", 1.2345), default_lexicon().label)
    assert json.loads(written) == {
        "outcome": "near",
        "claim": None,
        "also": [],
        "candidates": [
            {
                "claim": "a",
                "differs": [
                    {"fact": "number", "asked": "640", "stored": "630"},
                    {"fact": "actor", "asked": "Україна", "stored": ""},
                ],
            },
            {"claim": "b", "differs": []},
        ],
        "language": "uk",
        "reply": "Відповідь",
        "ms": 1.23,
    }
    assert "Україна" in written
