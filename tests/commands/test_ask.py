"""`ask`: the reply to one question as a reader would see it, and how it was understood."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

import pytest

from bot.__main__ import main
from bot.commands.answering import Answered
from bot.commands.explaining import explanation
from bot.language.lexicon import default_lexicon
from bot.matching.answer import Answer, Candidate, Chat, Difference, Fact, Outcome, Signal
from storage.interchange import parse
from tests.commands.conftest import ROOT
from tests.storage.samples import OFFER, REFUSAL

Bot = Callable[..., subprocess.CompletedProcess[str]]

OFFERED = OFFER.claim["en"]
WITHOUT_UNICODE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}


@pytest.mark.usefixtures("record")
def test_the_reply_is_what_a_reader_sees_with_links_written_out(bot: Bot):
    done = bot("ask", OFFERED)
    assert (done.returncode, done.stderr) == (0, "")
    assert OFFERED in done.stdout
    assert "Example (https://example.org/a?x=1&y=2)" in done.stdout
    assert "<" not in done.stdout
    assert "Outcome" not in done.stdout


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_a_question_is_answered_in_its_language(bot: Bot, language: str):
    heading = {"en": "Who claims this", "uk": "Хто це стверджує", "ru": "Кто это утверждает"}
    assert heading[language] in bot("ask", OFFER.claim[language]).stdout


@pytest.mark.usefixtures("record")
def test_the_language_of_the_readers_app_decides_where_the_words_do_not(bot: Bot):
    replies = {language: bot("ask", "630 на 630", "--lang", language).stdout for language in ("uk", "ru")}
    assert set("іїє") & set(replies["uk"])
    assert set("ыэ") & set(replies["ru"])


@pytest.mark.usefixtures("record")
def test_words_such_as_yesterday_count_from_the_day_that_is_given_and_say_nothing_without_one(bot: Bot):
    text = f"{OFFERED.removesuffix('.')} yesterday"
    outcomes = {
        day: bot("ask", text, "--explain", *(("--date", day) if day else ())).stdout
        for day in ("2024-11-28", "2022-05-05", "")
    }
    assert "Outcome: match: ru-offers-630" in outcomes["2024-11-28"]
    assert "Outcome: match: ru-offers-630" in outcomes[""]
    assert "Outcome: near" in outcomes["2022-05-05"]
    assert "differs in date: 2022-05-04 was asked" in outcomes["2022-05-05"]


@pytest.mark.usefixtures("record")
def test_an_empty_text_and_one_longer_than_a_message_get_a_friendly_sentence(bot: Bot):
    empty, long = bot("ask", "", "--explain"), bot("ask", f"{OFFERED} " * 200, "--explain")
    assert (empty.returncode, long.returncode) == (0, 0)
    assert "Outcome: chat (empty)" in empty.stdout
    assert long.stdout.startswith("This text is too long for me")


def test_a_new_installation_answers_from_its_fixtures(bot: Bot):
    file = ROOT / "fixtures" / "claims" / "refused-lists.yaml"
    stored = parse(file.read_text(encoding="utf-8"), name=file.name)[0].claim["uk"]
    assert stored in bot("ask", stored).stdout


@pytest.mark.usefixtures("record")
def test_questions_and_replies_are_utf8_where_the_terminal_knows_no_unicode(bot: Bot):
    text = OFFER.claim["uk"]
    assert text in bot("ask", text, **WITHOUT_UNICODE).stdout


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "one of the arguments TEXT --jsonl is required"),
        (["a", "b"], "unrecognized arguments: b"),
        (["a", "--jsonl"], "argument --jsonl: not allowed with argument TEXT"),
        (["a", "--date", "soon"], "argument --date: must be a day such as 2024-12-31, not 'soon'"),
    ],
)
def test_wrong_use_is_explained(words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main(["ask", *words])
    assert ended.value.code == 1
    assert sentence in capsys.readouterr().err


def test_lines_are_not_explained(capsys: pytest.CaptureFixture[str]):
    assert main(["ask", "--jsonl", "--explain"]) == 1
    expected = "--explain explains one TEXT: leave it out, or leave out --jsonl.\n"
    assert capsys.readouterr() == ("", expected)


@pytest.mark.parametrize("words", [["text"], ["--jsonl"]])
def test_a_database_that_cannot_be_opened_is_one_sentence(bot: Bot, words: list[str]):
    done = bot("ask", *words, DATABASE_URL="sqlite:////dev/null/claims.db")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "The database file /dev/null/claims.db cannot be opened: File exists.\n"


def explained(answer: Answer, *reasons: str) -> list[str]:
    return explanation(Answered(answer, "the reply", 12.34), default_lexicon().label, reasons).splitlines()


def test_an_explanation_gives_reasons_and_for_each_candidate_its_score_signals_and_differences():
    candidates = (
        Candidate(
            REFUSAL.id,
            (Difference(Fact.NUMBER, "640", "630"), Difference(Fact.ACTOR, "ukraine", "")),
            0.617,
            (Signal("coverage", 0.5, "630, полонений"), Signal("evidence", 1.25)),
        ),
        Candidate(OFFER.id, score=0.4),
    )
    answer = Answer(Outcome.NEAR, "uk", candidates=candidates)
    assert explained(answer, "number 640 of soldiers", "no date") == [
        "Outcome: near, in 12.3 ms",
        "Language: uk",
        "- number 640 of soldiers",
        "- no date",
        "1. ua-refused-630, score 0.62",
        "   coverage 0.50: 630, полонений",
        "   evidence 1.25",
        "   differs in number: 640 was asked, 630 is stored",
        "   differs in actor: Україна was asked, nothing is stored",
        "2. ru-offers-630, score 0.40",
    ]


def test_an_explanation_names_the_claims_that_are_confirmed_and_the_kind_of_chat():
    assert explained(Answer(Outcome.MATCH, "en", claim="a", also=("b", "c")))[0] == (
        "Outcome: match: a, b, c, in 12.3 ms"
    )
    assert explained(Answer(Outcome.CHAT, "en", chat=Chat.THANKS))[0] == "Outcome: chat (thanks), in 12.3 ms"
    assert explained(Answer(Outcome.NONE, "ru")) == ["Outcome: none, in 12.3 ms", "Language: ru"]
