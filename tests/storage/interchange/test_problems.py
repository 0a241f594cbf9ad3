"""Everything that is wrong with a file is told at once, with its line."""

from __future__ import annotations

import json

import pytest

from storage.interchange import InterchangeError, Problem, parse, read_claims
from storage.interchange.lines import json_lines, yaml_lines

YAML = """\
# two good claims and two that are not
- id: good
  claim: {en: A}
  verdict: true

- id: twofold
  claim:
    en: A
    ua: Б
  verdct: true
  statements:
  - stance: denies
    speaker: {name: {en: B}, side: russia}
    text: {en: C}
    sources:
    - url: https://example.org
    - title: T
- just text
- id: good
  claim: {en: B}
  verdict: true
- id: last
  claim: {en: Я}
  verdict: disputed
"""

FOUND = [
    ("twofold", "verdct"),
    ("twofold", "claim.ua"),
    ("twofold", "verdict"),
    ("twofold", "statements[0].stance"),
    ("twofold", "statements[0].sources[1].url"),
    ("record 3", ""),
    ("good", "id"),
]


def told(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.record, problem.field) for problem in problems]


def test_what_is_right_is_read_and_what_is_wrong_is_told_at_once():
    reading = read_claims(YAML, name="claims.yaml")
    assert [claim.id for claim in reading.claims] == ["good", "last"]
    assert told(reading.problems) == FOUND
    assert [problem.line for problem in reading.problems] == [10, 9, 6, 12, 17, 18, 19]


def test_lines_are_told_in_json_too():
    text = json.dumps(
        [
            {"id": "a", "claim": {"en": 'quoted "{" and \n'}, "verdict": "true"},
            {"id": "b", "claim": {"en": "B"}, "verdict": "no", "tags": ["fine", 5, None]},
        ],
        indent=1,
    )
    problems = read_claims(text, name="claims.json").problems
    lines = text.splitlines()
    assert [(problem.field, lines[problem.line - 1].strip(" ,")) for problem in problems] == [
        ("verdict", '"verdict": "no"'),
        ("tags[2]", "null"),
    ]


def test_the_first_problem_is_the_error():
    with pytest.raises(InterchangeError) as caught:
        parse(YAML, name="claims.yaml")
    error = caught.value
    assert (error.record, error.field, error.line) == ("twofold", "verdct", 10)
    assert str(error).startswith("claims.yaml: twofold: verdct: is no field of the format")


def test_a_problem_reads_as_a_sentence_with_its_line():
    assert str(Problem("x", "verdict", "is missing", 3)) == "x: verdict: is missing (line 3)"
    assert str(Problem("", "", "is empty")) == "is empty"


def test_yaml_and_json_have_the_same_ways_to_their_values():
    data = [{"a": {"b": ["c", {"d": "e"}], "f": []}, "g": {}}, [["h"]], "i"]
    text = json.dumps(data)
    assert json_lines(text) == yaml_lines(text)
    assert set(json_lines(text)) >= {(), (0, "a", "b", 1, "d"), (1, 0, 0), (2,)}


def test_what_an_alias_repeats_is_told_at_the_alias():
    text = "- id: x\n  claim: &t {xx: A}\n  verdict: true\n  summary: *t\n"
    problems = read_claims(text, name="x").problems
    assert [(problem.field, problem.line) for problem in problems] == [("claim.xx", 2), ("summary.xx", 4)]


def test_a_hostile_name_of_a_field_is_shown_without_harm():
    (unknown, _, _) = read_claims(
        f'[{{"id": "x", "a\x1b[2J{"b" * 999}": 1}}]'.replace("\x1b", "\\u001b"), name="x"
    ).problems
    assert unknown.field.startswith("a\ufffd[2Jbb")
    assert len(unknown.field) == 200
