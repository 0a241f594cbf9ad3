"""Files of messages: what they may hold, and what is said of a broken one."""

from __future__ import annotations

import json

import pytest

from bot.evaluation import NEGATIVES, QUESTIONS, Case, Sheet, read_cases
from storage.errors import InterchangeError


def test_files_may_be_yaml_or_json_and_hold_more_than_is_needed():
    full, empty = (
        "{text: no, lang: uk, kind: new, expect: a, note: x}",
        "{text: '', lang: '', kind: '', expect: b}",
    )
    first, second = read_cases(f"- {full}\n- {empty}\n".encode(), QUESTIONS, name="q.yaml")
    assert first == Case(QUESTIONS, 1, "no", "uk", "new", "a")
    assert second == Case(QUESTIONS, 2, "", "", "", "b")
    given = json.dumps([{"text": "?", "lang": "en", "kind": "off-topic", "near": None}]).encode()
    assert read_cases(given, NEGATIVES, name="n.json") == (Case(NEGATIVES, 1, "?", "en", "off-topic", None),)


def test_a_message_may_tell_further_claims_or_follow_up_an_answer():
    data = "- {text: x, lang: en, kind: several, expect: a, also: [b], previous: [c, d]}"
    (case,) = read_cases(data.encode(), QUESTIONS, name="q.yaml")
    assert (case.claims, case.previous) == (("a", "b"), ("c", "d"))


@pytest.mark.parametrize(
    ("data", "sheet", "sentence"),
    [
        ("", QUESTIONS, "f: must hold a list of questions, each beginning with its text."),
        ("[]", NEGATIVES, "f: must hold a list of negatives, each beginning with its text."),
        ("a: 1", QUESTIONS, "f: must hold a list of questions, each beginning with its text."),
        ("- a", QUESTIONS, "f: entry 1: must have fields: text, lang, kind, expect."),
        ("- {lang: uk, kind: k, expect: a}", QUESTIONS, "f: entry 1: text: is missing."),
        ("- {text: [a], lang: uk, kind: k, near: a}", NEGATIVES, "f: entry 1: text: must be a text."),
        ("- {text: a, lang: uk, kind: k}", QUESTIONS, "f: entry 1: expect: is missing."),
        ("- {text: a, lang: uk, kind: k}\n- {text: b, kind: k}", NEGATIVES, "f: entry 2: lang: is missing."),
        ("- {text: a, lang: uk, kind: k, expect: a, also: b}", QUESTIONS, "also: must be a list of ids."),
        ("a: b: c", QUESTIONS, "(line 1, column 5)"),
    ],
)
def test_a_broken_file_is_explained_with_the_place(data: str, sheet: Sheet, sentence: str):
    with pytest.raises(InterchangeError) as caught:
        read_cases(data.encode(), sheet, name="f")
    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value)
