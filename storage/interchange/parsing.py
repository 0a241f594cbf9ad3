"""From a file's text to claims, in any of the formats."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from storage.interchange.comparing import dotted
from storage.interchange.fields import Id
from storage.interchange.formats import format_of
from storage.interchange.found import Found, Place
from storage.interchange.problems import Problem, shown
from storage.interchange.reasons import reason, steps
from storage.interchange.schema import ClaimEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import ErrorDetails

    from storage.records import Claim

_ID: TypeAdapter[str] = TypeAdapter(Id)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds: the claims that are right, in its order, and everything that is wrong.

    `name` is what the person calls the file, `format` the name of its format.
    """

    name: str
    format: str
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]


def parse(text: str, *, name: str) -> tuple[Claim, ...]:
    """Read the claims of a text in any of the formats, in its order: everything or nothing.

    `name` is what the person calls the file, for errors and where the text leaves its format open.
    Raises InterchangeError for the first thing that is wrong.
    """
    reading = read_claims(text, name=name)
    if reading.problems:
        raise reading.problems[0].error(name)
    return reading.claims


def read_claim(entry: Any) -> Claim:
    """Read one claim from plain data; raises InterchangeError for the first thing that is wrong."""
    problems: list[Problem] = []
    claim = _claim(Found(entry, lambda way: Place(None, dotted(way))), 1, problems)
    if claim is None:
        raise problems[0].error("")
    return claim


def read_claims(text: str, *, name: str) -> Reading:
    """Read the claims of a text in any of the formats, and find everything that is wrong with it."""
    if not text.strip("\ufeff \t\r\n"):
        return Reading(name, "", (), (Problem("", "", "is empty"),))
    kind = format_of(text, name)
    try:
        contents = kind.read(text)
    except ValueError as error:
        return Reading(name, kind.name, (), (Problem("", "", str(error)),))
    claims: dict[str, Claim] = {}
    problems = list(contents.problems)
    for position, found in enumerate(contents.records, start=1):
        claim = _claim(found, position, problems)
        if claim and claim.id in claims:
            reason = f"stands in record {position} a second time"
            problems.append(Problem(claim.id, "id", reason, found.place(("id",)).line))
        elif claim:
            claims[claim.id] = claim
    return Reading(name, kind.name, tuple(claims.values()), tuple(problems))


def _claim(found: Found, position: int, problems: list[Problem]) -> Claim | None:
    """Return the claim of a record if nothing is wrong with it; else add what is to `problems`."""
    try:
        claim = ClaimEntry.model_validate(found.data).record()
        errors: list[ErrorDetails] = []
    except ValidationError as caught:
        claim, errors = None, caught.errors(include_url=False)
    called = _called(found.data, position)
    wrong = [Problem(called, place.field, said, place.line) for place, said in found.faults]
    wrong += _told(errors, found, called)
    problems += wrong
    return None if wrong else claim


def _told(errors: list[ErrorDetails], found: Found, called: str) -> Iterator[Problem]:
    told = {place.field for place, _ in found.faults}
    # A field whose name is mistyped is unknown and missing at once: unknown says more.
    for error in sorted(errors, key=lambda error: error["type"] != "extra_forbidden"):
        place = found.place(steps(error))
        if place.field not in told:
            yield Problem(called, shown(place.field), _in_its_words(error, place), place.line)


def _in_its_words(error: ErrorDetails, place: Place) -> str:
    if not place.known_as:
        return reason(error)
    if error["type"] in {"missing", "too_short"}:
        return f"{reason(error)}: add {place.known_as}"
    return f"{reason(error)} ({place.known_as})"


def _called(entry: Any, position: int) -> str:
    """Return the claim's id where it is one, else its position."""
    try:
        return _ID.validate_python(entry["id"])
    except (ValidationError, KeyError, TypeError):
        return f"record {position}"
