"""The validator's findings in words for the person who wrote the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.interchange.schema import ClaimEntry, Entry, SourceEntry, SpeakerEntry, StatementEntry

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from storage.interchange.comparing import Steps

PARTS: dict[int | str, type[Entry]] = {
    "statements": StatementEntry,
    "speaker": SpeakerEntry,
    "sources": SourceEntry,
}
"""What stands under a field that has fields of its own."""

REASONS = {
    "missing": "is missing",
    "enum": "must be one of {expected}, not {value}",
    "string_type": "must be a text, not {value}",
    "string_unicode": "holds half a character: write it anew",
    "string_too_long": "is longer than {max_length} characters",
    "date_type": "must be a date such as 2024-12-31, not {value}",
    "dict_type": "must hold one text for each language, such as en: ..., uk: ...",
    "model_type": "must have fields, such as {known}",
    "list_type": "must be a list",
    "too_short": "needs at least one entry",
    "too_long": "has more than {max_length} entries",
}

LONGEST_VALUE = 40


def reason(error: ErrorDetails) -> str:
    """Say in one sentence, without its subject and full stop, what is wrong and what would be right."""
    context = error.get("ctx", {})
    if error["type"] == "value_error":
        return str(context["error"])
    expected = str(context.get("expected", "")).replace("'", "")
    known = ", ".join(_part(error["loc"], inside=error["type"] == "model_type").model_fields)
    if error["type"] == "extra_forbidden":
        return f"is no field of the format; the fields here are {known}"
    words = REASONS.get(error["type"])
    if words is None:
        return error["msg"]
    return words.format_map(
        {**context, "known": known, "value": _value(error["input"]), "expected": expected}
    )


def steps(error: ErrorDetails) -> Steps:
    """Return where in the record it is wrong, such as statements, 2, sources, 0, url."""
    return tuple(step for step in error["loc"] if step != "[key]")


def _part(steps: tuple[int | str, ...], *, inside: bool) -> type[Entry]:
    """Return the part of the format in which a field stands, or which it holds."""
    above = steps if inside else steps[:-1]
    return next((PARTS[step] for step in reversed(above) if step in PARTS), ClaimEntry)


def _value(value: object) -> str:
    match value:
        case None:
            return "nothing"
        case str():
            return repr(value[:LONGEST_VALUE])
        case dict():
            return "fields"
        case list():
            return "a list"
        case _:
            return str(value)[:LONGEST_VALUE]
