"""What storage finds wrong is said to moderators in their language, with the same values."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import storage.interchange
from bot.moderation.refusals import Reason, Refusal
from bot.replies.desk.files import rehearsed, report
from bot.replies.desk.reasons import SENTENCES, said, template_of
from bot.replies.desk.refusals import refused
from bot.replies.reader import reader_for
from storage.interchange import Problem, preview, read_claims
from storage.interchange.reasons import REASONS

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOM = Path(storage.interchange.__file__).parent
SPEAKERS = {"ValueError": 0, "Problem": 2, "InterchangeError": 2, "fault": 1}
"""Who is told a sentence, and which of the arguments it is."""
INSIDE = {"reason": "is missing", "_known": "known are true", "_where": ""}
"""What other functions of storage put into a sentence; anything else is filled with a number."""
NAMED = {"kind": "YAML", "where": ""}


def sentences(module: ast.Module) -> Iterator[str]:
    """Give each sentence of a module, with something in every placeholder."""
    for node in ast.walk(module):
        told: list[ast.expr | None] = []
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=args) if name in SPEAKERS:
                told = [*args[SPEAKERS[name] : SPEAKERS[name] + 1]]
            case ast.Assign(targets=[ast.Name(id="reason")], value=value):
                told = [value]
            case ast.FunctionDef(name="reason" | "_in_its_words"):
                told = [each.value for each in ast.walk(node) if isinstance(each, ast.Return)]
        for each in told:
            match each:
                case ast.Constant(value=str(text)):
                    yield text
                case ast.JoinedStr(values=parts):
                    yield "".join(map(filled, parts))


def filled(part: ast.expr) -> str:
    match part:
        case ast.Constant(value=str(text)):
            return text
        case ast.FormattedValue(value=ast.Call(func=ast.Name(id=name))):
            return INSIDE.get(name, "7")
        case ast.FormattedValue(value=ast.Name(id=name)) if name in NAMED:
            return NAMED[name]
        case _:
            return "7"


CODE = sorted(
    {
        text
        for path in ROOM.rglob("*.py")
        for text in sentences(ast.parse(path.read_text(encoding="utf-8")))
        if re.search("[a-z]", text)
    }
    | {words.format(expected="7", value="7", max_length=7, known="7") for words in REASONS.values()}
)


@pytest.mark.parametrize("sentence", CODE)
def test_every_sentence_in_the_code_of_storage_is_one_that_can_be_said_in_other_languages(sentence: str):
    assert template_of(sentence)


def test_the_sentences_of_storage_are_found_in_its_code():
    assert len(CODE) > 45
    assert {template_of(sentence) for sentence in CODE} == set(SENTENCES)


def record(**fields: Any) -> dict[str, Any]:
    source = {"url": "https://example.org/a"}
    speaker = {"name": {"en": "B"}, "side": "russia"}
    statement = {"stance": "asserts", "speaker": speaker, "text": {"en": "D"}, "sources": [source]}
    return {"id": "x", "claim": {"en": "A"}, "verdict": "true", "statements": [statement], **fields}


def broken(**fields: Any) -> str:
    return json.dumps([record(**fields)])


def about(**fields: Any) -> str:
    return broken(statements=[{**record()["statements"][0], **fields}])


def sourced(url: str) -> str:
    return about(sources=[{"url": url}])


def table(*rows: str) -> str:
    return "\n".join(rows)


PROVOKED = {
    "is missing": json.dumps([{"id": "x"}]),
    "is empty": "",
    "must be one of {choices}, not {value}": broken(verdict=True),
    "must be a text, not {value}": broken(claim={"en": ["A"]}),
    "holds half a character: write it anew": broken(claim={"en": "half \ud83d"}),
    "is longer than {limit} characters": broken(claim={"en": "x" * 2001}),
    "must be a date such as 2024-12-31, not {value}": broken(first_seen="yesterday"),
    "must be a day of the calendar; {day} is none": broken(first_seen="2024-02-30"),
    "must lie between {earliest} and {latest}, which {day} does not": broken(first_seen="1700-01-01"),
    "must hold one text for each language, such as en: ..., uk: ...": broken(claim="A"),
    "needs a text in at least one language, such as en, uk or ru": broken(claim={}),
    "{value} is no language code; did you mean {other}?": broken(claim={"ua": "A"}),
    "{value} is no language code; codes are such as en, uk, ru or pt-BR": broken(claim={"xx": "A"}),
    "must have fields, such as {fields}": about(speaker="B"),
    "is no field of the format; the fields here are {fields}": broken(verdct="true"),
    "must be a list": broken(statements="B"),
    "needs at least one entry": about(sources=[]),
    "has more than {limit} entries": broken(tags=["x"] * 101),
    "holds the control character {character}: take it out": broken(claim={"en": "a\u202eb"}),
    "must not hold blanks": broken(id="x y"),
    "is no web address": sourced("http://[x"),
    "must begin with http:// or https://": sourced("ftp://example.org"),
    "must name the host after http:// or https://, such as https://example.org/page": sourced("http://"),
    "stands in record {number} a second time": json.dumps([record(), record()]),
    "must hold a list of claims, each beginning with its id": "id: x",
    "cannot be read as {format}: {error}": "- id: 'x",
    "holds a cell below no column": table("id,verdict", "x,true,more"),
    "is missing: every row begins with the id of its claim": table("id,verdict", ",true"),
    "stands in the first row twice": table("id,verdict,verdict", "x,true,true"),
    "is no column of the format; the columns are {columns} (en, uk, ru, ... by language)": table(
        "id,verdict,colour", "x,true,red"
    ),
    "differs from row {number}: give it once, or the same in each of these rows": table(
        "id,verdict", "x,true", "x,false"
    ),
    "must number the claim's statements: 1, 2, ...; a further source repeats the number": table(
        "id,verdict,stance", "x,true,asserts"
    ),
    "holds no ClaimReview": '{"@type": "Article"}',
    "needs a language: add inLanguage, such as uk": '{"@type": "ClaimReview"}',
    "is missing: add reviewRating.alternateName; known are {words}": '{"@type": "ClaimReview"}',
    "{reason}: add {name}": '{"@type": "ClaimReview"}',
}
"""Files that make storage say a sentence."""


@pytest.mark.parametrize("template", PROVOKED)
def test_what_is_wrong_with_a_file_is_recognised_and_said_in_the_readers_language(template: str):
    reasons = [problem.reason for problem in read_claims(PROVOKED[template], name="x").problems]
    assert template in {template_of(reason) for reason in reasons}
    for reason in reasons:
        assert template_of(reason), reason
        assert len({said(reason, reader_for(language)) for language in ("en", "uk", "ru")}) == 3


def test_in_english_it_is_what_the_command_line_says():
    for text in PROVOKED.values():
        for problem in read_claims(text, name="x").problems:
            assert said(problem.reason, reader_for("en")) == problem.reason


def test_a_sentence_inside_another_is_said_in_the_readers_language_too():
    (problem,) = read_claims("- id: x\n  id: y", name="x").problems
    told = said(problem.reason, reader_for("uk"))
    assert "поле 'id'" in told
    assert "рядок 2" in told


def test_what_storage_says_of_a_value_in_words_is_translated_and_a_value_itself_is_not():
    uk = reader_for("uk")
    assert said("must be a text, not a list", uk).endswith("а не список")
    assert said("must be a text, not 'a list'", uk).endswith("а не 'a list'")
    assert "published або retired" in said("must be one of published or retired, not 'draft'", uk)


def test_a_sentence_of_somebody_elses_is_shown_as_it_is():
    assert said("mapping values are not allowed in this context", reader_for("uk")) == (
        "mapping values are not allowed in this context"
    )


def test_a_field_that_cannot_stay_is_refused_in_the_readers_language():
    refusal = Refusal(Reason.WRONG_FIELD, field="claim", reason="is <missing>")
    assert "is &lt;missing&gt;" in refused(refusal, "uk").html
    refusal = Refusal(Reason.WRONG_FIELD, field="claim", reason="needs at least one entry")
    assert "entry" not in refused(refusal, "ru").html


def test_a_place_in_a_claim_is_named_in_words_where_it_cannot_stay():
    wrong = Refusal(Reason.WRONG_FIELD, field="statements[1].said_on", reason="is missing")
    assert refused(wrong, "en").html == "Statement 2 › Said on: is missing. Please correct this."
    unknown = Refusal(Reason.WRONG_FIELD, field="claim.es-419", reason="is missing")
    assert refused(unknown, "en").html == "claim.es-419: is missing. Please correct this."


def test_what_a_file_changes_is_told_in_words():
    stored = read_claims(broken(), name="x").claims
    reading = read_claims(about(said_on="2024-12-02", stance="rebuts"), name="x")
    told = report(preview(reading, {claim.id: claim for claim in stored}), "uk")
    assert "Заява 1 › " in told
    assert "rebuts" not in told
    assert "said_on" not in told


def test_a_report_about_a_file_holds_no_english_for_readers_of_other_languages():
    reading = read_claims(json.dumps([{"claim": {"en": "A"}}]), name="x")
    seen = preview(reading, {})
    for language, record_name, line in (("uk", "запис 1", "рядок 1"), ("ru", "запись 1", "строка 1")):
        for told in (report(seen, language), rehearsed("x.json", seen, None, language).html):
            assert record_name in told
            assert line in told
            assert "missing" not in told


def test_a_problem_without_a_place_in_the_file_is_told_without_one():
    seen = preview(read_claims("", name="x"), {})
    assert seen.outcomes[0].problems == (Problem("", "", "is empty"),)
    assert "1" not in report(seen, "en")
