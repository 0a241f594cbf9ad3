"""The sums of results and the forms in which they are reported."""

from __future__ import annotations

import json

from bot.evaluation import (
    NEGATIVES,
    QUESTIONS,
    Result,
    as_json,
    as_table,
    as_text,
    details,
    percentile,
    totals,
)
from bot.matching.answer import Answer, Outcome
from tests.evaluation.samples import CASES, match, scored


def test_results_are_summed_up_overall_by_language_and_by_kind():
    sums = totals(CASES, QUESTIONS)
    assert sums
    assert sums.overall.results == {
        Result.RIGHT: 2,
        Result.OFFERED: 1,
        Result.MISSED: 0,
        Result.WRONG: 1,
    }
    assert (sums.overall.count, sums.overall.as_hoped, sums.overall.several) == (4, 2, 1)
    assert sums.overall.share_as_hoped == 50
    counts = {
        grouping: {name: each.count for name, each in group.items()}
        for grouping, group in sums.groups.items()
    }
    assert counts == {"language": {"ru": 1, "uk": 3}, "kind": {"plain": 2, "typo": 2}}
    assert totals(CASES[:4], NEGATIVES) is None


def test_a_percentile_is_the_time_within_which_that_share_of_answers_came():
    hundred = [scored(match("a"), ms=ms) for ms in range(100, 0, -1)]
    assert (percentile(hundred, 50), percentile(hundred, 99)) == (50, 99)
    assert (percentile(hundred[:1], 50), percentile(hundred[:1], 99)) == (100, 100)


def test_the_report_as_text_is_a_table_for_each_file_and_the_times():
    assert as_text(CASES).splitlines() == [
        "questions    count  right  offered  missed  wrong  as hoped",
        "all              4      2        1       0      1    50.0 %",
        "language ru      1      1        0       0      0   100.0 %",
        "language uk      3      1        1       0      1    33.3 %",
        "kind plain       2      2        0       0      0   100.0 %",
        "kind typo        2      0        1       0      1     0.0 %",
        "confirming several claims: 1",
        "",
        "negatives       count  false confirmations  near named  near without  choose  none  chat  as hoped",
        "all                 2                    1           0             0       0     1     0    50.0 %",
        "language en         2                    1           0             0       0     1     0    50.0 %",
        "kind number         1                    1           0             0       0     0     0     0.0 %",
        "kind новий вид      1                    0           0             0       0     1     0   100.0 %",
        "",
        "Time of an answer: p50 1.0 ms, p99 4.0 ms",
    ]


def test_the_report_as_json_has_the_same_sums():
    report = json.loads(as_json(CASES))
    assert list(report) == ["questions", "negatives", "ms"]
    sums = {"count": 4, "right": 2, "offered": 1, "missed": 0, "wrong": 1, "as_hoped": 2, "several": 1}
    assert {name: report["questions"][name] for name in sums} == sums
    assert report["questions"]["by_language"]["ru"] == {
        "count": 1,
        "right": 1,
        "offered": 0,
        "missed": 0,
        "wrong": 0,
        "as_hoped": 1,
        "several": 1,
    }
    assert list(report["questions"]["by_kind"]) == ["plain", "typo"]
    assert report["negatives"]["false_confirmations"] == 1
    assert report["negatives"]["by_kind"]["новий вид"]["none"] == 1
    assert report["ms"] == {"p50": 1, "p99": 4}
    assert list(json.loads(as_json(CASES[:4]))) == ["questions", "ms"]


def test_what_is_not_as_hoped_is_listed_with_what_was_expected_and_said():
    assert details(CASES).splitlines() == [
        "offered: questions 1, uk, typo",
        "  630?",
        "  expect: a",
        "  said: near: b (number 640/630); a (number 640/630)",
        "",
        "wrong: questions 1, uk, typo",
        "  чи правда, що 630?",
        "  expect: a",
        "  said: match: b",
        "",
        "false confirmation: negatives 1, en, number",
        "  630?",
        "  near: a",
        "  said: match: b",
    ]
    assert details(CASES[:2]) == ""
    listed = json.loads(as_json(CASES, verbose=True))["cases"]
    assert [case["result"] for case in listed] == ["offered", "wrong", "false confirmation"]
    assert listed[2] == {
        "file": "negatives",
        "position": 1,
        "text": "630?",
        "lang": "en",
        "kind": "number",
        "near": "a",
        "result": "false confirmation",
        "said": "match: b",
    }


def test_the_table_has_a_line_for_each_message_in_order_and_the_sums_but_no_times():
    long = scored(Answer(Outcome.NONE, "uk"), kind="forward", text="слово " * 20)
    assert as_table([*CASES[2:], long]).splitlines() == [
        "# kind\tlanguage\texpected\toutcome\tresult\ttext",
        "typo\tuk\ta\tnear\toffered\t630?",
        "typo\tuk\ta\tmatch\twrong\tчи правда, що 630?",
        "number\ten\ta\tmatch\tfalse confirmation\t630?",
        "новий вид\ten\t-\tnone\tnone\t630?",
        f"forward\tuk\ta\tnone\tmissed\t{'слово ' * 9}слово…",
        "# questions: count 3, offered 1, missed 1, wrong 1",
        "# questions, language uk: count 3, offered 1, missed 1, wrong 1",
        "# questions, kind forward: count 1, missed 1",
        "# questions, kind typo: count 2, offered 1, wrong 1",
        "# negatives: count 2, false confirmation 1, none 1",
        "# negatives, language en: count 2, false confirmation 1, none 1",
        "# negatives, kind number: count 1, false confirmation 1",
        "# negatives, kind новий вид: count 1, none 1",
    ]
