"""From the rows of one claim in a table to its record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from storage.interchange.formats.columns import STATEMENT_NUMBER, Level, unguarded, value
from storage.interchange.found import Found, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from storage.interchange.comparing import Steps
    from storage.interchange.formats.columns import Column

Faults = list[tuple[Place, str]]

MOST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its number (the header is row 1), and its filled cells by their columns' headers."""

    number: int
    cells: Mapping[str, tuple[Column, str]]

    @classmethod
    def of(cls, number: int, cells: Sequence[str], columns: Mapping[int, Column]) -> Row:
        """Return the row with what its cells held before they were guarded."""
        found = (
            (columns[place], unguarded(cell.replace("\r\n", "\n").replace("\r", "\n").strip()))
            for place, cell in enumerate(cells)
            if place in columns
        )
        return cls(number, {".".join(column.steps): (column, cell) for column, cell in found if cell})

    def cell(self, header: str) -> str:
        """Return the text of the cell in a column; empty if there is none."""
        return self.cells[header][1] if header in self.cells else ""

    def at(self, level: Level) -> dict[str, tuple[Column, str]]:
        """Return the cells that tell about the claim, its statement, or the statement's source."""
        return {
            header: (column, cell)
            for header, (column, cell) in self.cells.items()
            if column.field.level == level and header != STATEMENT_NUMBER
        }


@dataclass
class _Part:
    """What the rows say of a claim or a statement; `given` are its cells, each with the row it came from."""

    data: dict[str, Any] = field(default_factory=dict)
    given: dict[str, tuple[str, int]] = field(default_factory=dict)

    def take(self, row: Row, level: Level, faults: Faults) -> None:
        """Add what a row says; that it says something else than an earlier one is a fault."""
        for header, (column, cell) in row.at(level).items():
            before, number = self.given.setdefault(header, (cell, row.number))
            if before != cell:
                reason = f"differs from row {number}: give it once, or the same in each of these rows"
                faults.append((Place(row.number, header), reason))
            _put(self.data, column, cell)


def record(rows: Sequence[Row]) -> Found:
    """Put the record of a claim together; `rows` are all that begin with its id."""
    faults: Faults = []
    claim = _Part()
    for row in rows:
        claim.take(row, Level.CLAIM, faults)
    numbered = _by_statement(rows, faults)
    statements: list[dict[str, Any]] = []
    numbers: dict[Steps, int] = {(): rows[0].number}
    for place, of_statement in enumerate(numbered):
        statement = _Part()
        sources: list[dict[str, Any]] = []
        numbers["statements", place] = of_statement[0].number
        for row in of_statement:
            statement.take(row, Level.STATEMENT, faults)
            if source := row.at(Level.SOURCE):
                numbers["statements", place, "sources", len(sources)] = row.number
                sources.append({})
                for column, cell in source.values():
                    _put(sources[-1], column, cell)
        numbers |= {("statements", place, *_way(name)): row for name, (_, row) in statement.given.items()}
        statements.append({**statement.data, "sources": sources})
    numbers |= {_way(name): row for name, (_, row) in claim.given.items()}
    return Found({**claim.data, "statements": statements}, lambda steps: _place(numbers, steps), faults)


def _by_statement(rows: Iterable[Row], faults: Faults) -> list[list[Row]]:
    """Return the rows of each statement, in the order of the statements' numbers."""
    statements: dict[int, list[Row]] = {}
    for row in rows:
        number = row.cell(STATEMENT_NUMBER)
        if number.isascii() and number.isdigit() and len(number) <= MOST_DIGITS:
            statements.setdefault(int(number), []).append(row)
        elif number or row.at(Level.STATEMENT) or row.at(Level.SOURCE):
            reason = "must number the claim's statements: 1, 2, ...; a further source repeats the number"
            faults.append((Place(row.number, STATEMENT_NUMBER), reason))
    return [statements[number] for number in sorted(statements)]


def _put(data: dict[str, Any], column: Column, cell: str) -> None:
    *way, last = column.steps
    for step in way:
        data = data.setdefault(step, {})
    data.setdefault(last, value(column, cell))


def _way(header: str) -> Steps:
    return tuple(header.split("."))


def _place(numbers: Mapping[Steps, int], steps: Steps) -> Place:
    """Return the row in which a field stands, or else what it belongs to, and its column."""
    ways = (steps[:length] for length in range(len(steps), -1, -1))
    names = [str(step) for step in steps if not isinstance(step, int)]
    header = ".".join(name for name in names if name not in {"statements", "sources"})
    row = next(numbers[way] for way in ways if way in numbers)
    return Place(row, header or ("url" if "sources" in names else STATEMENT_NUMBER if names else ""))
