"""From a file's text to claims: everything or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from storage.errors import InterchangeError
from storage.interchange.fields import Id
from storage.interchange.reading import read
from storage.interchange.reasons import path, reason
from storage.interchange.schema import ClaimEntry

if TYPE_CHECKING:
    from storage.records import Claim

_ID: TypeAdapter[str] = TypeAdapter(Id)


def parse(text: str, *, name: str) -> tuple[Claim, ...]:
    """Read the claims of a YAML or JSON text, in its order.

    `name` is what the person calls the file, for errors. Raises InterchangeError for the first
    thing that is wrong.
    """
    if not text.strip():
        raise InterchangeError("", "", "is empty", name=name)
    entries = read(text, name=name)
    if not isinstance(entries, list):
        raise InterchangeError("", "", "must hold a list of claims, each beginning with its id", name=name)
    claims: dict[str, Claim] = {}
    for position, entry in enumerate(entries, start=1):
        claim = _claim(entry, position, name)
        if claim.id in claims:
            raise InterchangeError(claim.id, "id", f"stands in record {position} a second time", name=name)
        claims[claim.id] = claim
    return tuple(claims.values())


def read_claim(entry: Any) -> Claim:
    """Read one claim from plain data; raises InterchangeError for the first thing that is wrong."""
    return _claim(entry, 1, "")


def _claim(entry: Any, position: int, name: str) -> Claim:
    try:
        return ClaimEntry.model_validate(entry).record()
    except ValidationError as caught:
        errors = caught.errors(include_url=False)
    # A field whose name is mistyped is unknown and missing at once: unknown says more.
    first = min(errors, key=lambda error: error["type"] != "extra_forbidden")
    raise InterchangeError(_called(entry, position), path(first), reason(first), name=name)


def _called(entry: Any, position: int) -> str:
    """Return the claim's id where it is one, else its position."""
    try:
        return _ID.validate_python(entry["id"])
    except (ValidationError, KeyError, TypeError):
        return f"record {position}"
