"""A broken file is refused with one sentence that names the record, the field and the reason."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from storage.interchange import InterchangeError, parse

GOOD: dict[str, Any] = {
    "id": "x",
    "claim": {"en": "A"},
    "verdict": "disputed",
    "statements": [
        {
            "stance": "asserts",
            "speaker": {"name": {"en": "B"}, "role": {"en": "C"}, "side": "russia"},
            "text": {"en": "D"},
            "sources": [{"url": "https://example.org/a"}, {"url": "https://example.org/b"}],
        }
    ],
}

MISSING = object()


def refusal(text: str) -> InterchangeError:
    with pytest.raises(InterchangeError) as caught:
        parse(text, name="claims.yaml")
    return caught.value


def changed(field: str, value: Any) -> str:
    """Return GOOD as JSON with one field set, or left out."""
    entry = deepcopy(GOOD)
    place: Any = entry
    *way, last = [int(step) if step.isdigit() else step for step in field.split("/")]
    for step in way:
        place = place[step]
    if value is MISSING:
        del place[last]
    else:
        place[last] = value
    return json.dumps([entry])


def test_the_sample_itself_is_good():
    assert len(parse(json.dumps([GOOD]), name="x")) == 1


SOURCE = "statements/0/sources/1"
TOMORROW = (datetime.now(UTC) + timedelta(days=3)).date().isoformat()


@pytest.mark.parametrize(
    ("field", "value", "path", "reason"),
    [
        ("claim", MISSING, "claim", "is missing"),
        ("verdict", MISSING, "verdict", "is missing"),
        ("statements/0/stance", MISSING, "statements[0].stance", "is missing"),
        ("statements/0/speaker/side", MISSING, "statements[0].speaker.side", "is missing"),
        ("statements/0/sources", MISSING, "statements[0].sources", "is missing"),
        ("statements/0/sources", [], "statements[0].sources", "at least one"),
        ("statements/0/sources", None, "statements[0].sources", "at least one"),
        (f"{SOURCE}/url", MISSING, "statements[0].sources[1].url", "is missing"),
        ("verdct", "true", "verdct", "no field of the format; the fields here are id, claim, aliases"),
        (
            "statements/0/said",
            "x",
            "statements[0].said",
            "fields here are stance, speaker, said_on, text, sources",
        ),
        (
            "statements/0/speaker/party",
            "x",
            "statements[0].speaker.party",
            "fields here are name, role, side",
        ),
        (
            f"{SOURCE}/date",
            "x",
            "statements[0].sources[1].date",
            "url, publisher, title, published_on, language",
        ),
        (
            "verdict",
            "wrong",
            "verdict",
            "must be one of true, false, misleading, needs-context, disputed or unproven, not 'wrong'",
        ),
        ("verdict", True, "verdict", "must be one of"),
        ("status", "draft", "status", "must be one of published or retired, not 'draft'"),
        (
            "statements/0/stance",
            "denies",
            "statements[0].stance",
            "one of asserts, rebuts or context, not 'denies'",
        ),
        (
            "statements/0/speaker/side",
            "ua",
            "statements[0].speaker.side",
            "one of ukraine, russia or third-party",
        ),
        ("claim", {}, "claim", "at least one language"),
        ("claim", {"en": " ", "uk": None}, "claim", "at least one language"),
        ("claim", "A", "claim", "one text for each language"),
        ("claim", {"ua": "А"}, "claim.ua", "did you mean 'uk'?"),
        ("claim", {"english": "A"}, "claim.english", "no language code"),
        ("claim", {"en": ["A"]}, "claim.en", "must be a text, not a list"),
        ("claim", {"en": {"x": "y"}}, "claim.en", "must be a text, not fields"),
        ("claim", {"en": True}, "claim.en", "must be a text, not True"),
        ("claim", {"en": "x" * 2001}, "claim.en", "longer than 2000 characters"),
        ("claim", {"en": "a\u0000b"}, "claim.en", "control character U+0000"),
        ("claim", {"en": "a\u202eb"}, "claim.en", "control character U+202E"),
        ("claim", {"en": "half \ud83d"}, "claim.en", "half a character"),
        ("aliases", {"en": "A"}, "aliases.en", "must be a list"),
        ("aliases", {"en": [""]}, "aliases.en[0]", "is empty"),
        ("aliases", {"en": ["A", {}]}, "aliases.en[1]", "must be a text"),
        ("aliases", {"en": ["A"] * 201}, "aliases.en", "more than 200 entries"),
        ("tags", "offer", "tags", "must be a list"),
        ("tags", [None], "tags[0]", "must be a text, not nothing"),
        ("tags", ["x" * 101], "tags[0]", "longer than 100"),
        ("statements", {}, "statements", "must be a list"),
        ("statements", ["x"], "statements[0]", "must have fields, such as stance"),
        (
            "statements/0/speaker",
            "Usov",
            "statements[0].speaker",
            "must have fields, such as name, role, side",
        ),
        ("statements/0/speaker/name", {}, "statements[0].speaker.name", "at least one language"),
        ("statements/0/text", {"uk": ""}, "statements[0].text", "at least one language"),
        ("first_seen", "27.11.2024", "first_seen", "a date such as 2024-12-31, not '27.11.2024'"),
        ("first_seen", "2024-11", "first_seen", "a date such as"),
        ("first_seen", "2024-11-27T10:00", "first_seen", "a date such as"),
        ("first_seen", "2023-02-29", "first_seen", "2023-02-29 is none"),
        ("first_seen", "0024-11-27", "first_seen", "must lie between"),
        ("first_seen", TOMORROW, "first_seen", "must lie between"),
        ("first_seen", True, "first_seen", "a date such as"),
        ("statements/0/said_on", "soon", "statements[0].said_on", "a date such as"),
        (
            f"{SOURCE}/published_on",
            "2024-13-01",
            "statements[0].sources[1].published_on",
            "2024-13-01 is none",
        ),
        (f"{SOURCE}/language", "rus", "statements[0].sources[1].language", "did you mean 'ru'?"),
        (f"{SOURCE}/publisher", "x" * 501, "statements[0].sources[1].publisher", "longer than 500"),
        (f"{SOURCE}/url", "", "statements[0].sources[1].url", "is empty"),
        (f"{SOURCE}/url", "example.org", "statements[0].sources[1].url", "begin with http:// or https://"),
        (
            f"{SOURCE}/url",
            "ftp://example.org",
            "statements[0].sources[1].url",
            "begin with http:// or https://",
        ),
        (
            f"{SOURCE}/url",
            "javascript:alert(1)",
            "statements[0].sources[1].url",
            "begin with http:// or https://",
        ),
        (f"{SOURCE}/url", "https://", "statements[0].sources[1].url", "must name the host"),
        (f"{SOURCE}/url", "https:///page", "statements[0].sources[1].url", "must name the host"),
        (f"{SOURCE}/url", "https://.", "statements[0].sources[1].url", "must name the host"),
        (
            f"{SOURCE}/url",
            "https://bank.example@evil.example/",
            "statements[0].sources[1].url",
            "must name the host",
        ),
        (f"{SOURCE}/url", "https://example.org:99999/", "statements[0].sources[1].url", "is no web address"),
        (f"{SOURCE}/url", "https://[example/", "statements[0].sources[1].url", "is no web address"),
        (f"{SOURCE}/url", "https://example.org/a b", "statements[0].sources[1].url", "must not hold blanks"),
        (f"{SOURCE}/url", "https://example.org/\u0007", "statements[0].sources[1].url", "control character"),
        (
            f"{SOURCE}/url",
            "https://example.org/" + "x" * 2000,
            "statements[0].sources[1].url",
            "longer than 2000",
        ),
    ],
)
def test_a_wrong_field_is_named_with_its_record_and_the_reason(
    field: str, value: Any, path: str, reason: str
):
    error = refusal(changed(field, value))
    assert (error.record, error.field) == ("x", path)
    assert reason in error.reason
    assert str(error) == f"claims.yaml: x: {path}: {error.reason}."
    assert "\n" not in str(error)


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (MISSING, "is missing"),
        ("", "is empty"),
        ("a b", "must not hold blanks"),
        ("a\u200e\u0001", "control character"),
        ("x" * 201, "longer than 200"),
        (["x"], "must be a text"),
        (None, "must be a text"),
    ],
)
def test_a_record_without_a_good_id_is_named_by_its_position(value: Any, reason: str):
    broken = json.loads(changed("id", value))
    error = refusal(json.dumps([GOOD, *broken]))
    assert (error.record, error.field) == ("record 2", "id")
    assert reason in error.reason


def test_a_record_that_is_no_record_is_named_by_its_position():
    assert str(refusal("- just text")).startswith(
        "claims.yaml: record 1: must have fields, such as id, claim"
    )
    assert refusal("- \n").record == "record 1"


def test_an_id_used_twice_is_refused():
    error = refusal(json.dumps([GOOD, GOOD]))
    assert str(error) == "claims.yaml: x: id: stands in record 2 a second time."


def test_a_mistyped_field_is_called_unknown_rather_than_the_right_one_missing():
    entry = {"verdct" if name == "verdict" else name: value for name, value in GOOD.items()}
    assert refusal(json.dumps([entry])).field == "verdct"
