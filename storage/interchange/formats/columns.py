"""The columns of a table of claims: one row for each source of each statement of each claim."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any

from storage.interchange.languages import language_code

STATEMENT_NUMBER = "statement"
"""The column that says which rows belong to the same statement of a claim."""


class Level(IntEnum):
    """To what a column belongs."""

    CLAIM = 0
    STATEMENT = 1
    SOURCE = 2


class Kind(StrEnum):
    """What a cell holds."""

    TEXT = "text"
    TEXTS = "texts"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the interchange format; `local` ones have a column for each language."""

    name: str
    level: Level
    kind: Kind = Kind.TEXT
    local: bool = False


FIELDS = (
    Field("id", Level.CLAIM),
    Field("claim", Level.CLAIM, local=True),
    Field("verdict", Level.CLAIM),
    Field("verdict_by", Level.CLAIM, local=True),
    Field("summary", Level.CLAIM, local=True),
    Field("aliases", Level.CLAIM, Kind.TEXTS, local=True),
    Field("first_seen", Level.CLAIM, Kind.DAY),
    Field("tags", Level.CLAIM, Kind.TEXTS),
    Field("status", Level.CLAIM),
    Field(STATEMENT_NUMBER, Level.STATEMENT),
    Field("stance", Level.STATEMENT),
    Field("speaker.name", Level.STATEMENT, local=True),
    Field("speaker.role", Level.STATEMENT, local=True),
    Field("speaker.side", Level.STATEMENT),
    Field("said_on", Level.STATEMENT, Kind.DAY),
    Field("text", Level.STATEMENT, local=True),
    Field("url", Level.SOURCE),
    Field("publisher", Level.SOURCE),
    Field("title", Level.SOURCE),
    Field("published_on", Level.SOURCE, Kind.DAY),
    Field("language", Level.SOURCE),
)
BY_NAME = {field.name: field for field in FIELDS}

LIKE_A_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
"""What spreadsheets take for a formula (full-width signs too, in some of them), and what is kept from it."""

DAY_WITH_DOTS = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
"""How spreadsheets rewrite days where people write them so; the day always comes first."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of one table: a field, in a language if it has one for each."""

    field: Field
    steps: tuple[str, ...]


def column(header: str) -> Column:
    """Return what a column with this header holds; raises ValueError saying which there are."""
    if (field := BY_NAME.get(header)) and not field.local:
        return Column(field, tuple(header.split(".")))
    name, _, language = header.rpartition(".")
    if (field := BY_NAME.get(name)) and field.local:
        return Column(field, (*name.split("."), language_code(language)))
    known = ", ".join(f"{field.name}.en" if field.local else field.name for field in FIELDS)
    raise ValueError(f"is no column of the format; the columns are {known} (en, uk, ru, ... by language)")


def headers(languages: list[str]) -> list[str]:
    """Return the headers of a table in these languages."""
    return [
        name
        for field in FIELDS
        for name in ([f"{field.name}.{language}" for language in languages] if field.local else [field.name])
    ]


def cells(part: dict[str, Any], way: str = "") -> dict[str, str]:
    """Return the fields of a record, a statement or a source as cells by their headers."""
    row: dict[str, str] = {}
    for name, value in part.items():
        match value:
            case dict():
                row |= cells(value, f"{way}{name}.")
            case list():
                row[way + name] = "\n".join(map(_on_one_line, value))
            case _:
                row[way + name] = value
    return row


def value(column: Column, cell: str) -> Any:
    """Return what a cell holds, as in a record of the interchange format."""
    match column.field.kind:
        case Kind.TEXTS:
            return [_with_its_lines(line) for line in cell.split("\n") if line.strip()]
        case Kind.DAY if day := DAY_WITH_DOTS.fullmatch(cell):
            return f"{day[3]}-{day[2]:0>2}-{day[1]:0>2}"
        case _:
            return cell


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: it gets an apostrophe."""
    return f"'{cell}" if LIKE_A_FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return what a cell held before it was guarded."""
    return cell[1:] if cell[:1] == "'" and LIKE_A_FORMULA.match(cell) else cell


def _on_one_line(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n")


def _with_its_lines(text: str) -> str:
    return re.sub(r"\\(\\|n)", lambda found: "\n" if found[1] == "n" else "\\", text)
