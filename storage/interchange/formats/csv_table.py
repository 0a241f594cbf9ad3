"""Claims as a table for spreadsheets: CSV, one row for each source of each statement of each claim.

The fields of a claim stand in its first row, those of a statement in the statement's first row; the
other rows repeat only the claim's id and the statement's number. So rows may be sorted without harm.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from storage.interchange import limits
from storage.interchange.formats.columns import STATEMENT_NUMBER, cells, column, guarded, headers
from storage.interchange.formats.format import Format
from storage.interchange.formats.rows import Row, record
from storage.interchange.found import Contents
from storage.interchange.plain import plain
from storage.interchange.problems import Problem, shown
from storage.records import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from storage.interchange.formats.columns import Column
    from storage.records import Claim

SEPARATORS = (",", ";", "\t")
"""Spreadsheets write the one that is usual where they run."""

MARK = "\ufeff"
"""Tells spreadsheets that the text is UTF-8."""

TEMPLATE = ("en", "uk", "ru")
"""The languages of a table without any claim."""

LONGEST_CELL = 2 * limits.ALIASES * (limits.TEXT + 1)
"""Characters of the longest cell there can be: all aliases in a language, each character escaped."""

LONGEST_HEADER = 100_000
"""Characters at the beginning of a text in which its first row must end."""


def _fits(text: str) -> bool:
    """Say whether the first row names columns: an id and something else."""
    names = _header(text, _separator(text))
    return "id" in names and len([name for name in names if _is_known(name)]) > 1


def _write(claims: Iterable[Claim]) -> str:
    rows = [row for claim in claims for row in _rows(claim)]
    languages = dict.fromkeys(
        language for row in rows for name in row if (language := _language(name)) is not None
    )
    table = StringIO(newline="")
    table.write(MARK)
    writer = csv.DictWriter(table, headers(sorted(languages) or list(TEMPLATE)), restval="")
    writer.writeheader()
    writer.writerows({name: guarded(cell) for name, cell in row.items()} for row in rows)
    return table.getvalue()


def _language(header: str) -> str | None:
    found = column(header)
    return found.steps[-1] if found.field.local else None


def _rows(claim: Claim) -> Iterator[dict[str, str]]:
    entry = {"status": str(Status.PUBLISHED), **plain(claim)}
    statements = entry.pop("statements")
    row = cells(entry)
    for number, statement in enumerate(statements, start=1):
        sources = statement.pop("sources")
        row |= {STATEMENT_NUMBER: str(number), **cells(statement)}
        for source in sources or [{}]:
            yield row | cells(source)
            row = {"id": claim.id, STATEMENT_NUMBER: str(number)}
    if not statements:
        yield row


def _read(text: str) -> Contents:
    separator = _separator(text)
    names = _header(text, separator)
    columns, problems = _columns(names)
    named = {place for place, name in enumerate(names) if name}
    rows: dict[str, list[Row]] = {}
    for number, cells_of_row in _table(text, separator):
        row = Row.of(number, cells_of_row, columns)
        if any(cell.strip() for place, cell in enumerate(cells_of_row) if place not in named):
            problems.append(Problem(row.cell("id"), "", "holds a cell below no column", number))
        if claim_id := row.cell("id"):
            rows.setdefault(claim_id, []).append(row)
        else:
            problems.append(
                Problem("", "id", "is missing: every row begins with the id of its claim", number)
            )
    if len(rows) > limits.CLAIMS:
        raise ValueError(f"holds more than {limits.CLAIMS} claims: split it")
    return Contents([record(of_claim) for of_claim in rows.values()], problems)


def _columns(names: Sequence[str]) -> tuple[dict[int, Column], list[Problem]]:
    """Return the columns by their places, and what is wrong with the others."""
    columns: dict[int, Column] = {}
    problems: list[Problem] = []
    for place, name in enumerate(names):
        if name in names[:place] and name:
            problems.append(Problem("", shown(name), "stands in the first row twice", 1))
            continue
        try:
            if name:
                columns[place] = column(name)
        except ValueError as error:
            problems.append(Problem("", shown(name), str(error), 1))
    if len(names) > limits.COLUMNS:
        raise ValueError(f"has more than {limits.COLUMNS} columns")
    if "id" not in names:
        raise ValueError("must name its columns in the first row, such as id, claim.en, verdict")
    return columns, problems


def _table(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Give the rows below the header that hold something, with their numbers."""
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(StringIO(text.removeprefix(MARK), newline=""), delimiter=separator, strict=True)
    number = 0
    try:
        for number, cells_of_row in enumerate(reader, start=1):
            if number > limits.ROWS:
                raise ValueError(f"holds more than {limits.ROWS} rows: split it")
            if number > 1 and any(cell.strip() for cell in cells_of_row):
                yield number, cells_of_row
    except csv.Error as error:
        raise ValueError(f"cannot be read as CSV: {error} (row {number + 1})") from None


def _header(text: str, separator: str) -> list[str]:
    beginning = StringIO(text[:LONGEST_HEADER].removeprefix(MARK), newline="")
    try:
        names = next(csv.reader(beginning, delimiter=separator), [])
    except csv.Error:
        return []
    return [name.strip() for name in names]


def _separator(text: str) -> str:
    return max(SEPARATORS, key=lambda separator: sum(map(_is_known, _header(text, separator))))


def _is_known(name: str) -> bool:
    try:
        column(name)
    except ValueError:
        return False
    return True


CSV = Format("csv", (".csv", ".tsv"), _fits, _read, _write)
