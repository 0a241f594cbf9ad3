"""A file that is no file of claims is refused in one sentence, whatever it does to its reader."""

from __future__ import annotations

import pytest

from storage.interchange import InterchangeError, decode, parse


def refusal(text: str) -> InterchangeError:
    with pytest.raises(InterchangeError) as caught:
        parse(text, name="claims.yaml")
    return caught.value


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "claims.yaml: is empty."),
        (" \n\n", "claims.yaml: is empty."),
        ("# only a comment\n", "claims.yaml: must hold a list of claims, each beginning with its id."),
        ("id: x", "claims.yaml: must hold a list of claims, each beginning with its id."),
        ("just text", "claims.yaml: must hold a list of claims, each beginning with its id."),
        (
            "- id: x\n   claim: y",
            "claims.yaml: cannot be read as YAML: mapping values are not allowed in this context",
        ),
        (
            "- id: x\n  id: y",
            "claims.yaml: cannot be read as YAML: the field 'id' is given twice (line 2, column 3).",
        ),
        ("- id: 'x", "claims.yaml: cannot be read as YAML: found unexpected end of stream (line"),
        (
            "- [x]: y",
            "claims.yaml: cannot be read as YAML: the name of a field must be a text (line 1, column 3).",
        ),
        (
            "- a\n---\n- b",
            "claims.yaml: cannot be read as YAML: only one document can be read (line 2, column 1).",
        ),
        ("- !!python/name:os.system x", "claims.yaml: cannot be read as YAML: the tag"),
        (
            "- !thing x",
            "claims.yaml: cannot be read as YAML: the tag '!thing' is not known (line 1, column 3).",
        ),
        (
            "- *x",
            "claims.yaml: cannot be read as YAML: the alias *x stands for nothing before it (line 1,",
        ),
        ("- &x [*x]", "claims.yaml: cannot be read as YAML: the alias *x stands for nothing before it"),
        ("- '\x01'", "claims.yaml: cannot be read as YAML: "),
        ('[{"id": "x",}', "claims.yaml: cannot be read as JSON: "),
        ('[{"id": "x", "id": "y"}]', "claims.yaml: cannot be read as JSON: the field 'id' is given twice."),
        ('[{"id": "x"}] x', "claims.yaml: cannot be read as JSON: Extra data (line 1, column 15)."),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(text: str, sentence: str):
    message = str(refusal(text))
    assert message.startswith(sentence)
    assert message.endswith(".")
    assert "\n" not in message


@pytest.mark.parametrize("deep", ["[" * 200_000, "- " * 200_000, "- " + "{a: " * 200_000, '[{"a":' * 200_000])
def test_bottomless_nesting_is_refused(deep: str):
    assert "nested too deeply" in refusal(deep).reason


def test_aliases_that_multiply_are_refused():
    lines = ["- &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"- &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]" for level in range(1, 15)]
    assert "aliases repeat too much" in refusal("\n".join(lines)).reason


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ("- id: привіт".encode("cp1251"), "claims.yaml: is not UTF-8 text (byte 7): save it as UTF-8."),
        ("- id: x".encode("utf-16"), "claims.yaml: is not UTF-8 text (byte 1): save it as UTF-8."),
        (b"- id\0: x", "claims.yaml: is not a text file."),
        (b"\x89PNG\r\n\x1a\n", "claims.yaml: is not UTF-8 text (byte 1): save it as UTF-8."),
    ],
)
def test_bytes_that_are_no_text_are_refused(data: bytes, sentence: str):
    with pytest.raises(InterchangeError) as caught:
        decode(data, name="claims.yaml")
    assert str(caught.value) == sentence


def test_a_mark_at_the_beginning_that_some_editors_leave_is_ignored():
    assert decode("\ufeff- id: x".encode(), name="x") == "- id: x"
