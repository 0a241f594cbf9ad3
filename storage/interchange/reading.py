"""From the bytes of a file to plain data: mappings, lists and texts, as YAML or as JSON.

Numbers, dates and words such as `no` are read as the text they are written with; what they mean is
the business of the schema. So a file cannot hold "false" or a date by accident.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from storage.errors import InterchangeError
from storage.interchange import limits
from storage.interchange.lines import json_lines, yaml_lines
from storage.interchange.yamlish import read_yaml

if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.interchange.lines import Lines


@dataclass(frozen=True, slots=True)
class Document:
    """What a YAML or JSON text holds, as plain data; `lines` finds where (it reads the text again)."""

    data: Any
    lines: Callable[[], Lines]


def decode(data: bytes, *, name: str) -> str:
    """Return the text of a file; raises InterchangeError when it is no UTF-8 text, or too long."""
    if len(data) > limits.FILE:
        raise InterchangeError("", "", f"is larger than {limits.FILE} bytes: split it", name=name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InterchangeError(
            "", "", f"is not UTF-8 text (byte {error.start + 1}): save it as UTF-8", name=name
        ) from None
    if "\0" in text:
        raise InterchangeError("", "", "is not a text file", name=name)
    return text


def read(text: str, *, name: str) -> Any:
    """Read YAML or JSON, whatever the file is called.

    Raises InterchangeError with the line and column of what cannot be read.
    """
    try:
        return read_document(text).data
    except ValueError as error:
        raise InterchangeError("", "", str(error), name=name) from None


def read_document(text: str) -> Document:
    """Read YAML or JSON; raises ValueError with the line and column of what cannot be read."""
    if text.lstrip()[:1] not in {"[", "{"}:
        return _as("YAML", text)
    try:
        return _as("JSON", text)
    except ValueError as complaint:
        try:
            # YAML has lists in brackets too, so what JSON refuses may still be YAML.
            return _as("YAML", text)
        except ValueError:
            raise complaint from None


def _as(kind: str, text: str) -> Document:
    reader, lines = (_read_json, json_lines) if kind == "JSON" else (read_yaml, yaml_lines)
    try:
        return Document(reader(text), lambda: lines(text))
    except ValueError as error:
        raise ValueError(f"cannot be read as {kind}: {error}") from None


def _read_json(text: str) -> Any:
    try:
        return json.loads(
            text, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_without_duplicates
        )
    except json.JSONDecodeError as error:
        raise ValueError(f"{error.msg} (line {error.lineno}, column {error.colno})") from None
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for name, value in pairs:
        if name in fields:
            raise ValueError(f"the field {name!r} is given twice")
        fields[name] = value
    return fields
