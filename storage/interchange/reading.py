"""From the bytes of a file to plain data: mappings, lists and texts, as YAML or as JSON.

Numbers, dates and words such as `no` are read as the text they are written with; what they mean is
the business of the schema. So a file cannot hold "false" or a date by accident.
"""

from __future__ import annotations

import json
from typing import Any

from storage.errors import InterchangeError
from storage.interchange.yamlish import read_yaml


def decode(data: bytes, *, name: str) -> str:
    """Return the text of a file; raises InterchangeError when it is no UTF-8 text."""
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
    readers = [("YAML", read_yaml)]
    if text.lstrip()[:1] in {"[", "{"}:
        # YAML has lists in brackets too, so what JSON refuses may still be YAML.
        readers = [("JSON", _read_json), *readers]
    complaints = []
    for kind, reader in readers:
        try:
            return reader(text)
        except ValueError as error:
            complaints.append(f"cannot be read as {kind}: {error}")
    raise InterchangeError("", "", complaints[0], name=name)


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
