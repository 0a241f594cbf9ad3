"""Reading what YAML and JSON have in common: a list of records in the interchange format."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from storage.interchange import limits
from storage.interchange.comparing import dotted
from storage.interchange.found import Contents, Found, Place
from storage.interchange.lines import line_at
from storage.interchange.reading import read_document

if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.interchange.comparing import Steps


def read_records(text: str) -> Contents:
    """Read a YAML or JSON text; raises ValueError when it holds no list of records."""
    document = read_document(text)
    if not isinstance(document.data, list):
        raise ValueError("must hold a list of claims, each beginning with its id")  # noqa: TRY004 -- not ours
    if len(document.data) > limits.CLAIMS:
        raise ValueError(f"holds more than {limits.CLAIMS} claims: split it")
    lines = cache(document.lines)

    def placed(number: int) -> Callable[[Steps], Place]:
        return lambda steps: Place(line_at(lines(), (number, *steps)), dotted(steps))

    return Contents([Found(entry, placed(number)) for number, entry in enumerate(document.data)])
